import type { Activity } from 'botbuilder';
import * as z from 'zod/v4';
import { isServiceUrl } from './cloud.js';

/** What can stand in an address and in a header: the SDK puts the ids of what it answers into both. */
const ADDRESSABLE = /^[\x21-\x7e]+$/;
/** An id that an answer can do without: left out where it could not be sent. */
const answered = z
  .string()
  .max(1000)
  .transform(id => (ADDRESSABLE.test(id) ? id : undefined))
  .nullish();
/** A text that the SDK copies into its answers, and fails on where it is none; nothing here reads it, so it is left out. */
const copied = z.string().nullish().catch(undefined);

const account = z.looseObject({
  id: z.string().min(1).max(1000),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  role: copied,
});

/**
 * What Teams adds to a message. An item of another shape is left out rather than the message refused: its words may tell
 * of a danger, and whoever reads these lists expects anything in them.
 */
const added = z
  .array(z.unknown())
  .transform(items => items.filter(item => typeof item === 'object' && item !== null))
  .nullish()
  .catch(undefined);

/** The invoke of the search box, and what its value must look like: the SDK takes it as it comes. */
const SEARCH = 'composeExtension/query';
const search = z.looseObject({
  parameters: z
    .array(
      z.looseObject({
        name: z.string().nullish(),
        value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
      }),
    )
    .nullish(),
});

/** What an activity must look like before the SDK may see it: it fails with 500 on what it does not expect. */
const envelope = z.looseObject({
  type: z.string().min(1).max(100),
  id: answered,
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(2000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().max(2000).regex(ADDRESSABLE),
    name: copied,
    aadObjectId: copied,
    role: copied,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  name: z.string().nullish(),
  locale: z.string().nullish(),
  localTimestamp: z.string().nullish(),
  timestamp: z.string().nullish(),
  replyToId: answered,
  attachments: added,
  entities: added,
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});

/** A well-formed activity, or why it is refused (for the log: it names fields, never values). */
export type Envelope = { readonly activity: Activity } | { readonly status: 400 | 403; readonly why: string };

/** What an activity is held against: the connector's hosts, and the tenant; no tenant in a local trial. */
export interface Expected {
  readonly hosts: readonly string[];
  readonly tenantId?: string | undefined;
}

/** Whether every tenant that an activity names is ours, and there is one; the token does not carry it. */
function isFrom(tenantId: string, { channelData, conversation }: z.output<typeof envelope>): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter(id => id !== undefined && id !== null);
  return named.length > 0 && named.every(id => id === tenantId);
}

/** Checks the shape of a request's body, its channel, its tenant and where replies would go, before anything reads it. */
export function openEnvelope(body: unknown, { hosts, tenantId }: Expected): Envelope {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) {
    return { status: 400, why: parsed.error.issues.map(issue => issue.path.map(String).join('.') || 'body').join(',') };
  }
  const data = parsed.data;
  if (data.type === 'invoke' && data.name === SEARCH && !search.nullish().safeParse(data.value).success)
    return { status: 400, why: 'value' };
  if (!isServiceUrl(data.serviceUrl, hosts)) return { status: 403, why: 'host' };
  if (tenantId !== undefined) {
    if (data.channelId !== 'msteams') return { status: 403, why: 'channel' };
    if (!isFrom(tenantId, data)) return { status: 403, why: 'tenant' };
  }
  // The SDK reads null as a value; what is null is left out. Its timestamps must be dates.
  const kept = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  return { activity: { ...kept, timestamp: new Date(), localTimestamp: new Date() } as unknown as Activity };
}
