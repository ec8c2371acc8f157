import type { BookingStep } from '../booking/actions.js';
import type { GroupStep } from '../groups/actions.js';
import type { GroupData } from '../groups/group.js';
import type { Command } from './commands.js';

/**
 * Where somebody writes or presses: in the chat with the bot alone; in the channel of the group that the act concerns;
 * in any other place that others read (another channel, a group chat).
 */
export const PLACES = ['private', 'own', 'shared'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Who may: whoever the tenant's Teams lets in; somebody with an account in the tenant; such a one in the group's own
 * channel; the convener of the group (in private and with no group named: of any group); a contact social worker or
 * substitute of the directory; a curator of the directory; nobody.
 */
export const ROLES = ['anyone', 'colleague', 'member', 'convener', 'worker', 'curator', 'nobody'] as const;
export type Role = (typeof ROLES)[number];

/** Every command and every step of a card, by the name it has in the table. */
export type Act =
  | Exclude<Command['do'], 'booking' | 'group' | 'reword'>
  | `booking ${BookingStep['is']}`
  | `group ${GroupStep['is']}`;

/** Who may do an act, by place. */
export type Right = Readonly<Record<Place, Role>>;

const everywhere = (role: Role): Right => ({ private: role, own: role, shared: role });
const inPrivate = (role: Role): Right => ({ private: role, own: 'nobody', shared: 'nobody' });
const inOwnChannel = (role: Role): Right => ({ private: 'nobody', own: role, shared: 'nobody' });
/** A card's step that names its group: in its channel, or by its convener in private. */
const ofMeeting = (role: Role): Right => ({ private: 'convener', own: role, shared: 'nobody' });

/**
 * The table of rights: the only place where it is said who may do what where. It is asked once, before anything of an
 * act runs (door/turn.ts); what it refuses has no effect at all. `npm run rights` prints it.
 */
export const RIGHTS: Readonly<Record<Act, Right>> = {
  ask: everywhere('anyone'),
  show: everywhere('anyone'),
  search: everywhere('anyone'),
  rejectChoices: everywhere('anyone'),
  helped: everywhere('anyone'),
  help: everywhere('anyone'),
  welcome: everywhere('anyone'),
  greet: everywhere('anyone'),
  thank: everywhere('anyone'),
  refuseFile: everywhere('anyone'),
  refuseOldCard: everywhere('anyone'),
  // The guide asks about one child.
  guide: inPrivate('anyone'),
  showUnanswered: inPrivate('curator'),
  closeUnanswered: inPrivate('curator'),

  'booking begin': inPrivate('colleague'),
  'booking changeSchool': inPrivate('colleague'),
  'booking findSchool': inPrivate('colleague'),
  'booking allSchools': inPrivate('colleague'),
  'booking slots': inPrivate('colleague'),
  'booking slot': inPrivate('colleague'),
  'booking confirm': inPrivate('colleague'),
  'booking move': inPrivate('colleague'),
  'booking cancel': inPrivate('colleague'),
  'booking cancelMine': inPrivate('colleague'),
  'booking mine': inPrivate('colleague'),
  'booking times': inPrivate('worker'),
  'booking offerForm': inPrivate('worker'),
  'booking offer': inPrivate('worker'),
  'booking endPattern': inPrivate('worker'),
  'booking endPatterns': inPrivate('worker'),
  'booking withdraw': inPrivate('worker'),
  'booking away': inPrivate('worker'),

  // In a channel that has a group both say which one it is.
  'group linkForm': { private: 'nobody', own: 'member', shared: 'colleague' },
  'group link': { private: 'nobody', own: 'member', shared: 'colleague' },
  'group meetings': { private: 'convener', own: 'member', shared: 'nobody' },
  'group status': { private: 'convener', own: 'member', shared: 'nobody' },
  'group addForm': inOwnChannel('convener'),
  'group preview': inOwnChannel('convener'),
  'group approve': inOwnChannel('convener'),
  'group cancel': inOwnChannel('convener'),
  'group cancelRest': inOwnChannel('convener'),
  'group move': inOwnChannel('convener'),
  'group moveRest': inOwnChannel('convener'),
  'group undo': inOwnChannel('convener'),
  'group tellNow': inOwnChannel('convener'),
  'group resume': inOwnChannel('convener'),
  'group respond': ofMeeting('member'),
  'group point': ofMeeting('member'),
  'group held': ofMeeting('convener'),
  'group evaluateForm': inOwnChannel('member'),
  'group evaluate': ofMeeting('member'),
  'group results': inOwnChannel('member'),
};

/** The name of a command in the table; one to be reworded has the name of what was meant. */
export function actOf(command: Command): Act {
  if (command.do === 'reword') return actOf(command.meant);
  if (command.do === 'booking') return `booking ${command.step.is}`;
  if (command.do === 'group') return `group ${command.step.is}`;
  return command.do;
}

/** Who sent a command, as the client vouches for it; never taken from a card. */
export interface Who {
  /** The Entra object id in the municipality's tenant; absent for a client or a guest that has none. */
  readonly objectId?: string | undefined;
  readonly name?: string | undefined;
  /** Where this person, or this channel, can be posted to; opaque. */
  readonly address?: string | undefined;
  /** Where this person can be written to in private, wherever this was written; opaque. */
  readonly privately?: string | undefined;
  /** The team of the channel. */
  readonly team?: string | undefined;
  /** The conversation id of the channel or group chat it was written in; undefined in private. */
  readonly channel?: string | undefined;
  /** The activity id of the card that was pressed. */
  readonly card?: string | undefined;
}

/** What the table needs to know of the world to tell the roles apart. */
export interface Standing {
  isWorker(objectId: string): boolean;
  isCurator(objectId: string): boolean;
  /** The group with an id. */
  group(id: string): GroupData | undefined;
  /** The group of a channel (its conversation id). */
  groupOf(channel: string): GroupData | undefined;
  /** Whether somebody is the convener of any group. */
  convenes(objectId: string): boolean;
}

/**
 * Why an act is refused: it needs an account; it needs a role; it is done in private; it is done in its group's own
 * channel; there is no group in this channel.
 */
export type WhyRefused = 'account' | 'worker' | 'convener' | 'curator' | 'private' | 'own' | 'noGroup';

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

/** The group that a command concerns: the one that its card names, or the one of the channel it comes from. */
function groupFor(command: Command, { channel }: Who, standing: Standing): GroupData | undefined {
  if (command.do === 'group' && 'group' in command.step) return standing.group(command.step.group);
  return channel === undefined ? undefined : standing.groupOf(channel);
}

function placeOf(command: Command, { channel }: Who, group: GroupData | undefined): Place {
  if (channel === undefined) return 'private';
  return command.do === 'group' && group?.group.channel === channel ? 'own' : 'shared';
}

/** Whether somebody is what a place asks for; the reason where not. */
function lacks(role: Role, who: Who, group: GroupData | undefined, standing: Standing): WhyRefused | undefined {
  if (role === 'anyone') return undefined;
  const { objectId } = who;
  if (!objectId || !who.address) return 'account';
  switch (role) {
    case 'colleague':
    case 'member':
      return undefined;
    case 'convener':
      return (group ? group.group.convener === objectId : standing.convenes(objectId)) ? undefined : role;
    case 'worker':
      return standing.isWorker(objectId) ? undefined : role;
    case 'curator':
      return standing.isCurator(objectId) ? undefined : role;
    case 'nobody':
      return 'own';
  }
}

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
    const named = command.do === 'group' && 'group' in command.step;
    return refused(place === 'shared' && !named && !group ? 'noGroup' : 'own');
  }
  // A card can name a group that is gone: nobody is its convener.
  if (place === 'private' && command.do === 'group' && 'group' in command.step && !group) return refused('own');
  const why = lacks(right[place], who, group, standing);
  return why ? refused(why) : { is: 'granted', place, group };
}
