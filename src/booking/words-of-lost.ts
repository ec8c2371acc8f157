import { say } from '../shared/say.js';
import type { About } from './booking.js';

const message = () => say`ett besked om tiden`;
const cancelled = () => say`att tiden är inställd`;
const moved = () => say`att tiden är flyttad`;

/** What did not arrive, as the other of the two is told of it: it stands after "has not heard". */
const TO_BOOKER: Readonly<Record<About, () => string>> = {
  sick: cancelled,
  cancelled,
  moved,
  byOther: () => say`att tiden är avbokad`,
  reminder: () => say`en påminnelse om tiden`,
  booked: () => say`att tiden är bokad`,
  left: () => say`att ingen tar emot på tiden`,
  undelivered: message,
  proposed: () => say`att du föreslår en annan tid`,
  agreed: message,
  declined: message,
  unseen: message,
  free: () => say`ett besked om lediga tider`,
  nobody: () => say`att ingen tar emot på bokade tider`,
  event: message,
  meeting: () => say`länken till mötet`,
};
const TO_WORKER: Readonly<Record<About, () => string>> = {
  ...TO_BOOKER,
  booked: () => say`att du har bokat`,
  cancelled: () => say`att du har avbokat`,
  moved,
  agreed: () => say`att du tog den nya tiden`,
  declined: () => say`att du har kvar din tid`,
};

/** What the booker may not have heard, as the social worker is told of it. */
export const lostToBooker = (lost: About = 'undelivered'): string => TO_BOOKER[lost]();

/** What the social worker may not have heard, as the booker is told of it. */
export const lostToWorker = (lost: About = 'undelivered'): string => TO_WORKER[lost]();
