import { randomUUID } from 'node:crypto';
import { TENANT } from '../../channels/teams/fake-teams.js';

/** What an instance made of an activity: the HTTP status, 0 where the connection failed, and the words of its answer. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

const idOf = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

/** An activity of the number-th made-up person, whose answer comes back with the response. */
export const activityOf = (number: number, change: Record<string, unknown>) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  deliveryMode: 'expectReplies',
  from: { id: `29:${number}`, name: `Person ${number}`, aadObjectId: idOf(number) },
  recipient: { id: '28:bot', name: 'Samverkanslotsen' },
  conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...change,
});

/** Sends an activity to one address; a refused connection is told apart from one that broke off. */
export async function send(url: string, activity: unknown): Promise<Answer & { readonly refused: boolean }> {
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, text: await response.text(), refused: false };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    return { status: 0, text: String(cause ?? error), refused: cause === 'ECONNREFUSED' };
  }
}

/** Sends to the first that takes it, as a proxy does: whoever refuses a connection is passed by. */
export async function sendToOne(urls: readonly string[], activity: unknown): Promise<Answer> {
  let answer: Answer & { refused: boolean } = { status: 0, text: 'nobody there', refused: true };
  for (const url of urls) {
    answer = await send(url, activity);
    // One that is closing says so before it has read anything.
    if (!answer.refused && answer.status !== 503) return answer;
  }
  return answer;
}
