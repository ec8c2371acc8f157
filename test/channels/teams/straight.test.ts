import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Activity, MessageFactory } from 'botbuilder';
import { ConnectorClient, type ServiceClientCredentials } from 'botframework-connector';
import { createWayOut, DeliveryError } from '../../../src/channels/teams/delivery.js';
import { straight } from '../../../src/channels/teams/straight.js';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const LOGIN = {
  async signRequest(request: { headers: { set(name: string, value: string): void } }) {
    request.headers.set('Authorization', 'Bearer mitt');
    return request;
  },
} as unknown as ServiceClientCredentials;

/** A card with all that JSON changes: a date, what is undefined, what is null. */
const MESSAGE = {
  ...MessageFactory.attachment({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', body: [{ text: 'Å, ä och ö' }], on: new Date(0), no: undefined, none: null },
  }),
  summary: 'Svar',
  channelId: 'msteams',
  locale: 'sv-SE',
  conversation: { id: '19:a@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true, tenantId: 't' },
  from: { id: '28:bot', name: 'Lotsen' },
  recipient: { id: '29:x', name: 'Någon', aadObjectId: 'o' },
  replyToId: '1',
  channelData: { tenant: { id: 't' } },
} as unknown as Activity;

describe('a message that goes straight out', () => {
  let server: Server;
  let last: Request | undefined;
  let answer = { status: 201, body: '{"id":"taken"}' };
  let base = '';

  before(async () => {
    server = createServer(async (req, res) => {
      let body = '';
      for await (const part of req.setEncoding('utf8')) body += part;
      const { method = '', url = '', headers } = req;
      last = { method, url, headers: headers as Record<string, string>, body: JSON.parse(body) };
      // restify, where it is loaded, has writeHead give nothing back.
      res.writeHead(answer.status, { 'content-type': 'application/json' });
      res.end(answer.body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`;
  });
  beforeEach(() => {
    answer = { status: 201, body: '{"id":"taken"}' };
  });
  after(() => server.close());

  const sdk = () => new ConnectorClient(LOGIN, { baseUri: base, userAgent: 'Lotsen' });
  const ours = () => straight(sdk(), createWayOut(2_000, ['127.0.0.1']));

  const CALLS: readonly (readonly [string, (connector: ConnectorClient) => Promise<{ id?: string }>])[] = [
    ['a reply', ({ conversations }) => conversations.replyToActivity('19:a;m=1', '1/2 å', MESSAGE)],
    ['a message', ({ conversations }) => conversations.sendToConversation('19:a;m=1', MESSAGE)],
    [
      'a message with a header of its own',
      ({ conversations }) =>
        conversations.sendToConversation('19:a;m=1', MESSAGE, { customHeaders: { 'x-own': 'yes' } }),
    ],
    ['a card in place of another', ({ conversations }) => conversations.updateActivity('19:a;m=1', '1/2 å', MESSAGE)],
  ];
  for (const [what, call] of CALLS)
    it(`is, for ${what}, the request that the SDK would have made`, async () => {
      assert.equal((await call(sdk())).id, 'taken');
      const theirs = last;
      assert.equal((await call(ours())).id, 'taken');
      // Which of its parts wrote the request, and how they are joined to the next one, is the SDK's own.
      const said = ({ headers, ...rest }: Request) => {
        const {
          'user-agent': agent,
          'x-ms-client-request-id': id,
          'accept-encoding': _,
          accept: _any,
          ...others
        } = headers;
        assert.match(id ?? '', /^[\da-f-]{36}$/);
        assert.ok(agent?.startsWith('botframework-connector/4.0.0 Lotsen'), agent);
        return { ...rest, headers: others };
      };
      assert.deepEqual(said(last!), said(theirs!));
    });

  it('has no id where the answer is empty, and is told of where it is refused', async () => {
    answer = { status: 202, body: '' };
    assert.deepEqual(await ours().conversations.replyToActivity('a', '1', MESSAGE), {});
    answer = { status: 403, body: '{}' };
    await assert.rejects(
      ours().conversations.replyToActivity('a', '1', MESSAGE),
      (error: unknown) => error instanceof DeliveryError && error.statusCode === 403,
    );
  });
});
