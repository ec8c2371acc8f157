import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as Graph has it, with what of it is asked about here. */
export interface GraphEvent {
  id: string;
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
  showAs?: string;
  isAllDay?: boolean;
  isCancelled?: boolean;
  transactionId?: string | null;
  [field: string]: unknown;
}

/** A request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/** An answer in place of Graph's usual one; "hangs" gives none, `late` a usual one after so many milliseconds. */
export type Odd =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'hangs'
  | { readonly late: number }
  /** It is done, and the connection is lost before the answer. */
  | 'doneButLost';

const error = (code: string, message = 'The person Sara Social ...') => ({
  error: { code, message, innerError: { 'request-id': randomUUID() } },
});

/** The pieces of a moment: "2026-11-25T13:00" in UTC, as Graph writes it. */
export const moment = (dateTime: string, timeZone = 'W. Europe Standard Time') => ({
  dateTime: `${dateTime}:00.0000000`,
  timeZone,
});

/** A local server with the shapes of Microsoft's login and of Graph, whose faults are chosen by the test. */
export async function graphStandIn() {
  const calendars = new Map<string, GraphEvent[]>();
  const users = new Map<string, { id: string; mail: string; userPrincipalName: string }>();
  const asked: Asked[] = [];
  const odd: { match: (one: Asked) => boolean; answer: Odd; times: number }[] = [];
  let tokens = 0;
  let page = 250;
  let joins = true;
  let watching = (_change: 1 | -1) => {};

  const send = (response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };

  function login(response: ServerResponse, { body }: Asked) {
    if (body.client_secret !== 'hemligt')
      return send(response, 401, {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided.',
        error_codes: [7000215],
      });
    return send(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: `token ${++tokens}` });
  }

  function view(response: ServerResponse, { path, query }: Asked, events: readonly GraphEvent[]) {
    const from = Number(query.get('$skip') ?? 0);
    const fields = (query.get('$select') ?? '').split(',');
    const value = events
      .slice(from, from + page)
      .map(one => Object.fromEntries(Object.entries(one).filter(([name]) => fields.includes(name))));
    const next = new URLSearchParams(query);
    next.set('$skip', String(from + page));
    const more = from + page < events.length ? { '@odata.nextLink': `${url}${path}?${next}` } : {};
    send(response, 200, { '@odata.context': `${url}/v1.0/$metadata`, value, ...more });
  }

  /** Graph takes the same content with the same transaction id for the same event, and refuses another one with it. */
  function create(response: ServerResponse, { body }: Asked, events: GraphEvent[]) {
    const { transactionId } = body as { transactionId?: string };
    const same = transactionId === undefined ? undefined : events.find(one => one.transactionId === transactionId);
    if (same) {
      const alike = JSON.stringify(same.posted) === JSON.stringify(body);
      return alike ? send(response, 201, same) : send(response, 409, error('ErrorDuplicateTransactionId'));
    }
    const id = `AAMk${randomUUID()}=`;
    const meeting =
      body.isOnlineMeeting && joins ? { joinUrl: `https://teams.microsoft.com/l/meetup-join/${id}` } : null;
    const event = { ...body, id, onlineMeeting: meeting, posted: body } as unknown as GraphEvent;
    events.push(event);
    send(response, 201, event);
  }

  function events(response: ServerResponse, one: Asked, person: string, rest: string) {
    const own = calendars.get(person);
    if (!own) return send(response, 404, error('ErrorInvalidUser'));
    if (rest === '/calendarView') return view(response, one, own);
    if (rest === '/events' && one.method === 'POST') return create(response, one, own);
    const id = decodeURIComponent(/^\/events\/([^/]+)$/.exec(rest)?.[1] ?? '');
    const at = own.findIndex(event => event.id === id);
    if (at < 0) return send(response, 404, error('ErrorItemNotFound'));
    if (one.method === 'PATCH') own[at] = { ...own[at]!, ...one.body };
    if (one.method === 'DELETE') {
      own.splice(at, 1);
      return send(response, 204);
    }
    return send(response, 200, own[at]);
  }

  function people(response: ServerResponse, { query }: Asked, name: string | undefined) {
    const all = [...users.values()];
    if (name === undefined) {
      const mail = /^mail eq '(.*)'$/.exec(query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'");
      return send(response, 200, { value: all.filter(one => one.mail === mail).map(({ id }) => ({ id })) });
    }
    const found = all.find(one => one.userPrincipalName === name || one.id === name);
    return found ? send(response, 200, { id: found.id }) : send(response, 404, error('Request_ResourceNotFound'));
  }

  function usual(response: ServerResponse, one: Asked) {
    if (one.path.endsWith('/oauth2/v2.0/token')) return login(response, one);
    if (!/^Bearer token \d+$/.test(one.headers.authorization ?? ''))
      return send(response, 401, error('InvalidAuthenticationToken'));
    const [, person, rest] = /^\/v1\.0\/users(?:\/([^/]+)(\/.*)?)?$/.exec(one.path) ?? [];
    const name = person === undefined ? undefined : decodeURIComponent(person);
    if (name !== undefined && rest !== undefined) return events(response, one, name, rest);
    return people(response, one, name);
  }

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const at = new URL(request.url ?? '/', 'http://stand-in');
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? {} : JSON.parse(text);
    const one: Asked = {
      method: request.method ?? '',
      path: at.pathname,
      query: at.searchParams,
      headers: request.headers,
      body,
    };
    asked.push(one);
    watching(1);
    response.once('finish', () => watching(-1));
    const strange = odd.find(({ match, times }) => times > 0 && match(one));
    if (strange) strange.times--;
    const answer = strange?.answer;
    if (answer === undefined) return usual(response, one);
    if (answer === 'hangs') return;
    if (answer === 'doneButLost') {
      const unsent = { writeHead: () => {}, end: () => request.socket.destroy() } as unknown as ServerResponse;
      return usual(unsent, one);
    }
    if ('late' in answer) return void setTimeout(() => usual(response, one), answer.late);
    send(response, answer.status, answer.body ?? error('oddAnswer'), answer.headers);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    place: { url, login: 'https://login.microsoftonline.com', standIn: url },
    url,
    calendars,
    users,
    asked,
    /** The requests of Graph itself, in short: "GET /users/x/calendarView". */
    short: () =>
      asked.filter(({ path }) => path.startsWith('/v1.0')).map(({ method, path }) => `${method} ${path.slice(5)}`),
    tokens: () => tokens,
    pageOf(size: number) {
      page = size;
    },
    /** Whether an online meeting gets a link. */
    giveLinks(yes: boolean) {
      joins = yes;
    },
    /** The next requests of a path, or all that match, are answered so. */
    answer(what: Odd, times = 1, match: string | ((one: Asked) => boolean) = '/v1.0') {
      odd.push({ match: typeof match === 'string' ? one => one.path.startsWith(match) : match, answer: what, times });
    },
    /** Told of each request that comes, and that is over. */
    watch(tell: (change: 1 | -1) => void) {
      watching = tell;
    },
    /** From now on all is answered as usual. */
    recover() {
      odd.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

export type GraphStandIn = Awaited<ReturnType<typeof graphStandIn>>;

export const LOGIN = {
  appId: '11111111-1111-4111-8111-111111111111',
  password: 'hemligt',
  tenantId: '22222222-2222-4222-8222-222222222222',
};

/** A log that is kept: "SL-GRAPH 403". */
export function keptLog() {
  const lines: string[] = [];
  const write = (_event: string, fields: Record<string, unknown> = {}) =>
    void lines.push(`${fields.code} ${fields.why}`);
  return { lines, log: { info: () => {}, warn: write, error: write } };
}
