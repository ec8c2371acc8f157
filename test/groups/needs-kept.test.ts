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
} from '../../src/groups/agenda.js';
import { statusOf } from '../../src/groups/cadence.js';
import type { Meeting } from '../../src/groups/group.js';
import { servicesIn } from '../../src/groups/services.js';
import { isUnknown, type Per, stretchAt } from '../../src/groups/stretch.js';
import { addTodo, purgeTodos, type Todo, tick, todosFor, todosOf } from '../../src/groups/todo.js';
import { at } from '../helpers/meetings.js';
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

describe('agendas', () => {
  it('are told what is wrong in words that name the field and what was found', () => {
    const of = [agenda('a', { rule: 'x', forums: ['p/x', 'p/f'] }), agenda('a', { general: false })];
    const file = 'agendas.yaml';
    assert.deepEqual(agendaFaults(of, new Set(['r']), new Set(['p/f'])), [
      { file, field: 'a.rule', expected: 'Skriv id för en regel som finns.', received: 'x' },
      { file, field: 'a.forums', expected: 'Skriv ett forum som finns, som paket/id.', received: 'p/x' },
      { file, field: 'id', expected: 'Ge dagordningen ett eget id: en annan har det redan.', received: 'a' },
      {
        file,
        field: 'a',
        expected: 'Skriv forums, eller general: true, så att någon grupp erbjuds den.',
        received: 'ingetdera',
      },
    ]);
  });

  it('are refused as a file that is no YAML', () => {
    const read = parseAgendas('x.yaml', 'agendas: [');
    assert.ok('faults' in read && read.faults.length === 1 && read.faults[0]!.file === 'x.yaml');
  });

  it('are offered to their forum first, each once, and to no other forum', () => {
    const all = [
      agenda('general'),
      agenda('both', { forums: ['p/f'] }),
      agenda('own', { general: false, forums: ['p/f'] }),
    ];
    const offered = (forum?: string) => agendasFor(all, { forum }).map(({ id }) => id);
    assert.deepEqual(
      [offered('p/f'), offered('p/x'), offered()],
      [
        ['both', 'own', 'general'],
        ['general', 'both'],
        ['general', 'both'],
      ],
    );
  });

  it('are chosen for one meeting that is ahead', () => {
    const meetings = [meetingAt('other', NOON + DAY), meetingAt('m', NOON + 1), meetingAt('begins', NOON)];
    const data = dataOf(meetings);
    const done = chooseAgenda(data, 'm', 'a', NOON);
    assert.deepEqual(
      [done.result?.template, done.data.meetings.map(({ template }) => template)],
      ['a', [undefined, 'a', undefined]],
    );
    assert.equal(chooseAgenda(done.data, 'm', 'a', NOON).data, done.data, 'once');
    for (const id of ['begins', 'gone'])
      assert.deepEqual(chooseAgenda(data, id, 'a', NOON), { data, result: undefined });
  });

  it('have standing points, which are added and taken away one by one', () => {
    const two = addStanding(addStanding(dataOf(), 'A').data, 'B');
    assert.deepEqual([two.result, two.data.group.standing], [true, ['A', 'B']]);
    assert.deepEqual(addStanding(two.data, 'A'), { data: two.data, result: true });
    const one = dropStanding(two.data, 'A');
    assert.deepEqual([one.result, one.data.group.standing], [true, ['B']]);
    for (const none of [one.data, dataOf()]) assert.deepEqual(dropStanding(none, 'A'), { data: none, result: false });
    const all = [agenda('x'), agenda('y')];
    assert.deepEqual(pointsOf(all, one.data.group, { template: 'y' }), ['B', 'Punkt y']);
    assert.deepEqual([pointsOf(all, {}, {}), pointsOf(all, {}, { template: 'gone' })], [[], []]);
  });
});

describe('what is to be done', () => {
  const todo = (id: string, meeting: string, change: Partial<Todo> = {}): Todo => ({
    id,
    meeting,
    who: 'skola',
    what: id,
    noted: NOON,
    ...change,
  });
  const [first, then] = [meetingAt('first', NOON - DAY), meetingAt('then', NOON + DAY)];
  const having = (...todos: Todo[]) => ({ ...dataOf([first, then]), todos });

  it('is of its own meeting, and stands at those that begin after that', () => {
    const data = having(todo('a', 'first'), todo('b', 'then'), todo('c', 'gone', { noted: first.start }));
    const ids = (of: readonly Todo[]) => of.map(({ id }) => id);
    assert.deepEqual(
      [ids(todosOf(data, 'first')), ids(todosOf(data, 'x')), todosOf(dataOf(), 'first')],
      [['a'], [], []],
    );
    assert.deepEqual([ids(todosFor(data, then)), ids(todosFor(data, first))], [['a', 'c'], []]);
    const together = { ...data, meetings: [first, { ...first, id: 'beside' }] };
    assert.deepEqual(ids(todosFor(together, { id: 'beside', start: first.start })), [], 'that begins with it');
    assert.deepEqual(todosFor(dataOf(), then), []);
  });

  it('is noted from the moment a meeting begins', () => {
    const noted = (now: number) => addTodo(dataOf([then]), todo('a', 'then'), now).result;
    assert.deepEqual([noted(then.start - 1), noted(then.start)], ['gone', 'noted']);
  });

  it('is ticked off one by one', () => {
    const data = having(todo('a', 'first'), todo('b', 'first'));
    const done = tick(data, 'b', NOON + 1);
    assert.deepEqual([done.result, done.data.todos?.map(({ done: at }) => at)], [true, [undefined, NOON + 1]]);
    for (const none of [data, dataOf()]) assert.deepEqual(tick(none, 'x', NOON), { data: none, result: false });
  });

  it('is erased when it is old, and says whether anything was', () => {
    const data = having(todo('a', 'first'));
    const bound = (noted: number) => purgeTodos(data, { noted, done: 0 });
    assert.deepEqual([bound(NOON).result, bound(NOON + 1).result], [false, true]);
    assert.deepEqual(purgeTodos(dataOf(), { noted: NOON, done: 0 }), { data: dataOf(), result: false });
  });
});

