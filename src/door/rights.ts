import type { BookingStep } from '../booking/actions.js';
import type { GroupStep } from '../groups/actions.js';
import type { GroupData } from '../groups/group.js';
import { BOOKING_RIGHTS } from './booking-rights.js';
import type { Command } from './commands.js';
import { lacks, type Standing } from './standing.js';
import type { Who } from './who.js';

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
 * worker or substitute of the directory; a curator of the directory; a head of the directory; nobody.
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
  'head',
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
 * act runs (door/turn.ts); what it refuses has no effect at all. `npm run rights` prints it.
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
  draftUnanswered: inPrivate('curator'),
  reviews: everywhere('curator'),
  changes: everywhere('curator'),
  report: inPrivate('anyone'),
  tellMe: inPrivate('anyone'),

  ...BOOKING_RIGHTS,

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
  'group resume': ofMeeting('convener'),
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
  | 'head'
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
  'status',
  'next',
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
