import { randomUUID } from 'node:crypto';
import type { Calendar } from '../shared/calendar-file.js';
import { type Day, dayOf } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import { calendarOf } from '../shared/school-year.js';
import type { GroupStep } from './actions.js';
import type { Agenda } from './agenda.js';
import type { Cadence } from './cadence.js';
import type { SchoolCalendar } from './calendar.js';
import type { Check } from './checklist.js';
import type { Questions } from './evaluation.js';
import type { Group, GroupData, Meeting } from './group.js';
import type { GroupStore } from './group-store.js';

/** A forum of the packs, as far as groups need it. */
export interface ForumFacts {
  readonly pack: string;
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly consent?: string | undefined;
  readonly cases: 'named' | 'anonymous' | 'general' | 'unclear';
  readonly cadence: {
    readonly text: string;
    readonly atLeast?: number | undefined;
    readonly per?: Cadence['per'] | undefined;
  };
  readonly ended: boolean;
  /** Where it was agreed on, and when. */
  readonly source?: string | undefined;
  readonly year?: number | string | undefined;
}

/** Who pressed or wrote, and in which channel. */
export interface Member {
  /** Entra object id. */
  readonly objectId: string;
  readonly name: string;
  /** The conversation id of the channel; undefined in a private chat. */
  readonly channel: string | undefined;
  /** Where the channel (or the private chat) can be posted to. */
  readonly address: string;
  /** Where this member can be written to in private; absent where the client has no such place. */
  readonly privately?: string | undefined;
  /** The team of the channel. */
  readonly team?: string | undefined;
  /** The activity id of the card that was pressed. */
  readonly card?: string | undefined;
  /** Teams' id of this member. */
  readonly teams?: string | undefined;
  /** Who else is mentioned in the message: Teams' id of each, and where they are written to in private. */
  readonly mentioned?: readonly Mentioned[] | undefined;
  /** Whether this member may take a step here, as the table of rights has it. */
  readonly may?: ((step: GroupStep['is']) => boolean) | undefined;
}

/** Somebody who is mentioned in a message; no name is known of them. */
export interface Mentioned {
  readonly teams: string;
  readonly address: string;
}

/** What the groups job works with. */
export interface GroupParts {
  readonly store: GroupStore;
  readonly directory: Directory | undefined;
  readonly forums: readonly ForumFacts[];
  /** The municipality's own pack: a group is of one of its forums. */
  readonly ownPack?: string | undefined;
  readonly calendar: Calendar;
  readonly questions: Questions | undefined;
  /** The agendas that a meeting can have. */
  readonly agendas?: readonly Agenda[] | undefined;
  /** What everybody checks before a meeting. */
  readonly checks?: readonly Check[] | undefined;
  /** A keyed hash: it tells one person's yearly answer from another's, and says to nobody without the key whose it is. */
  readonly answerHash: (text: string) => string;
}

export const newId = (): string => randomUUID();

export const forumOf = ({ forums }: GroupParts, group: Group): ForumFacts | undefined =>
  forums.find(forum => `${forum.pack}/${forum.id}` === group.forum);

/** The terms and closed days of a group's school. */
export const calendarFor = ({ directory }: Pick<GroupParts, 'directory'>, group: Group): SchoolCalendar =>
  calendarOf(directory, group.school);

/** The address of a meeting's calendar file; undefined where the bot has no public address. */
export const calendarUrl = (
  { calendar }: GroupParts,
  group: Group,
  { start, end, place }: Meeting,
): string | undefined =>
  calendar.url({ start, end, title: group.name, about: group.purpose.slice(0, 300), where: place });

/** The meetings of a group that have not ended, the next one first. */
export const ahead = ({ meetings }: GroupData, now: Date): Meeting[] =>
  meetings.filter(one => one.state === 'planned' && one.end > now.getTime());

/** The last day for which meetings are planned by default: the end of the school year that a day lies in. */
export function endOfYear(directory: Directory | undefined, on: Day): Day {
  const terms = (directory?.terms ?? []).filter(term => term.to >= on).toSorted((a, b) => a.to.localeCompare(b.to));
  if (terms.length > 0) return terms.at(-1)!.to;
  const year = Number(on.slice(0, 4)) + (on.slice(5) > '06-15' ? 1 : 0);
  return `${year}-06-15`;
}

export const todayOf = (now: Date): Day => dayOf(now);
