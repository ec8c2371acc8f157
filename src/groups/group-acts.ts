import type { AgendaPoint, Answer, Group, GroupData, Meeting } from './group.js';
import { cardsPutRight } from './meeting-cards.js';

/** What an act makes of a group; the same data when it changes nothing. */
export interface Done<Result> {
  readonly data: GroupData;
  readonly result: Result;
}

/** The data as it was. */
export const unchanged = <Result>(data: GroupData, result: Result): Done<Result> => ({ data, result });

function withMeeting(data: GroupData, id: string, change: (meeting: Meeting) => Meeting): Done<Meeting | undefined> {
  const meeting = data.meetings.find(one => one.id === id);
  if (!meeting) return unchanged(data, undefined);
  const changed = change(meeting);
  if (changed === meeting) return unchanged(data, meeting);
  return { data: { ...data, meetings: data.meetings.map(one => (one === meeting ? changed : one)) }, result: changed };
}

/** Of a press on a card: when (epoch milliseconds), on which one (its activity), and ids for what it makes owed. */
export interface Pressed {
  readonly now: number;
  readonly newId: () => string;
  readonly card?: string | undefined;
}

/** The same, with the other cards of a meeting to be put right where it was changed. */
const toldOnCards = (before: GroupData, done: Done<Meeting | undefined>, press: Pressed): Done<Meeting | undefined> =>
  done.data === before || !done.result ? done : { ...done, data: cardsPutRight(done.data, [done.result], press) };

/** Whether a meeting takes answers as of an instant: it is planned, and has not ended. */
export const takesAnswers = ({ state, end }: Meeting, now: number): boolean => state === 'planned' && end > now;

/** Notes whether a member comes to a meeting that has not ended; the last word counts. Undefined for an unknown meeting. */
export function respond(
  data: GroupData,
  id: string,
  answer: Answer,
  comes: boolean,
  press: Pressed,
): Done<Meeting | undefined> {
  const done = withMeeting(data, id, meeting => {
    const { coming, notComing, again, ...rest } = meeting;
    if (!takesAnswers(meeting, press.now) || (comes ? coming : notComing).some(one => one.who === answer.who))
      return meeting;
    const without = (list: readonly Answer[]) => list.filter(one => one.who !== answer.who);
    const left = without(again ?? []);
    return {
      ...rest,
      coming: comes ? [...without(coming), answer] : without(coming),
      notComing: comes ? without(notComing) : [...without(notComing), answer],
      ...(left.length > 0 ? { again: left } : {}),
    };
  });
  return toldOnCards(data, done, press);
}

/** The most points that one meeting's agenda takes. */
export const AGENDA_MAX = 20;

/** Adds an agenda point to a meeting that has not begun; the same text once. */
export function addPoint(data: GroupData, id: string, point: AgendaPoint, press: Pressed): Done<Meeting | undefined> {
  const done = withMeeting(data, id, meeting => {
    const closed = meeting.state !== 'planned' || meeting.start <= press.now || meeting.agenda.length >= AGENDA_MAX;
    if (closed || meeting.agenda.some(one => one.text === point.text)) return meeting;
    return { ...meeting, agenda: [...meeting.agenda, point] };
  });
  return toldOnCards(data, done, press);
}

/** Says whether a meeting that has begun was held. */
export function markHeld(data: GroupData, id: string, held: boolean, now: number): Done<Meeting | undefined> {
  return withMeeting(data, id, meeting =>
    meeting.state === 'cancelled' || meeting.start > now ? meeting : { ...meeting, state: held ? 'held' : 'not-held' },
  );
}

/** The most words that a group keeps as nobody's; the oldest go first. */
export const NOBODY_MAX = 200;

/** Keeps words that somebody has said are no person, each once. */
export function keepNobody(data: GroupData, words: readonly string[]): Done<void> {
  const before = data.group.nobody ?? [];
  const nobody = [...new Set([...before, ...words])].slice(-NOBODY_MAX);
  if (nobody.length === before.length && nobody.every((word, at) => word === before[at]))
    return unchanged(data, undefined);
  return { data: { ...data, group: { ...data.group, nobody } }, result: undefined };
}

/** Changes what a convener may change of a group; posting begins anew when it was paused. */
export function changeGroup(
  data: GroupData,
  change: Partial<
    Pick<
      Group,
      | 'name'
      | 'purpose'
      | 'before'
      | 'policy'
      | 'school'
      | 'forum'
      | 'convener'
      | 'convenerAddress'
      | 'address'
      | 'team'
      | 'paused'
    >
  >,
): Done<Group> {
  const group = { ...data.group, ...change, ...(change.paused === false ? { refusals: 0 } : {}) };
  return { data: { ...data, group }, result: group };
}

/** How long a letter that has ended is kept, in milliseconds: an operator may ask what became of it. */
export const LETTERS_KEPT = 90 * 86_400_000;

function withoutAnswers({ again: _, ...meeting }: Meeting): Meeting {
  return { ...meeting, coming: [], notComing: [] };
}

/**
 * Erases meetings that ended before `meetings`, who answered to those that ended before `answers`, and letters that ended
 * before `letters` (epoch milliseconds); whether anything was erased.
 */
export function purge(
  data: GroupData,
  before: { readonly meetings: number; readonly answers: number; readonly letters: number },
): Done<boolean> {
  const old = (one: Meeting) =>
    one.end < before.answers && one.coming.length + one.notComing.length + (one.again?.length ?? 0) > 0;
  const gone = (one: Meeting) => one.end < before.meetings;
  const letters = data.letters.filter(one => !one.ended || one.ended.at >= before.letters);
  const some = letters.length < data.letters.length || data.meetings.some(one => gone(one) || old(one));
  if (!some) return unchanged(data, false);
  return {
    data: {
      ...data,
      meetings: data.meetings.filter(one => !gone(one)).map(one => (old(one) ? withoutAnswers(one) : one)),
      letters,
    },
    result: true,
  };
}
