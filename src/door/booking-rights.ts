import type { BookingStep } from '../booking/actions.js';
import type { Right } from './rights.js';

const inPrivate = (role: Right['private']): Right => ({ private: role, own: 'nobody', shared: 'nobody' });

/** The rows of the table of rights that are of booking. */
export const BOOKING_RIGHTS: Readonly<Record<`booking ${BookingStep['is']}`, Right>> = {
  'booking begin': inPrivate('colleague'),
  'booking changeSchool': inPrivate('colleague'),
  'booking findSchool': inPrivate('colleague'),
  'booking allSchools': inPrivate('colleague'),
  'booking slots': inPrivate('colleague'),
  'booking choose': inPrivate('colleague'),
  'booking chosen': inPrivate('colleague'),
  'booking wait': inPrivate('colleague'),
  'booking stopWaiting': inPrivate('colleague'),
  'booking answer': inPrivate('colleague'),
  'booking slot': inPrivate('colleague'),
  'booking confirm': inPrivate('colleague'),
  'booking move': inPrivate('colleague'),
  'booking askCancel': inPrivate('colleague'),
  'booking cancel': inPrivate('colleague'),
  'booking askMine': inPrivate('colleague'),
  'booking cancelMine': inPrivate('colleague'),
  'booking keep': inPrivate('colleague'),
  'booking mine': inPrivate('colleague'),
  'booking times': inPrivate('worker'),
  'booking offerForm': inPrivate('worker'),
  'booking offer': inPrivate('worker'),
  'booking editPattern': inPrivate('worker'),
  'booking endPattern': inPrivate('worker'),
  'booking endPatterns': inPrivate('worker'),
  'booking askWithdraw': inPrivate('worker'),
  'booking withdraw': inPrivate('worker'),
  'booking away': inPrivate('worker'),
  'booking awayForm': inPrivate('worker'),
  'booking checkAway': inPrivate('worker'),
  'booking askAway': inPrivate('worker'),
  // "Ångra" is written by others too, who are told what they can do.
  'booking back': inPrivate('colleague'),
  'booking giveBack': inPrivate('worker'),
  'booking seen': inPrivate('worker'),
  'booking settingsForm': inPrivate('worker'),
  'booking settings': inPrivate('worker'),
  'booking proposeForm': inPrivate('worker'),
  'booking propose': inPrivate('worker'),
  'booking feed': inPrivate('worker'),
  'booking statistics': inPrivate('head'),
};
