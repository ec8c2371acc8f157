import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { WayOut } from './delivery.js';
import { straight } from './straight.js';

/** How many connectors are kept: Teams has a few addresses, one a region. */
const MOST = 32;

/** A step that a request of the SDK goes through; the SDK's own type is of a package within it. */
interface Policy {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
}

/** What a step of ours reads of a request. */
interface Request {
  readonly headers: { has(name: string): boolean; set(name: string, value: string): void };
}

interface Pipeline {
  addPolicy(policy: Policy): void;
  removePolicy(which: { readonly name: string }): unknown;
}

/**
 * Steps that do nothing for us, at each reply: our way out (delivery.ts) knows no proxy, compression, redirect, form, abort or
 * second try, and what is sent is neither traced nor logged. The last one is the SDK's, around a header.
 */
const LEFT_OUT = [
  'proxyPolicy',
  'decompressResponsePolicy',
  'wrapAbortSignalLikePolicy',
  'formDataPolicy',
  'multipartPolicy',
  'defaultRetryPolicy',
  'tracingPolicy',
  'redirectPolicy',
  'logPolicy',
  'ServiceClientContext_RequestPolicyFactories',
];

/** The header that the SDK's last step sets. */
const ACCEPTS: Policy = {
  name: 'accepts',
  sendRequest(request, next) {
    if (!request.headers.has('accept')) request.headers.set('accept', '*/*');
    return next(request);
  },
};

/** A connector without the steps that do nothing for us. */
function lean(connector: ConnectorClient): ConnectorClient {
  const { pipeline } = (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  for (const name of LEFT_OUT) pipeline.removePolicy({ name });
  pipeline.addPolicy(ACCEPTS);
  return connector;
}

/** What has been made for each key, the newest MOST of them; what could not be made is tried again. */
function kept<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const all = new Map<string, Promise<Made>>();
  return (key, make) => {
    const known = all.get(key);
    if (known) return known;
    const made = make();
    if (all.size >= MOST) all.delete(all.keys().next().value ?? '');
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
}

/**
 * The SDK's authentication, which makes a connector and a client for users' tokens anew for each turn: here once for each
 * address and audience of a bot, since they hold nothing of a turn. Tokens are asked of their credentials at each request.
 */
export class KeptConnectors extends BotFrameworkAuthentication {
  readonly #stock: BotFrameworkAuthentication;
  readonly #wayOut: WayOut;
  readonly #connectors = kept<ConnectorClient>();
  readonly #userTokens = kept<UserTokenClient>();

  /** Messages go straight over `wayOut`. */
  constructor(stock: BotFrameworkAuthentication, wayOut: WayOut) {
    super();
    this.#stock = stock;
    this.#wayOut = wayOut;
  }

  async authenticateRequest(
    ...request: Parameters<BotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await this.#stock.authenticateRequest(...request);
    return { ...result, connectorFactory: this.#factory(result.claimsIdentity, result.connectorFactory) };
  }

  authenticateStreamingRequest(authHeader: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#stock.authenticateStreamingRequest(authHeader, channelId);
  }

  createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#factory(identity, this.#stock.createConnectorFactory(identity));
  }

  createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#userTokens(botOf(identity), () => this.#stock.createUserTokenClient(identity));
  }

  #factory(identity: ClaimsIdentity, stock: ConnectorFactory | undefined): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        this.#connectors(JSON.stringify([botOf(identity), serviceUrl, audience]), async () => {
          if (!stock) throw new TypeError('there is no factory of connectors');
          return straight(lean(await stock.create(serviceUrl, audience)), this.#wayOut);
        }),
    };
  }
}

/** The bot that an identity is of, as the SDK reads it. */
const botOf = (identity: ClaimsIdentity): string =>
  identity.getClaimValue(AuthenticationConstants.AudienceClaim) ??
  identity.getClaimValue(AuthenticationConstants.AppIdClaim) ??
  '';
