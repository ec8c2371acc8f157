import type { Action } from '../../answering/wishes/examples.js';
import { isOfPoint } from './point.js';
import { remindsWhen } from './reminders.js';

/** What a message asks for in the very words for it, whatever else its words are like; in a `channel` also when its group is reminded. */
export function outright(message: string, channel: boolean): Action | undefined {
  if (isOfPoint(message)) return 'agendaAdd';
  return channel && remindsWhen(message) ? 'pauseReminders' : undefined;
}