describe('the services of a group', () => {
  it('are those that were chosen, in the order of the list', () => {
    assert.deepEqual(servicesIn('polis,skola'), ['skola', 'polis']);
    assert.deepEqual(servicesIn(''), []);
  });
});

describe('how a group stands against its cadence', () => {
  const TERM = { name: 'vårterminen 2027', from: '2027-01-11', to: '2027-06-11' };
  const calendar = { closed: [], terms: [TERM] };
  const on = (day: string, change: Partial<Meeting> = {}) => meetingAt(day, at(day, 780), { day, ...change });
  const status = (meetings: Meeting[], day = '2027-03-01', now = at(day, 720), atLeast = 4, per: Per = 'term') => {
    const one = statusOf({ atLeast, per }, meetings, day, now, calendar);
    assert.ok(!isUnknown(one));
    return one;
  };

  it('counts the first and the last day of the stretch, and none outside', () => {
    const { held, planned, missing } = status(
      ['2027-01-10', '2027-01-11', '2027-06-11', '2027-06-12'].map(day => on(day)),
    );
    assert.deepEqual([held, planned, missing], [1, 1, 2]);
  });

  it('counts as held what was held, or has ended and nobody said was not', () => {
    const one = on('2027-03-01');
    const counts = (change: Partial<Meeting>, now: number) => {
      const { held, planned } = status([{ ...one, ...change }], '2027-03-01', now);
      return [held, planned];
    };
    assert.deepEqual(
      [counts({}, one.end - 1), counts({}, one.end)],
      [
        [0, 1],
        [1, 0],
      ],
    );
    assert.deepEqual(
      [counts({ state: 'held' }, one.end - 1), counts({ state: 'held' }, one.end)],
      [
        [1, 0],
        [1, 0],
      ],
    );
    for (const state of ['cancelled', 'not-held'] as const) assert.deepEqual(counts({ state }, one.end), [0, 0]);
    assert.equal(
      status([one, on('2027-01-20')], '2027-03-01', at('2027-03-01', 720), 1).missing,
      0,
      'never less than none',
    );
  });

  it('has begun on its first day', () => {
    assert.deepEqual([status([], '2027-01-11').begun, status([], '2027-01-10').begun], [true, false]);
  });

  it('is of a stretch that the directory has', () => {
    assert.deepEqual(statusOf({ atLeast: 1, per: 'term' }, [], '2027-08-20', NOON, calendar), {
      unknown: 'höstterminen 2027',
    });
  });
});

describe('stretches at their edges', () => {
  const term = (name: string, from: string, to: string) => ({ name, from, to });
  const over = (per: Per, on: string, ...terms: ReturnType<typeof term>[]) => {
    const one = stretchAt(per, on, { closed: [], terms });
    return isUnknown(one) ? `? ${one.unknown}` : one.name;
  };

  it('are of the half in which a term has a day: the last of June, the first of July, the last of December', () => {
    assert.equal(over('term', '2027-05-01', term('till juni', '2027-06-30', '2027-06-30')), 'till juni');
    assert.equal(over('term', '2027-05-01', term('från juli', '2027-07-01', '2027-09-01')), '? vårterminen 2027');
    assert.equal(over('term', '2027-07-01', term('till december', '2027-12-31', '2028-01-05')), 'till december');
    assert.equal(over('term', '2027-07-01', term('från januari', '2028-01-01', '2028-05-01')), '? höstterminen 2027');
    assert.equal(over('term', '2027-06-30', term('i juli', '2027-07-01', '2027-09-01')), '? vårterminen 2027');
    assert.equal(over('term', '2027-03-01', term('lång', '2026-08-01', '2027-03-01')), 'lång', 'its last day');
  });

  it('are the month where a term has a day in it, else the first month of the next', () => {
    const spring = term('vår', '2027-01-31', '2027-06-01');
    assert.equal(over('month', '2027-01-01', spring), 'januari 2027');
    assert.equal(over('month', '2027-06-30', spring), 'juni 2027');
    assert.equal(over('month', '2027-07-01', spring, term('höst', '2027-08-16', '2027-12-20')), 'augusti 2027');
    assert.equal(over('month', '2027-07-01', spring), '? höstterminen 2027');
  });
});
