import type { Block, Button, Reply } from '../shared/reply.js';
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
  const asked = again.length > 0 ? `, ${again.length} har inte svarat på den nya tiden` : '';
  return `${coming.length} kommer, ${notComing.length} kan inte${asked}`;
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

const OWN = { coming: 'Du har svarat att du kommer.', notComing: 'Du har svarat att du inte kan.' } as const;

/** What somebody (an object id) has answered for the time that a meeting has now. */
export const answerOf = ({ coming, notComing }: Meeting, who: string): CardFacts['own'] =>
  coming.some(one => one.who === who) ? 'coming' : notComing.some(one => one.who === who) ? 'notComing' : undefined;

/** The card about one meeting: what a reminder posts, and what it becomes when something changes; `typed` is a point not yet taken. */
export function meetingCard(
  { group, meeting, mayBeTwice, calendar, points = [], checks = [], todos = [], reminds, own }: CardFacts,
  forum: ForumFacts | undefined,
  typed?: string,
): Reply {
  if (meeting.state === 'cancelled')
    return { blocks: [{ is: 'title', text: `Inställt: ${group.name}` }, text(when(meeting))], buttons: [] };
  const ids = { group: group.id, meeting: meeting.id };
  const agenda = [...points, ...meeting.agenda.map(point => point.text)];
  return {
    blocks: [
      ...(mayBeTwice ? [{ is: 'small' as const, text: 'Den här påminnelsen kan ha skickats tidigare.' }] : []),
      // The weekday stays true however long the card stands; "in the morning" does not.
      { is: 'title', text: `${group.name}: möte ${dayWithName(meeting.start)}${reminds ? ' (påminnelse)' : ''}` },
      {
        is: 'facts',
        facts: [
          ['Tid', when(meeting)],
          ...(meeting.place ? [['Plats', placeInWords(meeting.place), linkOf(meeting.place)] as const] : []),
          ...(group.purpose ? [['Syfte', group.purpose] as const] : []),
          ['Svar', answersInWords(meeting)],
        ],
      },
      ...(own ? [text(OWN[own])] : []),
      ...(agenda.length > 0
        ? [
            { is: 'heading' as const, text: 'Att ta upp' },
            { is: 'list' as const, items: agenda },
          ]
        : []),
      ...todoBlocks(todos),
      ...checklist(checks, forum),
      {
        is: 'input',
        kind: 'text',
        id: 'point',
        label: 'Något att ta upp? (aldrig om vem det gäller)',
        max: TEXT_MAX.point,
        ...(typed ? { value: typed } : {}),
      },
    ],
    buttons: [
      press('Kommer', { is: 'respond', ...ids, comes: true }, true),
      press('Kan inte', { is: 'respond', ...ids, comes: false }, true),
      press('Lägg till punkt', { is: 'point', ...ids }, true),
      ...(todos.length > 0 ? [press('Bocka av', { is: 'tick', ...ids }, true)] : []),
      ...(calendar ? [{ title: 'Lägg i kalendern', aside: true as const, open: calendar }] : []),
      press('Så arbetar gruppen', { is: 'about', ...ids }, true),
    ],
  };
}
