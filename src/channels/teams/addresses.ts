import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import * as z from 'zod/v4';
import { SWEDISH, type Tongue } from '../../shared/say.js';

/** A conversation's id without the thread in it: what is posted there later begins a thread of its own. */
export function channelIdOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

/** What stands beside an address of one person who is written to in another language than Swedish. */
const languageOf = ({ code }: Tongue) => (code === 'sv' ? {} : { language: code });

/**
 * Where an activity came from, as an opaque text that posts can be sent to later, in which language too: ids alone, no title and
 * no user.
 */
export function addressOf(context: TurnContext, tongue: Tongue = SWEDISH): string {
  const { bot, channelId, conversation, serviceUrl } = TurnContext.getConversationReference(context.activity);
  const { id = '', conversationType, tenantId, isGroup } = conversation ?? {};
  const place = { id: channelIdOf(id), conversationType, tenantId, isGroup };
  return JSON.stringify({ bot: { id: bot?.id }, channelId, conversation: place, serviceUrl, ...languageOf(tongue) });
}

/** Where somebody, by Teams' id of them, can be written to in private, as an opaque text: the chat is opened when it is needed. */
export function privatelyTo(person: string, activity: Activity, tongue: Tongue = SWEDISH): string {
  const { channelId, serviceUrl, recipient, conversation } = activity;
  const place = { bot: { id: recipient.id }, channelId, conversation: { tenantId: conversation.tenantId }, serviceUrl };
  return JSON.stringify({ ...place, person, ...languageOf(tongue) });
}

/** Where whoever wrote can be written to in private, and in which language. */
export const privatelyOf = ({ activity }: TurnContext, tongue: Tongue = SWEDISH): string =>
  privatelyTo(activity.from.id, activity, tongue);

/** Whether an address is the private chat of somebody, by Teams' id of them. */
export function isOf(address: string, person: string): boolean {
  const place = readAddress(address);
  return 'person' in place && place.person === person;
}

/** What an address says of the language; a text that is none says nothing. */
const spoken = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'no address' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ language: z.string().optional() }));

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
  if (person.success) return person.data;
  const { language: _, ...conversation } = data as Partial<ConversationReference> & { language?: string };
  return { conversation };
}

/** The language that an address is written to in: `english` where it says so and English is spoken, else Swedish. */
export function tongueAt(address: string, english: Tongue | undefined): Tongue {
  if (english === undefined) return SWEDISH;
  const said = spoken.safeParse(address);
  return said.success && said.data.language === 'en' ? english : SWEDISH;
}
