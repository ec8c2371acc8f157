import type { Day } from '../shared/day.js';
import { say } from '../shared/say.js';
import type { GroupData, Meeting } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** Who does something, by its id: a role or a service, never a person. */
export const DOER_IDS = [
  'alla',
  'sammankallande',
  'rektor',
  'skola',
  'forskola',
  'elevhalsa',
  'fritid',
  'socialtjanst',
  'kontakt',
  'bup',
  'halsovard',
  'polis',
  'annan',
] as const;
export type Doer = (typeof DOER_IDS)[number];

const doers = (): Readonly<Record<Doer, string>> => ({
  alla: say`Alla`,
  sammankallande: say`Sammankallande`,
  rektor: say`Rektor`,
  skola: say`Skolan`,
  forskola: say`Förskolan`,
  elevhalsa: say`Elevhälsan`,
  fritid: say`Fritids eller fritidsgården`,
  socialtjanst: say`Socialtjänsten`,
  kontakt: say`Kontaktsocialsekreteraren`,
  bup: say`BUP`,
  halsovard: say`Övrig hälso- och sjukvård`,
  polis: say`Polisen`,
  annan: say`Annan verksamhet`,
});

/** Who does something, as a sentence begins. */
export const doerName = (id: Doer): string => doers()[id];

/** What somebody took on at a meeting; no name is kept. */
export interface Todo {
  readonly id: string;
  /** The meeting at which it was taken on. */
  readonly meeting: string;
  readonly who: Doer;
  readonly what: string;
  /** The day by which it is done; absent: by the next meeting. */
  readonly due?: Day | undefined;
  /** When it was noted, and when it was ticked off (epoch milliseconds). */
  readonly noted: number;
  readonly done?: number | undefined;
}

/** The most lines of one meeting. */
export const TODOS_MAX = 8;

/** The lines that were noted of a meeting, in order. */
export const todosOf = ({ todos = [] }: GroupData, meeting: string): Todo[] =>
  todos.filter(one => one.meeting === meeting);

/** What is left to do when a meeting comes: everything that an earlier one noted and nobody has ticked off. */
export function todosFor({ todos = [], meetings }: GroupData, { id, start }: Pick<Meeting, 'id' | 'start'>): Todo[] {
  const begins = new Map(meetings.map(one => [one.id, one.start]));
  const earlier = (one: Todo) => one.meeting !== id && (begins.get(one.meeting) ?? one.noted) < start;
  return todos.filter(one => one.done === undefined && earlier(one));
}

/**
 * Notes what somebody took on at a meeting that has begun. `full` where it has TODOS_MAX lines, `known` where the same
 * line stands there, `gone` for a meeting that is not there, is cancelled or has not begun.
 */
export function addTodo(
  data: GroupData,
  todo: Omit<Todo, 'noted'>,
  now: number,
): Done<'noted' | 'known' | 'full' | 'gone'> {
  const meeting = data.meetings.find(({ id }) => id === todo.meeting);
  if (!meeting || meeting.state === 'cancelled' || meeting.start > now) return unchanged(data, 'gone');
  const lines = todosOf(data, todo.meeting);
  if (lines.some(({ who, what, due }) => who === todo.who && what === todo.what && due === todo.due))
    return unchanged(data, 'known');
  if (lines.length >= TODOS_MAX) return unchanged(data, 'full');
  return { data: { ...data, todos: [...(data.todos ?? []), { ...todo, noted: now }] }, result: 'noted' };
}

/** Ticks off what is done; false where it is not there. Once ticked it stays so. */
export function tick(data: GroupData, id: string, now: number): Done<boolean> {
  const found = data.todos?.find(one => one.id === id);
  if (!found) return unchanged(data, false);
  if (found.done !== undefined) return unchanged(data, true);
  return {
    data: { ...data, todos: data.todos!.map(one => (one === found ? { ...one, done: now } : one)) },
    result: true,
  };
}

/** Erases lines that were noted before `noted`, and those that were ticked off before `done` (epoch milliseconds). */
export function purgeTodos(data: GroupData, before: { readonly noted: number; readonly done: number }): Done<boolean> {
  const all = data.todos ?? [];
  const left = all.filter(one => one.noted >= before.noted && (one.done === undefined || one.done >= before.done));
  return left.length === all.length ? unchanged(data, false) : { data: { ...data, todos: left }, result: true };
}

/** The last meeting that has begun and is not cancelled, as of an instant in epoch milliseconds; undefined where there is none. */
export const lastBegun = ({ meetings }: GroupData, at: number): Meeting | undefined =>
  meetings
    .filter(({ state, start }) => state !== 'cancelled' && start <= at)
    .toSorted((one, other) => other.start - one.start)[0];
