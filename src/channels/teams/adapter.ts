import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Credentials } from '../../config.js';
import { oneTryClient } from './delivery.js';

/** How long a post to Teams may take, in milliseconds. */
const POST_TIMEOUT_MS = 10_000;

/** Where tokens are issued and verified; given by tests, which play Entra themselves. */
export interface TokenIssuer {
  readonly metadataUrl: string;
  readonly credentialsFactory: ServiceClientCredentialsFactory;
}

/** What the door answers: an HTTP status, and a body for invoke activities only. */
export interface DoorAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What went wrong at the door, for the log alone; the sender gets a bare status. */
export type DoorRefusal = 'unauthorized' | 'keysUnavailable';

/**
 * The adapter behind the door. The stock one answers a forged signature with 500 and the library's error text; this
 * one authenticates first, so that every request without a valid token is 401 and a sender sees no error text.
 */
export class GuardedAdapter extends TeamsAdapter {
  /** Whether the token of a body that is no activity is valid all the same; false for a body of another shape. */
  async vouches(body: unknown, authorization: string): Promise<boolean> {
    if (typeof body !== 'object' || body === null) return false;
    const { channelId, serviceUrl } = body as Record<string, unknown>;
    if (typeof channelId !== 'string' || typeof serviceUrl !== 'string') return false;
    try {
      await this.botFrameworkAuthentication.authenticateRequest({ channelId, serviceUrl } as Activity, authorization);
      return true;
    } catch {
      return false;
    }
  }

  /** Verifies the token, then runs the turn; a refusal is a value, a fault of the turn is thrown. */
  async receive(
    activity: Activity,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<DoorAnswer | DoorRefusal> {
    let sender: Awaited<ReturnType<typeof this.botFrameworkAuthentication.authenticateRequest>>;
    try {
      sender = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      return keysUnreachable(error) ? 'keysUnavailable' : 'unauthorized';
    }
    const response = await this.processActivity(sender, activity, logic);
    return { status: response?.status ?? 200, ...(response?.body === undefined ? {} : { body: response.body }) };
  }
}

/** Whether the token could not be verified because the issuer's keys could not be fetched: not the sender's fault. */
function keysUnreachable(error: unknown): boolean {
  if (error instanceof AuthenticationError || !(error instanceof Error)) return false;
  return (
    error.name === 'FetchError' ||
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|Failed to load openID/i.test(error.message)
  );
}

/** An adapter for one tenant, or, without credentials, one that trusts every sender (loopback trials only). */
export function createAdapter(credentials: Credentials | undefined, issuer?: TokenIssuer): GuardedAdapter {
  const wayOut = { httpClient: oneTryClient(POST_TIMEOUT_MS) };
  if (!credentials) return new GuardedAdapter({}, undefined, undefined, wayOut);
  const registration = {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: 'SingleTenant',
  };
  if (!issuer) return new GuardedAdapter(registration, undefined, undefined, wayOut);
  const elsewhere = {
    ToChannelFromBotLoginUrl: issuer.metadataUrl,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: issuer.metadataUrl,
    ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: issuer.metadataUrl,
  };
  return new GuardedAdapter(
    { ...registration, ...elsewhere },
    issuer.credentialsFactory,
    new AuthenticationConfiguration(),
    wayOut,
  );
}
