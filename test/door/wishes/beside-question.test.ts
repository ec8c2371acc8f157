import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { toldIn } from '../../../src/answering/several.js';
import { createWishes } from '../../../src/door/wishes/wishes.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-30T11:00:00Z');
const WHO = { objectId: '00000000-0000-4000-8000-000000000001' };

describe('what is to be done beside a question', function () {
  this.timeout(240_000);
  const answering = createAnswering(knowledge, recall);
  const wishes = createWishes(answering, guard);
  before(() => wishes.prepare(NOW));
  const read = (text: string) => wishes.read(text, answering.ask(text, [], NOW), WHO, NOW);

  for (const [text, action] of [
    [
      'avboka torsdag. sen undrar jag om skolkuratorn måste ha samtycke för att lämna sina anteckningar till er',
      'cancel',
    ],
    ['boka en tid på fredag. måste jag säga till rektor innan jag anmäler?', 'book'],
    ['hur skriver man en anmälan? boka också en tid på tallskolan på fredag', 'book'],
    ['avboka min tid på tisdag och säg mig om jag måste anmäla själv', 'cancel'],
    ['avboka onsdagen är du snäll, och sen undrar jag om rektorn måste skriva under en orosanmälan', 'cancel'],
    [
      'jag behöver en tid med kontaktsocialsekreteraren men först vill jag veta om jag får ta upp fallet utan namn',
      'bookAnonymous',
    ],
  ] as const)
    it(`is offered, and not done: "${text}"`, () => {
      const { sure, offers } = read(text);
      assert.equal(sure, undefined);
      assert.deepEqual(
        offers.map(one => one.action),
        [action],
      );
    });

  for (const text of [
    'Vi har ett möte på torsdag. Får vi prata om en elev utan samtycke?',
    'Jag har bokat om min semester. Måste jag anmäla?',
  ])
    it(`is nothing where nothing is to be done: "${text}"`, () => assert.deepEqual(read(text), { offers: [] }));

  it('is done where nothing answers the question, which is named where its writer alone reads', () => {
    const besideIn = (channel?: string) => {
      const text = 'byt torsdag till fredag, vad kostar det?';
      const { sure } = wishes.read(text, answering.ask(text, [], NOW), { ...WHO, channel }, NOW);
      return sure?.beside;
    };
    assert.deepEqual(besideIn(), [{ is: 'unread', said: 'vad kostar det?' }]);
    assert.deepEqual(besideIn('19:x'), [{ is: 'unread', said: '' }]);
  });

  it('is what the message says and does not ask', () => {
    assert.deepEqual(toldIn('Avboka torsdag. Måste rektor säga ja?'), ['Avboka torsdag']);
    assert.deepEqual(toldIn('Avboka torsdag! Sen undrar jag om rektor måste säga ja.'), ['Avboka torsdag']);
    assert.deepEqual(toldIn('Avboka torsdag. Boka fredag.'), [], 'it asks nothing');
    assert.deepEqual(toldIn('Måste rektor säga ja?'), []);
  });
});
