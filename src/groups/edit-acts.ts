import type { SchoolCalendar } from './calendar.js';
import type { Group, GroupData, Meeting, Waiting } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { remindersFor } from './letters.js';
import { cardsPutRight } from './meeting-cards.js';
import { NO_SCHOOL } from './reminder-times.js';
import { heldBack } from './waiting-acts.js';

/** What a convener can say of a group anew. */
export type Editable = Pick<
  Group,
  'name' | 'purpose' | 'school' | 'forum' | 'policy' | 'before' | 'place' | 'services'
>;

/** The names of those things, in the order in which a form has them. */
export const EDITABLE = ['name', 'school', 'forum', 'purpose', 'services', 'policy', 'before', 'place'] as const;

/** What an edit came to: what is different now, and how many planned meetings are held somewhere else by it. */
export interface Edited {
  readonly group: Group;
  readonly changed: readonly (keyof Editable)[];
  readonly moved: number;
}

const said = (value: Editable[keyof Editable]): string =>
  Array.isArray(value) ? [...value].map(String).toSorted().join(',') : String(value ?? '');

/** What of a wish is not so yet; a list is the same in any order, and nothing is the same as empty. */
export const changedIn = (group: Group, wish: Editable): (keyof Editable)[] =>
  EDITABLE.filter(name => said(group[name]) !== said(wish[name]));

/** What a card of a meeting says of its group. */
const ON_CARDS: ReadonlySet<keyof Editable> = new Set(['name', 'purpose', 'forum']);

/** The reminders of the planned meetings at other times: those that are still wanted stay, new ones are added. */
function remindedAnew(
  letters: readonly GroupLetter[],
  meetings: readonly Meeting[],
  { before }: Editable,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar,
): GroupLetter[] {
  const ids = new Set(meetings.map(({ id }) => id));
  const unwanted = ({ about, ended, attempts }: GroupLetter) =>
    about.is === 'reminder' && ids.has(about.meeting) && !ended && attempts === 0 && !before.includes(about.before);
  const last = Math.min(...before);
  const kept = letters.map((one): GroupLetter => {
    if (unwanted(one)) return { ...one, claim: undefined, ended: { is: 'missed', why: 'cancelled', at: now } };
    const { about } = one;
    // Only the last one may come twice, and another may be the last now.
    return about.is === 'reminder' && ids.has(about.meeting) && !one.ended && one.twice !== (about.before === last)
      ? { ...one, twice: about.before === last }
      : one;
  });
  const has = (meeting: string, minutes: number) =>
    kept.some(
      ({ about, ended }) =>
        about.is === 'reminder' &&
        about.meeting === meeting &&
        about.before === minutes &&
        (!ended || ended.is === 'posted'),
    );
  const added = meetings
    .flatMap(meeting => remindersFor(meeting, before, newId, now, calendar))
    .filter(({ about }) => about.is === 'reminder' && !has(about.meeting, about.before));
  return [...kept, ...added];
}

/** Changes that wait, with what they would put in some rooms in another place. */
function waitingAt(waiting: readonly Waiting[], rooms: ReadonlySet<string>, place: string): Waiting[] {
  const there = <At extends { readonly place: string }>(one: At): At =>
    rooms.has(one.place) ? { ...one, place } : one;
  return waiting.map(one => ({
    ...one,
    moved: one.moved.map(({ meeting, to }) => ({ meeting, to: there(to) })),
    added: one.added.map(there),
  }));
}

/**
 * Changes what is different in a wish, and nothing else. Planned meetings are reminded at the new times; those that were held
 * where the group meets, or nowhere, are held at its new place; their posted cards are put right.
 */
export function editGroup(
  data: GroupData,
  wish: Editable,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<Edited> {
  const changed = changedIn(data.group, wish);
  if (changed.length === 0) return unchanged(data, { group: data.group, changed, moved: 0 });
  const group: Group = { ...data.group, ...Object.fromEntries(changed.map(name => [name, wish[name]])) };
  const ahead = data.meetings.filter(one => one.state === 'planned' && one.start > now);
  const rooms = new Set(['', data.group.place ?? '']);
  const goesAlong = (one: Meeting) => changed.includes('place') && ahead.includes(one) && rooms.has(one.place);
  const movedTo = data.meetings.map(one => (goesAlong(one) ? { ...one, place: wish.place ?? '' } : one));
  const moved = data.meetings.filter(goesAlong);
  const shown = changed.some(name => ON_CARDS.has(name)) ? ahead : moved;
  const waiting =
    data.waiting && changed.includes('place') ? { waiting: waitingAt(data.waiting, rooms, wish.place ?? '') } : {};
  const letters = changed.includes('before')
    ? heldBack(remindedAnew(data.letters, ahead, wish, newId, now, calendar), data.waiting)
    : data.letters;
  return {
    data: cardsPutRight({ ...data, ...waiting, group, meetings: movedTo, letters }, shown, { now, newId }),
    result: { group, changed, moved: moved.length },
  };
}
