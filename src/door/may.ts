import type { GroupStep } from '../groups/actions.js';
import type { GroupData } from '../groups/group.js';
import type { Command } from './commands.js';
import { type Act, actOf, type Place, RIGHTS, type Who } from './rights.js';
import { lacks, type Standing } from './standing.js';

/**
 * Why an act is refused: it needs an account; it needs a role; it is done in private; it is done in its group's own
 * channel; there is no group in this channel.
 */
export type WhyRefused =
  | 'account'
  | 'worker'
  | 'convener'
  | 'lead'
  | 'asked'
  | 'heir'
  | 'giver'
  | 'curator'
  | 'private'
  | 'own'
  | 'noGroup';

/** An act that was refused before anything of it ran. */
export interface Refused {
  readonly is: 'refused';
  readonly act: Act;
  readonly why: WhyRefused;
  readonly place: Place;
}

/** An act that may be done, and the group it concerns, where it concerns one. */
export interface Granted {
  readonly is: 'granted';
  readonly place: Place;
  readonly group?: GroupData | undefined;
}

/** The group that a card names; undefined where it names none. */
const groupNamed = (command: Command): string | undefined =>
  command.do === 'group' && 'group' in command.step ? command.step.group : undefined;

/** The group that a command concerns: the one that its card names, or the one of the channel it comes from. */
function groupFor(command: Command, { channel }: Who, standing: Standing): GroupData | undefined {
  const named = groupNamed(command);
  if (named !== undefined) return standing.group(named);
  return channel === undefined ? undefined : standing.groupOf(channel);
}

function placeOf(command: Command, { channel }: Who, group: GroupData | undefined): Place {
  if (channel === undefined) return 'private';
  return command.do === 'group' && group?.group.channel === channel ? 'own' : 'shared';
}

/** What a convener asks in private of all groups of theirs at once, or chooses among them. */
const OF_ALL: ReadonlySet<GroupStep['is']> = new Set([
  'meetings',
  'next',
  'status',
  'editForm',
  'unlinkForm',
  'stepDown',
  'about',
]);

/** Asks the table whether somebody may do a command where they are; it changes nothing. */
export function mayDo(command: Command, who: Who, standing: Standing): Granted | Refused {
  if (command.do === 'reword') return mayDo(command.meant, who, standing);
  const act = actOf(command);
  const right = RIGHTS[act];
  const group = groupFor(command, who, standing);
  const place = placeOf(command, who, group);
  const refused = (why: WhyRefused): Refused => ({ is: 'refused', act, why, place });
  if (right[place] === 'nobody') {
    if (right.own === 'nobody') return refused('private');
    return refused(place === 'shared' && groupNamed(command) === undefined && !group ? 'noGroup' : 'own');
  }
  // A card can name a group that is gone, or none where one is needed: nobody is its convener.
  if (place === 'private' && command.do === 'group' && !group && !OF_ALL.has(command.step.is)) return refused('own');
  const why = lacks(right[place], who, group, standing);
  return why ? refused(why) : { is: 'granted', place, group };
}

/** Whether somebody may take steps of a group in the place, and of the group, in which another step of theirs was granted. */
export function mayTake(who: Who, { place, group }: Granted, standing: Standing): (step: GroupStep['is']) => boolean {
  return step => {
    const role = RIGHTS[`group ${step}`][place];
    return role !== 'nobody' && lacks(role, who, group, standing) === undefined;
  };
}

/** The steps of a channel's group that are its conveners' and that somebody else who writes there cannot take. */
export function hiddenFrom(who: Who, granted: Granted, standing: Standing): GroupStep['is'][] {
  if (granted.place !== 'own') return [];
  const may = mayTake(who, granted, standing);
  const steps = Object.keys(RIGHTS).flatMap(act => (act.startsWith('group ') ? [act.slice(6) as GroupStep['is']] : []));
  return steps.filter(step => ['convener', 'lead'].includes(RIGHTS[`group ${step}`].own) && !may(step));
}
