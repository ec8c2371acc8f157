import { type Day, inWords } from '../../shared/day.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { listed } from '../../shared/text.js';
import type { Rule } from '../rule.js';
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
}

function approved({ approvedBy, reviewedBy }: Rule): string {
  const who = [...new Set(approvedBy.map(one => one.who))];
  if (who.length > 0) return `Godkänd av ${listed(who)}`;
  return reviewedBy === undefined ? 'Ingen har godkänt den' : `Granskad av ${reviewedBy}`;
}

const line = (rule: Rule, on: Day): string =>
  `”${rule.title}” ${rule.reviewBy < on ? 'skulle ha granskats' : 'granskas'} senast ${inWords(rule.reviewBy)}. ${approved(rule)}.`;

function dueBlocks(due: readonly Rule[], on: Day): Block[] {
  const more = due.length - NAMED_MAX;
  return [
    { is: 'list', items: due.slice(0, NAMED_MAX).map(rule => line(rule, on)) },
    ...(more > 0 ? [{ is: 'text' as const, text: `Och ${more} till.` }] : []),
    { is: 'small', text: 'Läs regeln, och ändra reviewedOn och reviewBy i dess fil.' },
  ];
}

const button = (title: string, remind: boolean): Button => ({
  title,
  aside: true,
  action: { v: 1, do: 'reviews', remind },
});
const START = button('Påminn här varje månad', true);
const STOP = button('Sluta påminna här', false);

const SAID: Readonly<Record<Reminded, string>> = {
  yes: 'Jag skriver här första skoldagen i varje månad när något ska granskas.',
  no: '',
  begun: 'Jag skriver här första skoldagen i varje månad när något ska granskas.',
  stopped: 'Jag slutar påminna här.',
  full: 'Jag kan inte lova fler påminnelser just nu. Prova igen om några dagar.',
  notHere: 'Vill ni få listan varje månad? Skriv granskningar i er kanal.',
};

/** The reviews that are due, in answer to a curator, and the way to be told of them each month. */
export function wordsOfReviews({ on, due, reminded }: ReviewsShown): Reply {
  const said = SAID[reminded];
  const changed = reminded === 'begun' || reminded === 'stopped' || reminded === 'full';
  const last = inWords(lookedAheadTo(on));
  return {
    blocks: [
      { is: 'title', text: 'Regler att granska' },
      ...(changed ? [{ is: 'text' as const, text: said }] : []),
      ...(due.length === 0
        ? [{ is: 'text' as const, text: `Ingen regel behöver granskas före ${last}.` }]
        : dueBlocks(due, on)),
      ...(!changed && said !== '' ? [{ is: 'small' as const, text: said }] : []),
    ],
    buttons:
      reminded === 'yes' || reminded === 'begun' ? [STOP] : reminded === 'no' || reminded === 'stopped' ? [START] : [],
  };
}

/** What is told each month; `mayBeTwice`: it may have been told already. */
export function wordsOfMonthly(due: readonly Rule[], on: Day, mayBeTwice: boolean): Reply {
  const rules = due.length === 1 ? '1 regel' : `${due.length} regler`;
  return {
    blocks: [
      { is: 'title', text: `${rules} att granska` },
      ...(mayBeTwice ? [{ is: 'small' as const, text: 'Det här kan ha kommit redan.' }] : []),
      ...dueBlocks(due, on),
    ],
    buttons: [STOP],
  };
}
