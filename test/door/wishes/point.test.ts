import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { commandFromText } from '../../../src/door/commands.js';
import { strictly } from '../../../src/door/strict.js';
import { type Jobs, takeTurn } from '../../../src/door/turn.js';
import { asksForPoint, mayBePoint, pointAsked, pointIn } from '../../../src/door/wishes/point.js';
import { createWishes } from '../../../src/door/wishes/wishes.js';
import { wordsOf } from '../../../src/door/words.js';
import { wordsForAll } from '../../../src/door/words-of-strict.js';
import { groupInputs } from '../../../src/groups/actions.js';
import { plainText } from '../../../src/shared/reply.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T11:00:00Z');
const TODAY = '2026-11-28';
const beside = { today: TODAY, calendar: calendarOf(undefined), guard } as const;

describe('a point that is asked for in so many words', () => {
  for (const [text, point] of [
    ['punkt: lokalbyte till jul', 'Lokalbyte till jul'],
    ['ny punkt lokalbyte till jul. tack!', 'Lokalbyte till jul'],
    ['punkt - hur vi tar emot vikarier', 'Hur vi tar emot vikarier'],
    ['Punkt. uppföljning av enkäten', 'Uppföljning av enkäten'],
    ['kan du lägga till en punkt om raster', 'Raster'],
    ['till dagordningen: julfesten', 'Julfesten'],
    ['nästa möte: lokalbyte', 'Lokalbyte'],
    ['punkt till kl 13:30: raster', 'Raster'],
    ['punkt: får vi dela information utan samtycke?', 'Får vi dela information utan samtycke?'],
    ['punkt: hur många anmälningar i höst', 'Hur många anmälningar i höst'],
  ] as const)
    it(`is found in "${text}"`, () => {
      assert.ok(asksForPoint(text));
      assert.equal(pointIn(text), point);
    });

  for (const text of [
    'vad är en stående punkt?',
    'punkten om frånvaro, när tas den upp?',
    'punkt 3 i handlingsplanen, vad gäller?',
    'nästa möte: när?',
    'mötet på torsdag: är det i tallskolan?',
    'nästa möte: torsdag kl 13',
    'ny punkt',
    'lägg till en punkt på nästa möte',
    'får man lägga till en punkt efter mötet?',
    'elevens utvecklingspunkter: hur gör vi',
  ])
    it(`is not in "${text}"`, () => assert.ok(!asksForPoint(text)));

  for (const [text, point, when] of [
    ['punkt 10 dec: frånvaro', 'Frånvaro', { days: [{ from: '2026-12-10', to: '2026-12-10' }] }],
    ['punkt 10/12: frånvaro', 'Frånvaro', { days: [{ from: '2026-12-10', to: '2026-12-10' }] }],
    ['punkt den 10:e: frånvaro', 'Frånvaro', { days: [{ from: '2026-12-10', to: '2026-12-10' }] }],
    ['punkt 10 dec frånvaro', 'Frånvaro', { days: [{ from: '2026-12-10', to: '2026-12-10' }] }],
    ['lägg till en punkt på torsdag om raster', 'Raster', { days: [{ from: '2026-12-03', to: '2026-12-03' }] }],
    ['punkt till torsdagens möte: raster', 'Raster', { days: [{ from: '2026-12-03', to: '2026-12-03' }] }],
    ['ta upp raster på mötet 10 december', 'Raster', { days: [{ from: '2026-12-10', to: '2026-12-10' }] }],
    ['punkt nästa vecka: raster', 'Raster', { days: [{ from: '2026-11-30', to: '2026-12-04' }] }],
    ['punkt kl 13: raster', 'Raster', {}],
    ['punkt 31 november: raster', 'Raster', { unread: true }],
    ['punkt till mötet efter nästa: raster', 'Raster', { unread: true }],
    // A day in the point itself is what it is about.
    ['punkt: studiedag 10 december', 'Studiedag 10 december', {}],
    ['punkt till nästa möte: raster', 'Raster', {}],
  ] as const)
    it(`is for the meeting that "${text}" says`, () => {
      const asked = pointAsked(text, beside);
      assert.ok(asked.do === 'group');
      assert.deepEqual([asked.inputs.point, asked.step], [point, { is: 'pointForm', ...when }]);
    });

  for (const [text, is] of [
    ['ta bort punkten om raster', 'pointStays'],
    ['stryk punkten om raster', 'pointStays'],
    ['ta bort alla punkter', 'pointStays'],
    ['ändra punkten om raster till raster på vintern', 'pointStays'],
    ['har punkten om frånvaro kommit med?', 'next'],
    ['lägg till stående punkt: läget', 'agendaForm'],
    ['ta bort stående punkter', 'agendaForm'],
    ['ny punkt: raster', 'pointForm'],
    ['ta bort rasten som punkt', 'pointForm'],
  ] as const)
    it(`is shown, kept for every meeting, or new: "${text}" is ${is}`, () => {
      const asked = pointAsked(text, beside);
      assert.equal(asked.do === 'group' ? asked.step.is : asked.do === 'chat' && asked.said, is);
    });

  it('is no name for a capital that nobody typed', () => {
    const asked = pointAsked('punkt: trygghetsvandring i centrum', beside);
    assert.ok(asked.do === 'group' && asked.inputs.point === 'trygghetsvandring i centrum');
  });

  it('is refused where it is too long, rather than left out', () => {
    const asked = pointAsked(`punkt: ${'raster '.repeat(40)}`, beside);
    assert.ok(asked.do === 'reword' && asked.faults[0]?.is === 'tooLong');
  });
});

