import type { Block, Button, Reply } from '../shared/reply.js';
import { timeInWords } from '../shared/wall-time.js';
import { type GroupStep, TEXT_MAX } from './actions.js';
import type { Group, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import { linkOf, placeInWords } from './place.js';
import type { Todo } from './todo.js';
import { checklist } from './words-of-checklist.js';
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
  /** What is left to do since earlier meetings. */
  readonly todos?: readonly Todo[] | undefined;
}

/** The card about one meeting: what a reminder posts, and what it becomes when something changes; `typed` is a point not yet taken. */
export function meetingCard(
  { group, meeting, mayBeTwice, calendar, points = [], todos = [] }: CardFacts,
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
      { is: 'title', text: `${group.name}: möte` },
      {
        is: 'facts',
        facts: [
          ['Tid', when(meeting)],
          ...(meeting.place ? [['Plats', placeInWords(meeting.place), linkOf(meeting.place)] as const] : []),
          ...(group.purpose ? [['Syfte', group.purpose] as const] : []),
          ['Svar', answersInWords(meeting)],
        ],
      },
      ...(agenda.length > 0
        ? [
            { is: 'heading' as const, text: 'Att ta upp' },
            { is: 'list' as const, items: agenda },
          ]
        : []),
      ...todoBlocks(todos),
      ...checklist(forum),
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
