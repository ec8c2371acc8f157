import type { Block, Button, Reply } from '../shared/reply.js';
import { timeInWords } from '../shared/wall-time.js';
import { type GroupStep, TEXT_MAX } from './actions.js';
import type { Group, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import { linkOf, placeInWords } from './place.js';

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

const BEFORE_ALL = [
  'Misstanke om att ett barn far illa anmäls genast, före mötet och utan samtycke.',
  'Misstänker någon våld, hot, sexuella övergrepp eller hedersrelaterat förtryck, eller är ni osäkra? Fråga inte familjen och kontakta inte hemmet. Ring socialtjänsten.',
];

/**
 * What everybody checks before a meeting where children may be spoken of: also a group of no forum, since nobody knows what
 * it talks of. Nothing for a forum of general questions only.
 */
function checklist(forum: ForumFacts | undefined): Block[] {
  if (forum?.cases === 'general') return [];
  return [
    {
      is: 'more',
      label: 'Innan mötet',
      blocks: [
        {
          is: 'list',
          items: [
            ...BEFORE_ALL,
            ...(forum?.consent ? [forum.consent] : []),
            'Finns samtycke, och är det skrivet? Vem har frågat familjen?',
            forum?.cases === 'anonymous' ? 'Här talar ni bara om barn utan namn.' : 'Talar ni med namn eller utan?',
            'Vem tar anteckningarna, och var sparas de?',
          ],
        },
      ],
    },
  ];
}

/** What the card of a meeting shows. */
export interface CardFacts {
  readonly group: Group;
  readonly meeting: Meeting;
  /** It may have been posted before, and says so. */
  readonly mayBeTwice: boolean;
  /** The address of its calendar file. */
  readonly calendar?: string | undefined;
}

/** The card about one meeting: what a reminder posts, and what it becomes when something changes; `typed` is a point not yet taken. */
export function meetingCard(
  { group, meeting, mayBeTwice, calendar }: CardFacts,
  forum: ForumFacts | undefined,
  typed?: string,
): Reply {
  if (meeting.state === 'cancelled')
    return { blocks: [{ is: 'title', text: `Inställt: ${group.name}` }, text(when(meeting))], buttons: [] };
  const ids = { group: group.id, meeting: meeting.id };
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
      ...(meeting.agenda.length > 0
        ? [
            { is: 'heading' as const, text: 'Att ta upp' },
            { is: 'list' as const, items: meeting.agenda.map(point => point.text) },
          ]
        : []),
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
      ...(calendar ? [{ title: 'Lägg i kalendern', aside: true as const, open: calendar }] : []),
    ],
  };
}
