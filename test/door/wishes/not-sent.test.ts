import assert from 'node:assert/strict';
import { messageIn } from '../../../src/door/wishes/not-sent.js';

describe('what somebody else is to be told', () => {
  const ROWS: readonly (readonly [text: string, rest: string, said: string])[] = [
    ['avboka min tid, hälsa rektorn att jag är sjuk', 'avboka min tid', 'hälsa rektorn att jag är sjuk'],
    [
      'flytta min tid till torsdag och säg till socionomen att jag kommer',
      'flytta min tid till torsdag',
      'säg till socionomen att jag kommer',
    ],
    ['avboka min tid. Meddela [namn]', 'avboka min tid', 'Meddela [namn]'],
  ];
  for (const [text, rest, said] of ROWS)
    it(`stands apart in ${JSON.stringify(text)}`, () => assert.deepEqual(messageIn(text), { rest, said }));
  for (const text of [
    'hälsa rektorn',
    'kan jag boka tid utan att säga vem jag är',
    'vabbar idag, säg till lärarlaget',
    'jag har hört att man inte får berätta för föräldrarna vid misstanke om våld',
    'boka en tid men berätta inte för rektorn',
    'boka en tid, säg till om det blir ledigt',
    'boka en tid, ring mig innan',
    'avboka min tid på fredag',
  ])
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(messageIn(text), undefined));
});
