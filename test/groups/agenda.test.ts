import assert from 'node:assert/strict';
import {
  type Agenda,
  addStanding,
  agendaFaults,
  agendasFor,
  chooseAgenda,
  dropStanding,
  parseAgendas,
  pointsOf,
  STANDING_MAX,
} from '../../src/groups/agenda.js';
import { loadKnowledge, packsIn } from '../../src/stores/knowledge.js';
import { DAY, dataOf, meetingAt, NOON } from '../helpers/small-group.js';

const agenda = (id: string, change: Partial<Agenda> = {}): Agenda => ({
  id,
  name: id,
  general: true,
  forums: [],
  rule: 'r',
  sources: [{ document: 'D', section: '1', year: 2007 }],
  points: [`Punkt ${id}`],
  ...change,
});

describe('the agendas of the knowledge base', () => {
  it('are read whole, offered to somebody, and of rules and forums that exist', async () => {
    const folder = new URL('../../knowledge', import.meta.url).pathname;
    const { agendas = [], forums, rules, faults } = await loadKnowledge(folder, await packsIn(folder));
    assert.deepEqual(faults, []);
    const names = new Set(forums.map(({ pack, id }) => `${pack}/${id}`));
    assert.deepEqual(agendaFaults(agendas, new Set(rules.map(({ id }) => id)), names), []);
    const eight = agendas.find(({ id }) => id === 'lara-kanna-varandra');
    assert.equal(eight?.points.length, 8);
    // A group of no forum has some to choose from; one of a forum has that forum's first.
    assert.ok(agendasFor(agendas, {}).length >= 5);
    for (const [forum, first] of [
      ['lekeberg/2plus2', 'tva-plus-tva'],
      ['hasselby-vallingby/barn-i-riskzon', 'riskzon'],
      ['hasselby-vallingby/bus', 'bus'],
      ['ostermalm/hedvig-eleonora', 'lara-kanna-varandra'],
    ] as const)
      assert.equal(agendasFor(agendas, { forum })[0]?.id, first);
    assert.ok(agendasFor(agendas, {}).some(({ id }) => id === 'eht'));
  });

  const faulty: [what: string, of: Agenda[], fields: string[]][] = [
    ['a rule that does not exist', [agenda('a', { rule: 'x' })], ['a.rule']],
    ['a forum that does not exist', [agenda('a', { forums: ['p/x'] })], ['a.forums']],
    ['two of one id', [agenda('a'), agenda('a')], ['id']],
    ['nobody to offer it to', [agenda('a', { general: false })], ['a']],
    ['nothing wrong', [agenda('a', { forums: ['p/f'] })], []],
  ];
  for (const [what, of, fields] of faulty)
    it(`are checked: ${what}`, () =>
      assert.deepEqual(
        agendaFaults(of, new Set(['r']), new Set(['p/f'])).map(({ field }) => field),
        fields,
      ));

  it('are refused without a source', () => {
    const text = 'agendas: [{ id: a, name: A, general: true, rule: r, sources: [], points: [P] }]';
    assert.ok('faults' in parseAgendas('agendas.yaml', text));
  });
});

describe('the agenda of a meeting', () => {
  const data = dataOf([meetingAt('m', NOON + DAY), meetingAt('over', NOON - DAY)]);

  it('is chosen, changed and taken away until the meeting begins', () => {
    const chosen = chooseAgenda(data, 'm', 'a', NOON);
    assert.equal(chosen.result?.template, 'a');
    assert.equal(chooseAgenda(chosen.data, 'm', 'a', NOON).data, chosen.data);
    assert.equal(chooseAgenda(chosen.data, 'm', undefined, NOON).result?.template, undefined);
    assert.equal(chooseAgenda(data, 'm', 'a', NOON + DAY).result, undefined);
    assert.equal(chooseAgenda(data, 'over', 'a', NOON).data, data);
    const off = dataOf([meetingAt('m', NOON + DAY, { state: 'cancelled' })]);
    assert.equal(chooseAgenda(off, 'm', 'a', NOON).data, off);
  });

  it('is the standing points, then those of the one that was chosen; of one that is gone, nothing', () => {
    const group = { standing: ['Läget'] };
    assert.deepEqual(pointsOf([agenda('a')], group, { template: 'a' }), ['Läget', 'Punkt a']);
    assert.deepEqual(pointsOf([agenda('a')], group, { template: 'b' }), ['Läget']);
    assert.deepEqual(pointsOf([agenda('a')], {}, {}), []);
  });

  it('has so many standing points, each once, and loses the one that is taken away', () => {
    let filled = data;
    for (let at = 0; at < STANDING_MAX; at++) filled = addStanding(filled, `P${at}`).data;
    const again = addStanding(filled, 'P0');
    assert.deepEqual([again.result, again.data], [true, filled]);
    const full = addStanding(filled, 'Ny');
    assert.deepEqual([full.result, full.data], [false, filled]);
    const less = dropStanding(filled, 'P3');
    assert.equal(less.result, true);
    assert.deepEqual(less.data.group.standing, ['P0', 'P1', 'P2', 'P4', 'P5', 'P6', 'P7']);
    assert.equal(dropStanding(less.data, 'P3').data, less.data);
  });
});
