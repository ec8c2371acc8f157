import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import * as z from 'zod/v4';

/** A conversation's id without the thread in it: what is posted there later begins a thread of its own. */
export function channelIdOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

/** Where an activity came from, as an opaque text that posts can be sent to later: ids alone, no title and no user. */
export function addressOf(context: TurnContext): string {
  const { bot, channelId, conversation, serviceUrl } = TurnContext.getConversationReference(context.activity);
  const { id = '', conversationType, tenantId, isGroup } = conversation ?? {};
  const place = { id: channelIdOf(id), conversationType, tenantId, isGroup };
  return JSON.stringify({ bot: { id: bot?.id }, channelId, conversation: place, serviceUrl });
}

/** Where somebody, by Teams' id of them, can be written to in private, as an opaque text: the chat is opened when it is needed. */
export function privatelyTo(person: string, { channelId, serviceUrl, recipient, conversation }: Activity): string {
  const { tenantId } = conversation;
  return JSON.stringify({ bot: { id: recipient.id }, channelId, conversation: { tenantId }, serviceUrl, person });
}

/** Where whoever wrote can be written to in private. */
export const privatelyOf = ({ activity }: TurnContext): string => privatelyTo(activity.from.id, activity);

/** Whether an address is the private chat of somebody, by Teams' id of them. */
export function isOf(address: string, person: string): boolean {
  const place = readAddress(address);
  return 'person' in place && place.person === person;
}

const parts = z.object({
  bot: z.object({ id: z.string() }),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ tenantId: z.string().optional() }),
  person: z.string(),
});

/** An address taken apart: a conversation, or a person whose chat has to be opened. Throws for a text that is neither. */
export function readAddress(
  address: string,
): { conversation: Partial<ConversationReference> } | z.output<typeof parts> {
  const data: unknown = JSON.parse(address);
  const person = parts.safeParse(data);
  return person.success ? person.data : { conversation: data as Partial<ConversationReference> };
}
