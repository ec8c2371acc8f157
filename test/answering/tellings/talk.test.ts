import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-29T09:00:00Z');
const answering = createAnswering(knowledge, recall);
const ask = (message: string) => answering.ask(guard.look(message).text, [], NOW);

describe('what one says in a talk', () => {
  for (const message of [
    'nej, jag menade fredag',
    'nej jag ångrade mig',
    'nej 17 menade jag',
    'Nej men alltså',
    'nej men gud',
    'jag behöver inte tiden längre',
    'jag vill inte ha tiden längre',
    'jag behöver inte den längre',
    'jag behöver inte komma längre',
  ])
    it(`tells of nobody's weariness or despair: "${message}"`, () => {
      const { self, weary, urgent } = ask(message);
      assert.deepEqual({ self, weary, urgent }, { self: undefined, weary: undefined, urgent: undefined });
    });

  it('is no plea to wait where it asks whether to report what was seen', () =>
    assert.equal(ask('eleven i 9b har blåmärken, ska jag anmäla').putsOff, undefined));

  it('is of a child, in whatever dialect', () =>
    assert.equal(ask('pågen har blåor på kroppen varje mandag').weary, undefined));
});

describe('whoever writes that somebody touches them', () => {
  for (const message of [
    'läraren tog mig på brösten',
    'min lärare tog på mig',
    'min tränare tar på mig',
    'fritidsledaren kladdar på mig',
    'jag blev våldtagen',
  ])
    it(`reads first what to do in danger: "${message}"`, () => {
      const { urgent, adult } = ask(message);
      assert.ok(urgent);
      assert.equal(adult, undefined, 'and is no grown-up by that');
    });

  for (const message of ['läraren tog på mig skulden', 'min chef tar mig på allvar'])
    it(`is not who says so of something else: "${message}"`, () => assert.equal(ask(message).urgent, undefined));
});
