import type { BookingStep } from '../booking/actions.js';
import type { GroupStep } from '../groups/actions.js';
import type { Mentioned } from '../groups/group-job.js';
import type { Command } from './commands.js';

/**
 * Where somebody writes or presses: in the chat with the bot alone; in the channel of the group that the act concerns;
 * in any other place that others read (another channel, a group chat).
 */
export const PLACES = ['private', 'own', 'shared'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Who may: whoever the tenant's Teams lets in; somebody with an account in the tenant; such a one in the group's own
 * channel; a convener of the group or its substitute (in private and with no group named: of any group); a convener alone
 * ("lead"); whoever has been asked to look after the group ("asked"); where none of its conveners can be reached, its
 * substitute, a contact social worker of its school or a curator ("heir"); a convener or an heir ("giver"); a contact social
 * worker or substitute of the directory; a curator of the directory; nobody.
 */
export const ROLES = [
  'anyone',
  'colleague',
  'member',
  'convener',
  'lead',
  'asked',
  'heir',
  'giver',
  'worker',
  'curator',
  'nobody',
] as const;
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
const inBoth = (role: Role): Right => ({ private: role, own: role, shared: 'nobody' });
/** A card's step that names its group: in its channel, or by its convener in private. */
const ofMeeting = (role: Role): Right => ({ private: 'convener', own: role, shared: 'nobody' });

/**
 * The table of rights: the only place where it is said who may do what where. It is asked once, before anything of an
 * act runs (door/may.ts, for door/turn.ts); what it refuses has no effect at all. `npm run rights` prints it.
 */
export const RIGHTS: Readonly<Record<Act, Right>> = {
  ask: everywhere('anyone'),
  show: everywhere('anyone'),
  search: everywhere('anyone'),
  rejectChoices: everywhere('anyone'),
  helped: everywhere('anyone'),
  help: everywhere('anyone'),
  tell: everywhere('anyone'),
  chat: everywhere('anyone'),
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
  'booking askAway': inPrivate('worker'),
  // "Ångra" is written by others too, who are told what they can do.
  'booking back': inPrivate('colleague'),
  'booking giveBack': inPrivate('worker'),

  // In a channel that has a group both say which one it is.
  'group linkForm': { private: 'nobody', own: 'member', shared: 'colleague' },
  'group link': { private: 'nobody', own: 'member', shared: 'colleague' },
  'group meetings': { private: 'convener', own: 'member', shared: 'nobody' },
  'group next': { private: 'convener', own: 'member', shared: 'nobody' },
  'group which': inOwnChannel('convener'),
  'group pointForm': inOwnChannel('member'),
  'group status': { private: 'convener', own: 'member', shared: 'nobody' },
  // In private the group is named, by the button of what a convener was told is missing.
  'group addForm': ofMeeting('convener'),
  'group preview': ofMeeting('convener'),
  'group approve': ofMeeting('convener'),
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
  // A word on it counts from those who have answered alone.
  'group agree': inOwnChannel('member'),
  'group agendaForm': inOwnChannel('convener'),
  'group useAgenda': inOwnChannel('convener'),
  'group addStanding': inOwnChannel('convener'),
  'group dropStanding': inOwnChannel('convener'),
  'group todoForm': ofMeeting('convener'),
  'group todo': ofMeeting('convener'),
  'group tick': ofMeeting('member'),
  'group caseForm': inOwnChannel('member'),
  'group caseAnswer': inOwnChannel('member'),
  'group caseResults': inOwnChannel('member'),

  'group editForm': inBoth('convener'),
  'group edit': inBoth('convener'),
  'group pause': inOwnChannel('convener'),
  'group addConvener': inOwnChannel('lead'),
  'group addSubstitute': inOwnChannel('lead'),
  'group handOver': inOwnChannel('giver'),
  'group answerOffer': inBoth('asked'),
  'group stepDown': inBoth('convener'),
  'group takeOver': inBoth('heir'),
  'group unlinkForm': inBoth('lead'),
  'group unlink': inBoth('lead'),
  'group about': ofMeeting('member'),
  'group meeting': ofMeeting('member'),
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
  /** Teams' id of this person, and who else is mentioned in the message; of nobody the name. */
  readonly teams?: string | undefined;
  readonly mentioned?: readonly Mentioned[] | undefined;
  /** The conversation id of the channel or group chat it was written in; undefined in private. */
  readonly channel?: string | undefined;
  /** The activity id of the card that was pressed. */
  readonly card?: string | undefined;
}
