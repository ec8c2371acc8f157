import { TeamsAdapter } from '@microsoft/teams-ai';
import { type Activity, ConfigurationServiceClientCredentialFactory, type TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  ClaimsIdentity,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Credentials } from '../../config.js';
import type { Cloud } from './cloud.js';
import { KeptConnectors } from './connectors.js';
import { clientOver, createWayOut, type WayOut } from './delivery.js';
import { LoginFaults } from './login.js';

/** How long a post to Teams may take, in milliseconds. */
const POST_TIMEOUT_MS = 8_000;

/** Where the bot's own tokens come from; given by tests, which play Entra themselves. */
export type CredentialsFactory = ServiceClientCredentialsFactory;

/** What the door answers: an HTTP status, and a body for invoke activities only. */
export interface DoorAnswer {
  readonly status: number;
  readonly body?: unknown;
}

type OfStock = ConstructorParameters<typeof TeamsAdapter>;

/** The SDK's adapter, given only what the door has checked: it never sees a token, so it verifies (and keeps) none. */
export class GuardedAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #audience: string;

  /** `audience` is whom the bot's own tokens are for: the issuer of the cloud. */
  constructor(
    appId: string,
    audience: string,
    wayOut: WayOut,
    registration: OfStock[0],
    factory?: OfStock[1],
    authentication?: OfStock[2],
  ) {
    super(registration, factory, authentication, { httpClient: clientOver(wayOut) });
    Object.assign(this, { botFrameworkAuthentication: new KeptConnectors(this.botFrameworkAuthentication, wayOut) });
    this.#appId = appId;
    this.#audience = audience;
  }

  /** Whom the bot's own tokens are for. */
  get audience(): string {
    return this.#audience;
  }

  /** Runs the turn of an activity whose sender the door knows (or, in a local trial, trusts); throws what the turn throws. */
  async receive(
    activity: Activity,
    vouched: boolean,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<DoorAnswer> {
    const sender = vouched ? this.#connector(activity.serviceUrl) : '';
    const response = await this.processActivity(sender as string, activity, logic);
    return { status: response?.status ?? 200, ...(response?.body === undefined ? {} : { body: response.body }) };
  }

  /** Fetches a token for posting, unless there is a fresh one; throws SL-LOGIN when the login is refused or cannot be reached. */
  async login(): Promise<void> {
    const { connectorFactory, audience } = this.#connector('');
    const { credentials }: { credentials: unknown } = await connectorFactory.create('', audience);
    if (hasToken(credentials)) await credentials.getToken();
  }

  /** The connector as the SDK would have found it in its token. */
  #connector(serviceUrl: string) {
    const claims = [
      { type: AuthenticationConstants.AudienceClaim, value: this.#appId },
      { type: AuthenticationConstants.ServiceUrlClaim, value: serviceUrl },
    ];
    const claimsIdentity = new ClaimsIdentity(claims, 'Bearer');
    return {
      audience: this.#audience,
      claimsIdentity,
      connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
    };
  }
}

function hasToken(credentials: unknown): credentials is { getToken(): Promise<string> } {
  return typeof (credentials as { getToken?: unknown } | null)?.getToken === 'function';
}

/**
 * An adapter for one tenant, or, without credentials, one that trusts every sender (loopback trials only). It posts to
 * the cloud's hosts alone.
 */
export function createAdapter(
  credentials: Credentials | undefined,
  cloud: Cloud,
  factory?: CredentialsFactory,
): GuardedAdapter {
  const wayOut = createWayOut(POST_TIMEOUT_MS, cloud.hosts);
  if (!credentials) return new GuardedAdapter('', cloud.issuer, wayOut, {});
  const registration = {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: 'SingleTenant',
    ...(cloud.channelService ? { ChannelService: cloud.channelService } : {}),
  };
  return new GuardedAdapter(
    credentials.appId,
    cloud.issuer,
    wayOut,
    registration,
    new LoginFaults(factory ?? new ConfigurationServiceClientCredentialFactory(registration)),
    new AuthenticationConfiguration(),
  );
}
