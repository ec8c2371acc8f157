import type { Action } from '../../answering/wishes/examples.js';
import type { Guard } from '../guard/guard.js';
import { asksForPoint, isOfPoint } from './point.js';
import { remindsNow, remindsWhen } from './reminders.js';

/** What a message asks for in the very words for it, whatever else its words are like; in a `channel` also when its group is reminded. */
export function outright(message: string, channel: boolean): Action | undefined {
  if (isOfPoint(message)) return 'agendaAdd';
  return channel && (remindsNow(message) || remindsWhen(message)) ? 'pauseReminders' : undefined;
}

const ASKS = /\?\s*$|^(?:hur|när|vad|vilk(?:en|et|a)|vem|varför)\s/iu;

/** Whether a message asks something in words that are all known to be harmless, as a note's have to be, and tells of no one: "hur lyfter vi frågor på mötet?" */
export const asksOfNobody = (message: string, guard: Guard): boolean =>
  ASKS.test(message.trim()) &&
  !asksForPoint(message) &&
  guard.unfit(message).length === 0 &&
  guard.oneTold(message).length === 0;
