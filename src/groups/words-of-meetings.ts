import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { timeInWords } from '../shared/wall-time.js';
import { type GroupStep, TEXT_MAX } from './actions.js';
import type { Check } from './checklist.js';
import type { Group, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import { linkOf, placeInWords } from './place.js';
import type { Todo } from './todo.js';
import { checklist } from './words-of-checklist.js';
import { dayWithName } from './words-of-dates.js';
import { todoBlocks } from './words-of-todo-lines.js';

export const press = (title: string, step: GroupStep, aside?: true): Button => ({
  title,
  ...(aside ? { aside } : {}),
  action: { v: 1, do: 'group', step },
});
const text = (words: string): Block => ({ is: 'text', text: words });

/** When a meeting is, in words. */
export const when = ({ start, end }: Pick<Meeting, 'start' | 'end'>) => timeInWords(new Date(start), new Date(end));

/** How many come and do not, and how many answered only for an earlier time. */
export function answersInWords({ coming, notComing, again = [] }: Meeting): string {
  const [yes, no, asked] = [coming.length, notComing.length, again.length];
  return asked > 0
    ? say`${yes} kommer, ${no} kan inte, ${asked} har inte svarat på den nya tiden`
    : say`${yes} kommer, ${no} kan inte`;
}

/** What the card of a meeting shows. */
export interface CardFacts {
  readonly group: Group;
  readonly meeting: Meeting;
  /** It may have been posted before, and says so. */
  readonly mayBeTwice: boolean;
  /** The address of its calendar file. */
  readonly calendar?: string | undefined;
  /** What it is to take up beside its members' points. */
  readonly points?: readonly string[] | undefined;
  /** What everybody checks before it. */
  readonly checks?: readonly Check[] | undefined;
  /** What is left to do since earlier meetings. */
  readonly todos?: readonly Todo[] | undefined;
  /** It reminds of the meeting, unasked. */
  readonly reminds?: boolean | undefined;
  /** What whoever reads it alone has answered. */
  readonly own?: 'coming' | 'notComing' | undefined;
}

const ownWords = (own: 'coming' | 'notComing'): string =>
  own === 'coming' ? say`Du har svarat att du kommer.` : say`Du har svarat att du inte kan.`;

/** The weekday stays true however long the card stands; "in the morning" does not. */
function titleOf(name: string, start: number, reminds: boolean | undefined): string {
  const day = dayWithName(start);
  return reminds ? say`${name}: möte ${day} (påminnelse)` : say`${name}: möte ${day}`;
}

/** What somebody (an object id) has answered for the time that a meeting has now. */
export const answerOf = ({ coming, notComing }: Meeting, who: string): CardFacts['own'] =>
  coming.some(one => one.who === who) ? 'coming' : notComing.some(one => one.who === who) ? 'notComing' : undefined;

/** The box for a point, with one that is not yet taken. */
export const pointBox = (typed: string | undefined): Block => ({
  is: 'input',
  kind: 'text',
  id: 'point',
  label: say`Något att ta upp? (aldrig om vem det gäller)`,
  max: TEXT_MAX.point,
  ...(typed ? { value: typed } : {}),
});

/** The card about one meeting: what a reminder posts, and what it becomes when something changes; `typed` is a point not yet taken. */
export function meetingCard(
  { group, meeting, mayBeTwice, calendar, points = [], checks = [], todos = [], reminds, own }: CardFacts,
  forum: ForumFacts | undefined,
  typed?: string,
): Reply {
  if (meeting.state === 'cancelled')
    return { blocks: [{ is: 'title', text: say`Inställt: ${group.name}` }, text(when(meeting))], buttons: [] };
  const ids = { group: group.id, meeting: meeting.id };
  const agenda = [...points, ...meeting.agenda.map(point => point.text)];
  return {
    blocks: [
      ...(mayBeTwice ? [{ is: 'small' as const, text: say`Den här påminnelsen kan ha skickats tidigare.` }] : []),
      { is: 'title', text: titleOf(group.name, meeting.start, reminds) },
      {
        is: 'facts',
        facts: [
          [say`Tid`, when(meeting)],
          ...(meeting.place ? [[say`Plats`, placeInWords(meeting.place), linkOf(meeting.place)] as const] : []),
          ...(group.purpose ? [[say`Syfte`, group.purpose] as const] : []),
          [say`Svar`, answersInWords(meeting)],
        ],
      },
      ...(own ? [text(ownWords(own))] : []),
      ...(agenda.length > 0
        ? [
            { is: 'heading' as const, text: say`Att ta upp` },
            { is: 'list' as const, items: agenda },
          ]
        : []),
      ...todoBlocks(todos),
      ...checklist(checks, forum),
      pointBox(typed),
    ],
    buttons: [
      press(say`Kommer`, { is: 'respond', ...ids, comes: true }, true),
      press(say`Kan inte`, { is: 'respond', ...ids, comes: false }, true),
      press(say`Lägg till punkt`, { is: 'point', ...ids }, true),
      ...(todos.length > 0 ? [press(say`Bocka av`, { is: 'tick', ...ids }, true)] : []),
      ...(calendar ? [{ title: say`Lägg i kalendern`, aside: true as const, open: calendar }] : []),
      press(say`Så arbetar gruppen`, { is: 'about', ...ids }, true),
    ],
  };
}
