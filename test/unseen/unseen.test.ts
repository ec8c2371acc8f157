import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod/v4';
import { createAnswering } from '../../src/answering/answering.js';
import type { Asked } from '../../src/answering/asked.js';
import { idsWith } from '../../src/answering/safe-rules.js';
import { createKeeper } from '../../src/door/guard/kept.js';
import { createVocabulary } from '../../src/door/guard/vocabulary.js';
import { guard, knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

// Written by people who had seen neither the program nor its knowledge, of which nothing is among the lessons. What is counted
// here may only be raised: a set that somebody has tuned on says nothing more, and a new one has to be written.

const NOW = new Date('2026-11-29T09:00:00Z');
const answering = createAnswering(knowledge, recall);
const AT_ONCE = idsWith('at-once', knowledge.rules);

const read = <T extends z.ZodType>(name: string, row: T): z.output<T>[] =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => row.parse(JSON.parse(line)));

/** What is answered to what the guard leaves of a message. */
const ask = (q: string): Asked => answering.ask(guard.look(q).text, [], NOW);

/** Asks that so many of some are right, or more. */
function atLeast<One>(least: number, those: readonly One[], isRight: (one: One) => boolean): void {
  const right = those.filter(isRight).length;
  assert.ok(right >= least, `${right} of ${those.length}, not ${least}`);
}

describe('names and numbers that nobody has tuned on', () => {
  const identity = z.union([z.boolean(), z.literal('signature')]);
  const rows = read('identity', z.strictObject({ q: z.string(), identity, tokens: z.array(z.string()) }));
  const are = (is: boolean) => rows.filter(({ identity }) => identity === is);
  const isSeen = ({ q }: (typeof rows)[number]) => guard.look(q).kinds.length > 0;

  // First meeting: 132 seen, 11 taken for people.
  it('are seen where somebody is told of', () => atLeast(138, are(true), isSeen));
  it('are seldom seen where nobody is', () => atLeast(77, are(false), row => !isSeen(row)));

  it('are kept only where they are ordinary words', () => {
    const keeper = createKeeper(createVocabulary(knowledge));
    const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}@.-]+/gu));
    const kept = rows.flatMap(({ q, tokens }) => {
      const left = words(keeper.keep(guard.look(q).text));
      return tokens.filter(token => left.has(token.toLowerCase()));
    });
    assert.deepEqual(kept.sort(), ['Sommar', 'dag', 'mars']);
  });
});

describe('danger that nobody has tuned on', () => {
  const rows = read('urgent', z.strictObject({ q: z.string(), urgent: z.boolean() }));
  const are = (is: boolean) => rows.filter(({ urgent }) => urgent === is);
  const isRed = ({ q }: (typeof rows)[number]) => ask(q).urgent !== undefined;
  const isTold = ({ q }: (typeof rows)[number]) => ask(q).urgent !== undefined || ask(q).caution === true;

  // First meeting: red 107 and 19, with the line 109 and 28.
  it('is told first of all', () => atLeast(108, are(true), isRed));
  it('has at least the line', () => atLeast(109, are(true), isTold));
  it('is seldom seen in what only looks like it', () => atLeast(103, are(false), row => !isRed(row)));
});

describe('questions that nobody has tuned on', () => {
  const kind = z.enum(['answer', 'urgent', 'gap', 'out']);
  const row = z.strictObject({
    q: z.string(),
    kind,
    accept: z.array(z.string()),
    harmful: z.array(z.string()),
  });
  const rows = read('questions', row).map(one => ({ ...one, asked: ask(one.q) }));
  type Row = (typeof rows)[number];
  const are = (is: Row['kind']) => rows.filter(row => row.kind === is);
  const answers = ({ asked }: Row) => asked.outcome === 'answer';
  const idsOf = ({ asked }: Row): string[] =>
    asked.outcome === 'answer' ? [asked.rule.id] : asked.outcome === 'choose' ? asked.choices.map(({ id }) => id) : [];

  it('are answered at once, with what an expert accepts', () => {
    const answered = are('answer').filter(answers);
    assert.ok(answered.length >= 103, `${answered.length}`);
    atLeast(answered.length - 3, answered, row => row.accept.includes(idsOf(row)[0] ?? ''));
  });
  it('are answered or offered', () =>
    atLeast(123, are('answer'), row => idsOf(row).some(id => row.accept.includes(id))));
  it('have nothing harmful first', () =>
    assert.deepEqual(
      rows.filter(row => row.harmful.includes(idsOf(row)[0] ?? '')).map(({ q }) => q),
      [],
    ));
  it('are told what to do in danger', () => atLeast(10, are('urgent'), ({ asked }) => asked.urgent !== undefined));
  it('have no rule where none is theirs', () => {
    atLeast(34, are('out'), row => !answers(row));
    atLeast(20, are('gap'), row => !answers(row));
  });
});

describe('what is told beside a child, that nobody has tuned on', () => {
  const kinds = ['adult', 'adult+child', 'despair', 'weary', 'wait', 'booking', 'calm', 'concern', 'danger'] as const;
  const rows = read('told', z.strictObject({ q: z.string(), kind: z.enum(kinds) }));
  const isAtOnce = (asked: Asked) =>
    asked.urgent !== undefined || (asked.outcome === 'answer' && AT_ONCE.has(asked.rule.id));
  const RIGHT: Readonly<Record<(typeof kinds)[number], (asked: Asked) => boolean>> = {
    adult: ({ adult }) => adult === true,
    'adult+child': ({ adult }) => !adult,
    despair: ({ self }) => self === true,
    weary: ({ weary }) => weary === true,
    wait: isAtOnce,
    booking: ({ putsOff, urgent }) => !putsOff && !urgent,
    calm: ({ urgent, caution, self, adult }) => !urgent && !caution && !self && !adult,
    concern: ({ urgent, self }) => !urgent && !self,
    danger: ({ urgent }) => urgent !== undefined,
  };
  // First meeting, before a third writer's lessons: adult 3, despair 13, weary 7, wait 24, the rest as now. Despair was 18 until corrections
  // ("nej, jag menade fredag") and bookings that are no longer needed were taken for it: what tells them apart cost two. Then more
  // rounds of learning, the last of them in the mean: adult 4 -> 4, despair 16 -> 19, weary 10 -> 12, wait 26 -> 29.
  const FOUND: Readonly<Record<(typeof kinds)[number], number>> = {
    adult: 4,
    'adult+child': 15,
    despair: 19,
    weary: 12,
    wait: 29,
    booking: 15,
    calm: 19,
    concern: 9,
    danger: 20,
  };
  for (const kind of kinds)
    it(`is read right where it is ${kind}`, () => {
      atLeast(
        FOUND[kind],
        rows.filter(row => row.kind === kind),
        ({ q }) => RIGHT[kind](ask(q)),
      );
    });
});
