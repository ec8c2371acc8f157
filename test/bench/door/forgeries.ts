import { forgedActivities } from './forged-activities.js';
import { forgedTokens } from './forged-tokens.js';
import { APP, type Outside } from './outside.js';

/** A forgery: its name, the lines of its head, its body, and the status that it must be refused with. */
export interface Forgery {
  readonly name: string;
  readonly head: readonly string[];
  readonly body: string;
  readonly status: number;
}

/** Heads that carry a good token in a shape that is none, by name, with the status. */
function heads(good: string, bad: string): [name: string, head: string[], status: number][] {
  return [
    ['no header', [], 401],
    ['an empty header', ['Authorization: '], 401],
    ['the scheme alone', ['Authorization: Bearer'], 401],
    ['bearer', [`Authorization: bearer ${good}`], 401],
    ['BEARER', [`Authorization: BEARER ${good}`], 401],
    ['a tab', [`Authorization: Bearer\t${good}`], 401],
    ['two spaces', [`Authorization: Bearer  ${good}`], 401],
    ['another scheme', [`Authorization: Basic ${Buffer.from(`${APP}:${good}`).toString('base64')}`], 401],
    ['another scheme, the token as it is', [`Authorization: JWT ${good}`], 401],
    ['quotes', [`Authorization: Bearer "${good}"`], 401],
    ['a list', [`Authorization: Bearer ${good}, Bearer ${good}`], 401],
    ['a list that begins with another', [`Authorization: Bearer ${bad}, Bearer ${good}`], 401],
    ['two parts', [`Authorization: Bearer ${good.split('.', 2).join('.')}`], 401],
    ['four parts', [`Authorization: Bearer ${good}.AAAA`], 401],
    ['padding', [`Authorization: Bearer ${good}==`], 401],
    ['8,000 letters behind it', [`Authorization: Bearer ${good}${'A'.repeat(8_000)}`], 401],
    ['17,000 letters behind it', [`Authorization: Bearer ${good}${'A'.repeat(17_000)}`], 431],
    ['a control character', [`Authorization: Bearer ${good}\x01`], 400],
    ['a zero byte', [`Authorization: Bearer \x00${good}`], 400],
    ['two headers, the bad one first', [`Authorization: Bearer ${bad}`, `Authorization: Bearer ${good}`], 401],
    ['two headers, the first one empty', ['Authorization:', `Authorization: Bearer ${good}`], 401],
    ['Proxy-Authorization', [`Proxy-Authorization: Bearer ${good}`], 401],
    ['X-Authorization', [`X-Authorization: Bearer ${good}`, `X-Forwarded-Authorization: Bearer ${good}`], 401],
    ['a cookie', [`Cookie: Authorization=Bearer ${good}; access_token=${good}`], 401],
  ];
}

/** Every forgery by name. */
export async function forgeriesOf(outside: Outside): Promise<Forgery[]> {
  const good = await outside.token();
  const body = JSON.stringify(outside.message('hej'));
  const withToken = async (name: string, activity: string, status: number, claims = {}): Promise<Forgery> => ({
    name,
    head: [`Authorization: Bearer ${await outside.token(claims)}`],
    body: activity,
    status,
  });
  return [
    ...(await forgedTokens(outside)).map(([name, token]) => ({
      name,
      head: [`Authorization: Bearer ${token}`],
      body,
      status: 401,
    })),
    ...heads(good, await outside.forged()).map(([name, head, status]) => ({
      name: `shape: ${name}`,
      head,
      body,
      status,
    })),
    ...(await Promise.all(
      forgedActivities(outside).map(([name, activity, status]) => withToken(name, activity, status)),
    )),
    ...(await Promise.all(
      ['https://evil.example/', 'http://169.254.169.254/', `http://x@${new URL(outside.connector.url).host}/`].map(
        url =>
          withToken(`signed for ${url}`, JSON.stringify(outside.message('hej', { serviceUrl: url })), 403, {
            serviceurl: url,
          }),
      ),
    )),
  ];
}
