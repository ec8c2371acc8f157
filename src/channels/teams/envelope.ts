import type { Activity } from 'botbuilder';
import * as z from 'zod/v4';
import { isLoopback } from '../../config.js';

const account = z.looseObject({
  id: z.string().min(1).max(1000),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
});

/** What an activity must look like before the SDK may see it: it fails with 500 on what it does not expect. */
const envelope = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(2000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1).max(2000),
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
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});

/** A well-formed activity, or why it is refused (for the log: it names fields, never values). */
export type Envelope = { readonly activity: Activity } | { readonly status: 400 | 403; readonly why: string };

/** The tenant an activity says it comes from; the token does not carry it, so it is compared with the configured one. */
function tenantOf(data: z.output<typeof envelope>): string | undefined {
  return data.channelData?.tenant?.id ?? data.conversation.tenantId ?? undefined;
}

/** Checks the shape of a request's body, its channel and its tenant, before anything reads it. */
export function openEnvelope(body: unknown, tenantId: string | undefined): Envelope {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) {
    return { status: 400, why: parsed.error.issues.map(issue => issue.path.map(String).join('.') || 'body').join(',') };
  }
  const data = parsed.data;
  if (tenantId === undefined) {
    // In a local trial nobody proves who they are: such a sender may not choose where replies are posted.
    if (!isLoopback(new URL(data.serviceUrl).hostname)) return { status: 403, why: 'serviceUrl' };
  } else {
    if (data.channelId !== 'msteams') return { status: 403, why: 'channelId' };
    if (tenantOf(data) !== tenantId) return { status: 403, why: 'tenant' };
  }
  // The SDK reads null as a value; what is null is left out. Its timestamps must be dates.
  const kept = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  return { activity: { ...kept, timestamp: new Date(), localTimestamp: new Date() } as unknown as Activity };
}
