import type { Answering, Asked } from '../../answering/answering.js';
import { ACTIONS, type Action } from '../../answering/wishes/examples.js';
import { createWishReader } from '../../answering/wishes/reading.js';
import { dayOf } from '../../shared/day.js';
import { calendarOf } from '../../shared/school-year.js';
import { fold, words } from '../../shared/text.js';
import type { Guard } from '../guard/guard.js';
import type { Who } from '../who.js';
import { type Around, fulfil, type Meant } from './fulfil.js';

/** What was done for somebody who had put it in plain words, and what else the message said. */
export interface Taken {
  readonly action: Action;
  /** What the answering job made of the message: whether it told of danger or of who it is about. */
  readonly asked: Asked;
}

/** What a message wants done: surely this, or perhaps one of those, the likeliest first. */
export interface Wanted {
  readonly sure?: Meant | undefined;
  readonly offers: readonly Meant[];
}

/** Reads out of a question (free of identity), and what the answering job made of it, what is to be done. */
export interface Wishes {
  /** Learns what it needs: seconds that no message should wait for. */
  prepare(now: Date): void;
  read(text: string, asked: Asked, who: Pick<Who, 'channel'>, now: Date): Wanted;
}

/** From which chance an action is taken, and how far it must lead the next one where it is not nearly certain. */
const TAKE = 0.5;
const LEAD = 0.15;
const CERTAIN = 0.8;
/** From which chance an action is offered: beside a rule that is the answer, among rules, and where no rule is near either. */
const OFFER = { answer: 0.15, choose: 0.04, none: 0.25 } as const;
/** From how sure the search is of a rule the action must be nearly certain to be taken in its place. */
const RULE_SURE = 0.95;
const OFFERS_MAX = 3;
/** Of a message of which less is known (share of its weight) nothing is guessed. */
const KNOWN_LEAST = 0.45;
/** More words than this tell a story or ask a question. */
const WORDS_MAX = 40;

const NOTHING: Wanted = { offers: [] };
/** What is answered, never offered as something to do. */
const TALK: ReadonlySet<Action> = new Set(['greet', 'thanks', 'smalltalk']);

/** Makes the reader over one reading of the knowledge base. */
export function createWishes(answering: Answering, guard: Guard): Wishes {
  const { data } = answering;
  const reader = createWishReader(data, answering.recall);
  const own = new Map(data.wishes?.actions.flatMap(({ id, asks }) => asks.map(ask => [fold(ask), id] as const)) ?? []);
  const calendar = calendarOf(data.directory);

  function read(text: string, asked: Asked, who: Pick<Who, 'channel'>, now: Date): Wanted {
    // Danger leads, and nobody in it is asked what to book.
    if (!data.wishes || asked.urgent || words(text).length > WORDS_MAX) return NOTHING;
    if (asked.outcome === 'none' && asked.why === 'otherLanguage') return NOTHING;
    const around: Around = { today: dayOf(now), directory: data.directory, calendar, guard };
    const said = words(text).length;
    // What is left of a name and a word says nothing that anybody asked for.
    if (said < 2 && /\[\p{L}/u.test(text)) return NOTHING;
    const exact = own.get(fold(text));
    if (exact !== undefined) return { sure: fulfil(exact, text, around), offers: [] };
    const found = answering.search(text, now);
    if (found.known < KNOWN_LEAST) return NOTHING;
    const wish = reader(text, who.channel === undefined ? 'private' : 'channel', found);
    const [first, second] = wish.nearest;
    if (!first) return NOTHING;
    const answered = asked.outcome === 'answer';
    const least = said < 2 || (answered && asked.confidence >= RULE_SURE) ? CERTAIN : TAKE;
    const leads = first.chance >= CERTAIN || first.chance - (second?.chance ?? 0) >= LEAD;
    // A curator's own phrasing has its rule.
    const isRules = answered && asked.confidence === 1;
    if (first.chance >= least && first.chance > wish.none && leads && !isRules)
      return { sure: fulfil(first.action, text, around), offers: [] };
    const likely = wish.nearest.filter(({ action, chance }) => chance >= OFFER[asked.outcome] && !TALK.has(action));
    return { offers: likely.slice(0, OFFERS_MAX).map(({ action }) => fulfil(action, text, around)) };
  }

  return {
    read,
    prepare(now) {
      if (data.wishes) reader(ACTIONS[0], 'private', answering.search(ACTIONS[0], now));
    },
  };
}
