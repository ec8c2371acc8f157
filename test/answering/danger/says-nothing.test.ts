import assert from 'node:assert/strict';
import { createJudge } from '../../../src/answering/danger/judge.js';
import { toPhrase } from '../../../src/answering/danger/phrase.js';
import { saysNothing } from '../../../src/answering/danger/says-nothing.js';
import { knowledge } from '../../helpers/guard.js';

const CALM = [
  'och om hon inte vill?',
  'men om de säger nej då',
  'och om mamman inte vill',
  'hon vill inte',
  'får han det?',
  'han e 12',
  'hans mamma heter [namn]',
  'hon går i 3b',
];
const TELLS = [
  'hon vill inte mer',
  'hon vill inte hem',
  'hon vill inte leva',
  'han slår mig',
  'han gör det nu',
  'och om hon inte vågar?',
  'hon ska ta sitt liv',
  '',
  '?',
];

describe('a message that tells of nothing by itself', () => {
  it('has no word of what happens', () => {
    for (const text of CALM) assert.equal(saysNothing(text), true, text);
    for (const text of TELLS) assert.equal(saysNothing(text), false, text);
  });
  it('is none of the known dangers', () => {
    const { danger, pairs } = knowledge.examples!;
    assert.deepEqual([...danger, ...pairs.map(pair => pair.danger)].filter(saysNothing), []);
  });
  it('is no danger, whatever it is like', () => {
    const examples = { danger: CALM, calm: ['vi hade möte i går'], pairs: [] };
    const judge = createJudge([], examples, [], new Set(), { red: -50, line: -60 });
    const alarm = (text: string) => judge.alarm(text, () => ({ hits: [], weight: 1, known: 1 }));
    for (const text of CALM) assert.equal(alarm(text), 'none', text);
    assert.equal(alarm('hon vill inte mer'), 'red');
  });
  it('is danger where a signal says so', () => {
    const signal = { ...knowledge.urgent![0]!, red: true, when: [[toPhrase('hon vill inte')]], not: [], unless: [] };
    const judge = createJudge([signal], { danger: [], calm: [], pairs: [] }, [], new Set(), { red: 9, line: 8 });
    assert.equal(
      judge.alarm('hon vill inte', () => ({ hits: [], weight: 1, known: 1 })),
      'red',
    );
  });
});
