import type { Activity, TurnContext } from 'botbuilder';
import type { Place } from '../../door/rights.js';
import type { Who } from '../../door/who.js';
import { SWEDISH, type Tongue } from '../../shared/say.js';
import { tidy } from '../../shared/text.js';
import { addressOf, channelIdOf, privatelyOf, privatelyTo } from './addresses.js';
import { fieldsOf, stringOf } from './loose.js';
import { peopleMentioned } from './mentions.js';

/** Private is what Teams calls personal; where it does not say, what has not the id of a thread that several are in. */
export function placeOf({ conversation: { id, conversationType, isGroup } }: Pick<Activity, 'conversation'>): Place {
  const personal = conversationType === undefined ? !isGroup && !id.startsWith('19:') : conversationType === 'personal';
  return personal ? 'private' : 'shared';
}

/** The longest name that is shown of somebody, in characters. */
const NAME_MAX = 80;

/** The team in whose channel an activity took place. */
export const teamOf = ({ channelData }: Activity): string | undefined =>
  stringOf(fieldsOf(fieldsOf(channelData).team).id) || undefined;

/** Who sent it: from the activity that the token vouches for; `tongue` is what they alone are written to in. */
export const whoOf = (context: TurnContext, tongue: Tongue = SWEDISH): Who => ({
  objectId: context.activity.from.aadObjectId,
  name: tidy(context.activity.from.name ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_MAX),
  address: addressOf(context, placeOf(context.activity) === 'private' ? tongue : SWEDISH),
  privately: privatelyOf(context, tongue),
  team: teamOf(context.activity),
  card: context.activity.replyToId,
  teams: context.activity.from.id,
  mentioned: peopleMentioned(context.activity).map(id => ({ teams: id, address: privatelyTo(id, context.activity) })),
  ...(placeOf(context.activity) === 'shared' ? { channel: channelIdOf(context.activity.conversation.id) } : {}),
});
