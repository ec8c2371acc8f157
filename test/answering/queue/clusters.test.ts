import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ALIKE, type Cluster, clustered } from '../../../src/answering/queue/clusters.js';
import { createQueue } from '../../../src/answering/queue/unanswered.js';
import { type Terms, termsOf } from '../../../src/answering/search/terms.js';
import type { Store, Unanswered } from '../../../src/shared/ports.js';
import { chance, shuffled } from '../../bench/labelled.js';

const terms = (text: string) => termsOf(text, undefined);
const asked = (texts: readonly string[]): Unanswered[] =>
  texts.map((text, at) => ({ id: String(at), text, why: 'none', day: '2026-11-28' }));

/** What people really ask, word for word. */
const QUESTIONS = ['staff-questions', 'later-questions'].flatMap(name =>
  readFileSync(new URL(`../../bench/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as { q: string }).q),
);

function likeness(one: Terms, other: Terms): number {
  let [shared, square, otherSquare] = [0, 0, 0];
  for (const [term, weight] of one) {
    shared += weight * (other.get(term) ?? 0);
    square += weight * weight;
  }
  for (const weight of other.values()) otherSquare += weight * weight;
  return square === 0 || otherSquare === 0 ? 0 : shared / Math.sqrt(square * otherSquare);
}

/** The same groups by comparing each question with every other one. */
function byComparing(questions: readonly Unanswered[]): Cluster[] {
  const groups: { terms: Terms[]; questions: Unanswered[] }[] = [];
  for (const question of questions) {
    const own = terms(question.text);
    const group = groups.find(one => one.terms.some(other => likeness(own, other) >= ALIKE));
    if (group) {
      group.terms.push(own);
      group.questions.push(question);
    } else groups.push({ terms: [own], questions: [question] });
  }
  return groups.map(group => group.questions).toSorted((one, other) => other.length - one.length);
}

describe('the groups of questions', () => {
  for (let seed = 1; seed <= 8; seed++) {
    it(`are those that comparing all finds (seed ${seed})`, () => {
      const random = chance(seed);
      const texts = shuffled(QUESTIONS, random).slice(0, 150);
      // Some ask the same again, with a word less, or nothing that has a word.
      const again = texts.slice(0, 60).map(text => (random() < 0.5 ? text : text.split(' ').slice(1).join(' ')));
      const questions = asked(shuffled([...texts, ...again, '?', '?', '!'], random));
      const found = clustered(questions, terms);
      assert.deepEqual(found, byComparing(questions));
      assert.ok(found[0]!.length > 1);
    });
  }

  it('are found by asking for the terms of each text once', () => {
    let count = 0;
    clustered(asked(['måste jag anmäla', 'får jag ringa', 'måste jag anmäla']), text => {
      count++;
      return terms(text);
    });
    assert.equal(count, 2);
  });
});

describe('the queue', () => {
  it('tells how many were dropped, and nothing when none was', async () => {
    const dropped: number[] = [];
    let next = 0;
    const store = { addUnanswered: async () => next } as unknown as Store;
    const queue = createQueue(store, 30, undefined, { keep: text => text, isRare: () => false }, count =>
      dropped.push(count),
    );
    for (const count of [0, 1, 2001, 0]) {
      next = count;
      await queue.note('vad gäller', 'none', undefined, new Date('2026-11-28T08:00:00Z'));
    }
    assert.deepEqual(dropped, [1, 2001]);
  });
});
