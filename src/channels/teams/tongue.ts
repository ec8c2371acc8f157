import type { Activity } from 'botbuilder';
import { SWEDISH, type Tongue } from '../../shared/say.js';
import { listOf, stringOf } from './loose.js';

/** The language that whoever sent an activity has Teams in: English where that begins with "en", else Swedish, and where English is not spoken (undefined). */
export function tongueOf(activity: Activity, english: Tongue | undefined): Tongue {
  const client = listOf(activity.entities).find(({ type }) => type === 'clientInfo');
  const locale = stringOf(activity.locale) || stringOf(client?.locale);
  return english !== undefined && /^en(?:[-_]|$)/i.test(locale) ? english : SWEDISH;
}
