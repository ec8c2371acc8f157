import { type Day, inWords } from '../../shared/day.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { listed } from '../../shared/text.js';
import type { Law } from '../law.js';
import type { Rule } from '../rule.js';
import { longestAgo, READING_MAX } from './old-readings.js';
import { lookedAheadTo } from './reviews-due.js';

/** How many rules are named at once: more would not be read. */
const NAMED_MAX = 15;

/** Whether the reviews are told of each month in the place; whether that can be asked for there; or what was just changed. */
export type Reminded = 'yes' | 'no' | 'begun' | 'stopped' | 'full' | 'notHere';

/** The reviews that are due as of a day, where somebody asked for them. */
export interface ReviewsShown {
  readonly on: Day;
  readonly due: readonly Rule[];
  readonly reminded: Reminded;
  /** The acts whose text was last read too long ago. */
  readonly unread?: Law['acts'];
}

function approved({ approvedBy, reviewedBy }: Rule): string {
  const who = [...new Set(approvedBy.map(one => one.who))];
  if (who.length > 0) return say`Godkänd av ${listed(who)}`;
  return reviewedBy === undefined ? say`Ingen har godkänt den` : say`Granskad av ${reviewedBy}`;
}

const line = (rule: Rule, on: Day): string => {
  const last = inWords(rule.reviewBy);
  const due =
    rule.reviewBy < on
      ? say`”${rule.title}” skulle ha granskats senast ${last}.`
      : say`”${rule.title}” granskas senast ${last}.`;
  return `${due} ${approved(rule)}.`;
};

function dueBlocks(due: readonly Rule[], on: Day): Block[] {
  const more = due.length - NAMED_MAX;
  return [
    { is: 'list', items: due.slice(0, NAMED_MAX).map(rule => line(rule, on)) },
    ...(more > 0 ? [{ is: 'text' as const, text: say`Och ${more} till.` }] : []),
    { is: 'small', text: say`Läs regeln, och ändra reviewedOn och reviewBy i dess fil.` },
  ];
}

/** One line on the law that is to be read again; nothing where all of it was read lately. */
function unreadBlocks(acts: Law['acts']): Block[] {
  const oldest = longestAgo(acts);
  if (!oldest) return [];
  const [name, day] = [oldest.name, inWords(oldest.readThrough)];
  const text =
    acts.length === 1
      ? say`En lag lästes senast för mer än ${READING_MAX} dagar sedan: ${name}, ${day}. Läs den på nytt, och ändra readThrough i law.yaml.`
      : say`${acts.length} lagar lästes senast för mer än ${READING_MAX} dagar sedan. Längst sedan: ${name}, ${day}. Läs dem på nytt, och ändra readThrough i law.yaml.`;
  return [{ is: 'text', text }];
}

const button = (title: string, remind: boolean): Button => ({
  title,
  aside: true,
  action: { v: 1, do: 'reviews', remind },
});
const start = () => button(say`Påminn här varje månad`, true);
const stop = () => button(say`Sluta påminna här`, false);

const saidOf = (): Readonly<Record<Reminded, string>> => ({
  yes: say`Jag skriver här första skoldagen i varje månad när något ska granskas.`,
  no: '',
  begun: say`Jag skriver här första skoldagen i varje månad när något ska granskas.`,
  stopped: say`Jag slutar påminna här.`,
  full: say`Jag kan inte lova fler påminnelser just nu. Prova igen om några dagar.`,
  notHere: say`Vill ni få listan varje månad? Skriv granskningar i er kanal.`,
});

/** The reviews that are due, in answer to a curator, and the way to be told of them each month. */
export function wordsOfReviews({ on, due, reminded, unread = [] }: ReviewsShown): Reply {
  const said = saidOf()[reminded];
  const changed = reminded === 'begun' || reminded === 'stopped' || reminded === 'full';
  const last = inWords(lookedAheadTo(on));
  return {
    blocks: [
      { is: 'title', text: say`Regler att granska` },
      ...(changed ? [{ is: 'text' as const, text: said }] : []),
      ...(due.length === 0
        ? [{ is: 'text' as const, text: say`Ingen regel behöver granskas före ${last}.` }]
        : dueBlocks(due, on)),
      ...unreadBlocks(unread),
      ...(!changed && said !== '' ? [{ is: 'small' as const, text: said }] : []),
    ],
    buttons:
      reminded === 'yes' || reminded === 'begun'
        ? [stop()]
        : reminded === 'no' || reminded === 'stopped'
          ? [start()]
          : [],
  };
}

/** What is told each month; `mayBeTwice`: it may have been told already. */
export function wordsOfMonthly(due: readonly Rule[], on: Day, mayBeTwice: boolean): Reply {
  const title = due.length === 1 ? say`1 regel att granska` : say`${due.length} regler att granska`;
  return {
    blocks: [
      { is: 'title', text: title },
      ...(mayBeTwice ? [{ is: 'small' as const, text: say`Det här kan ha kommit redan.` }] : []),
      ...dueBlocks(due, on),
    ],
    buttons: [stop()],
  };
}
