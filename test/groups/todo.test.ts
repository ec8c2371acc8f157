import assert from 'node:assert/strict';
import { dueOf } from '../../src/groups/due.js';
import type { GroupData } from '../../src/groups/group.js';
import {
  addTodo,
  lastBegun,
  purgeTodos,
  TODOS_MAX,
  type Todo,
  tick,
  todosFor,
  todosOf,
} from '../../src/groups/todo.js';
import { todoBlocks, todoLine } from '../../src/groups/words-of-todo-lines.js';
import { plainText } from '../../src/shared/reply.js';
import { DAY, dataOf, HOUR, meetingAt, NOON } from '../helpers/small-group.js';

const line = (change: Partial<Omit<Todo, 'noted'>> = {}): Omit<Todo, 'noted'> => ({
  id: 't',
  meeting: 'm',
  who: 'elevhalsa',
  what: 'bjuder in skolsköterskan',
  due: '2027-01-15',
  ...change,
});
const later = meetingAt('next', NOON + 14 * DAY);
const data = dataOf([meetingAt('m', NOON - HOUR), later]);

describe('who does what until when', () => {
  it('is noted at a meeting that has begun, each line once', () => {
    const noted = addTodo(data, line(), NOON);
    assert.equal(noted.result, 'noted');
    assert.deepEqual(todosOf(noted.data, 'm'), [{ ...line(), noted: NOON }]);
    assert.equal(addTodo(noted.data, line({ id: 'u' }), NOON).result, 'known');
    assert.equal(addTodo(noted.data, line({ id: 'u', due: undefined }), NOON).result, 'noted');
    assert.equal(addTodo(noted.data, line({ id: 'u', who: 'skola' }), NOON).result, 'noted');
  });

  it('is noted after the last meeting that has begun, where none is named', () => {
    const last = (...meetings: ReturnType<typeof meetingAt>[]) => lastBegun(dataOf(meetings), NOON)?.id;
    const off = meetingAt('off', NOON - HOUR, { state: 'cancelled' });
    assert.equal(last(meetingAt('a', NOON - DAY), meetingAt('b', NOON), off, later), 'b');
    assert.equal(last(meetingAt('b', NOON - HOUR), meetingAt('a', NOON - DAY)), 'b');
    assert.equal(last(off, later, meetingAt('soon', NOON + 1)), undefined);
  });

  it('is not noted at a meeting that has not begun, is cancelled or is not there', () => {
    for (const meeting of ['next', 'gone']) assert.equal(addTodo(data, line({ meeting }), NOON).data, data);
    const off = dataOf([meetingAt('m', NOON - HOUR, { state: 'cancelled' })]);
    assert.equal(addTodo(off, line(), NOON).result, 'gone');
  });

  it('has eight lines a meeting, ticked or not', () => {
    let full: GroupData = data;
    for (let at = 0; at < TODOS_MAX; at++) full = addTodo(full, line({ id: `t${at}`, what: `gör ${at}` }), NOON).data;
    full = tick(full, 't0', NOON).data;
    assert.equal(addTodo(full, line({ id: 'x', what: 'en till' }), NOON).result, 'full');
    assert.equal(TODOS_MAX, 8);
  });

  it('stands on the cards of the meetings after it until it is ticked off, for good', () => {
    const noted = addTodo(data, line(), NOON).data;
    assert.deepEqual(
      todosFor(noted, later).map(({ id }) => id),
      ['t'],
    );
    assert.deepEqual(todosFor(noted, noted.meetings[0]!), []);
    assert.deepEqual(todosFor(noted, meetingAt('before', NOON - DAY)), []);
    const done = tick(noted, 't', NOON + DAY);
    assert.deepEqual([done.result, todosFor(done.data, later)], [true, []]);
    const again = tick(done.data, 't', NOON + 2 * DAY);
    assert.deepEqual([again.result, again.data], [true, done.data]);
    assert.equal(tick(noted, 'x', NOON).data, noted);
  });

  it('stands there also when the meeting it was noted at has been erased', () => {
    const noted = { ...addTodo(data, line(), NOON).data, meetings: [later] };
    assert.equal(todosFor(noted, later).length, 1);
  });

  it('is erased with the meetings, and sooner when it is done', () => {
    const noted = addTodo(addTodo(data, line(), NOON).data, line({ id: 'u', who: 'skola' }), NOON).data;
    const done = tick(noted, 'u', NOON + DAY).data;
    const left = (before: { noted: number; done: number }) => purgeTodos(done, before).data.todos?.map(({ id }) => id);
    assert.deepEqual(left({ noted: NOON, done: NOON + DAY }), ['t', 'u']);
    assert.equal(purgeTodos(done, { noted: NOON, done: NOON + DAY }).data, done);
    assert.deepEqual(left({ noted: NOON, done: NOON + DAY + 1 }), ['t']);
    assert.deepEqual(left({ noted: NOON + 1, done: 0 }), []);
  });

  it('is a line of a role, a text and a day', () => {
    assert.equal(todoLine(line()), 'Elevhälsan: bjuder in skolsköterskan, till fre 15 jan 2027');
    assert.equal(todoLine(line({ due: undefined })), 'Elevhälsan: bjuder in skolsköterskan, till nästa möte');
    assert.deepEqual(todoBlocks([]), []);
    const many = Array.from({ length: 11 }, (_, at) => ({ ...line({ id: `t${at}`, what: `gör ${at}` }), noted: NOON }));
    const words = plainText({ blocks: todoBlocks(many), buttons: [] });
    assert.match(words, /gör 9.*de 10 äldsta av 11/s);
    assert.doesNotMatch(words, /gör 10/);
  });
});

describe('the day by which something is done', () => {
  const on = '2026-12-01';
  const calendar = { terms: [], closed: [{ from: '2026-12-19', to: '2027-01-10', name: 'jullov' }] };
  const cases: [text: string, day: string | undefined][] = [
    ['', undefined],
    ['  ', undefined],
    ['15 januari', '2027-01-15'],
    ['2027-02-01', '2027-02-01'],
    ['imorgon', '2026-12-02'],
    ['torsdag', '2026-12-03'],
    // What is to be done is not moved by a school's breaks.
    ['28 december', '2026-12-28'],
  ];
  for (const [text, day] of cases)
    it(`of "${text}" is ${day ?? 'none'}`, () => assert.deepEqual(dueOf(text, on, calendar), { day }));

  for (const text of ['nästa fredag', 'nångång', 'så fort som möjligt', '31 februari'])
    it(`of "${text}" is not understood, and says so`, () => assert.ok('why' in dueOf(text, on, calendar)));
});
