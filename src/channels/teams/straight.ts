import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { WayOut } from './delivery.js';

/** What Teams answers to a message that it has taken. */
interface Taken {
  readonly id?: string;
}

/** What may be asked of a call beside the message. */
interface Given {
  readonly customHeaders?: Readonly<Record<string, string>>;
}

/** What the SDK's types do not show of a connector: where it posts to, as whom, and what it says that it is. */
interface Inner {
  readonly baseUri: string;
  readonly credentials: {
    signRequest(request: { readonly headers: { set(name: string, value: string): void } }): Promise<unknown>;
  };
  readonly options?: { readonly userAgent?: string };
}

/** The header that tells which conversation is replied in, as the SDK sets it. */
const CONVERSATION = 'x-ms-conversation-id';

/**
 * A connector of the SDK whose three calls for messages (reply, send, put in place) go straight over the way out: the same
 * request, its body written by JSON alone. The SDK describes each field of a message, and walks through that description for
 * every one it sends, which is an eighth of a turn without a thought. All its other calls are as they were.
 */
export function straight(connector: ConnectorClient, wayOut: WayOut): ConnectorClient {
  const { baseUri, credentials, options } = connector as unknown as Inner;
  const base = `${baseUri.replace(/\/+$/, '')}/v3/conversations/`;
  const agent = options?.userAgent ?? '';

  async function send(
    method: 'POST' | 'PUT',
    path: readonly string[],
    activity: Partial<Activity>,
    more: Readonly<Record<string, string>>,
  ): Promise<Taken> {
    const headers: Record<string, string> = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': agent,
      'x-ms-client-request-id': randomUUID(),
      accept: '*/*',
      ...more,
    };
    await credentials.signRequest({
      headers: {
        set(name, value) {
          headers[name.toLowerCase()] = value;
        },
      },
    });
    const url = base + path.map(encodeURIComponent).join('/');
    const { body } = await wayOut({ url, method, headers, body: JSON.stringify(activity) });
    return body.trim() === '' ? {} : (JSON.parse(body) as Taken);
  }

  Object.assign(connector.conversations, {
    replyToActivity: (chat: string, to: string, activity: Partial<Activity>, given: Given = {}) =>
      send('POST', [chat, 'activities', to], activity, { [CONVERSATION]: chat, ...given.customHeaders }),
    sendToConversation: (chat: string, activity: Partial<Activity>, given: Given = {}) =>
      send('POST', [chat, 'activities'], activity, { ...given.customHeaders }),
    updateActivity: (chat: string, which: string, activity: Partial<Activity>, given: Given = {}) =>
      send('PUT', [chat, 'activities', which], activity, { ...given.customHeaders }),
  });
  return connector;
}