describe('what may be a point', () => {
  for (const text of [
    'punkt: han som inte vill byta om',
    'ta med tvillingarna på nästa möte',
    'lyft den tysta i hörnet på mötet',
    'skriv upp fallet vi hade sist på listan',
    'vi måste prata om 6b på torsdag',
    'glöm inte skilsmässan i 2a',
    'till torsdag: ramlade ner från taket i helgen',
    'en sak till mötet - tvillingarna',
  ])
    it(`"${text}"`, () => assert.ok(mayBePoint(text)));
  for (const text of ['hur länge sparas ett samtycke?', 'får vi ta upp en elev på mötet utan samtycke?'])
    it(`not "${text}"`, () => assert.ok(!mayBePoint(text)));
});

describe('a point that tells of one, in a channel', function () {
  this.timeout(240_000);
  const answering = createAnswering(knowledge, recall);
  const wishes = createWishes(answering, guard);
  const kept: string[] = [];
  const note = async (text: string) => void kept.push(text);
  const jobs: Jobs = {
    answering,
    wishes,
    queue: { days: 30, keep: (text: string) => text, note } as unknown as NonNullable<Jobs['queue']>,
  };
  const who = { objectId: '00000000-0000-4000-8000-000000000001', address: 'teacher', channel: '19:x' };
  const take = (text: string) => takeTurn(commandFromText(text, guard, false, true), jobs, NOW, who);
  before(() => wishes.prepare(NOW));

  for (const text of [
    'punkt: han som inte vill byta om',
    'punkt: eleven som bytte kön i höst',
    'punkt: bråket i omklädningsrummet med 7:an',
    'ta med tvillingarna på nästa möte',
    'lyft den tysta i hörnet på mötet',
    'ny punkt flickan som aldrig äter',
    'punkt: killen med kepsen',
  ])
    it(`"${text}" is kept nowhere, and goes on no card`, async () => {
      const outcome = await take(text);
      assert.deepEqual(kept, []);
      if (outcome.is === 'asked') assert.equal(outcome.text, '');
    });

  it('loses no question that sounds like one, and whose every word is known to be harmless', async () => {
    const asked = 'hur pratar vi om elevernas mobiler på mötet?';
    await take(asked);
    assert.deepEqual(kept, [asked]);
    kept.length = 0;
    // What is not known to be harmless, what tells of one, and what is a point or asks for nothing.
    for (const text of [
      'hur pratar vi om vapes på mötet?',
      'hur pratar vi om händelsen på mötet?',
      `punkt: ${asked}`,
      'elevernas mobiler på mötet',
    ])
      assert.ok(!wishes.asksOfNobody(text), text);
  });

  for (const text of ['punkt: han som inte vill byta om', 'ny punkt flickan som aldrig äter', 'punkt den tysta pojken'])
    it(`"${text}" is to be reworded, whatever else its words are like`, () => {
      const { sure } = wishes.read(text, answering.ask(text, [], NOW), who, NOW);
      assert.ok(sure?.does.do === 'reword');
      assert.ok(sure.does.faults.some(({ is }) => is === 'pointsOut'));
    });

  it('keeps its day where it is to be written anew, and nothing of its words', () => {
    const asked = pointAsked('punkt 10 dec: springer ut från lektionerna, åk 2', beside);
    assert.ok(asked.do === 'reword');
    const reply = wordsForAll({ ...asked, is: 'reword', form: { is: 'group', group: { is: 'gone' } } });
    assert.match(plainText(reply), /kan peka ut en elev/);
    assert.doesNotMatch(JSON.stringify(reply), /springer/);
    assert.match(JSON.stringify(reply.buttons), /2026-12-10/);
  });

  it('is not said again in the press of a card that carried it', () => {
    const step = { is: 'pointForm', point: 'springer ut från lektionerna, åk 2' } as const;
    const asked = strictly({ do: 'group', step, inputs: groupInputs.parse({}) }, [], guard);
    assert.ok(asked.do === 'reword');
    const reply = wordsForAll({ ...asked, is: 'reword', form: { is: 'group', group: { is: 'gone' } } });
    assert.equal(reply.buttons.length, 1);
    assert.doesNotMatch(JSON.stringify(reply), /springer/);
  });

  it('is said not to be taken where danger, or the duty to report, leads', async () => {
    const outcome = await take('punkt: barnet har blåmärken och säger att pappa slår');
    assert.ok(outcome.is === 'asked' && outcome.urgent && outcome.noPoint);
    assert.match(plainText(wordsOf(outcome, answering.data, 'shared')), /Jag har inte lagt till någon punkt/);
  });
});
