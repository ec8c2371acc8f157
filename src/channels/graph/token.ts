import type { ConfidentialClientApplication, INetworkModule, NetworkRequestOptions } from '@azure/msal-node';

/** Where Graph and Microsoft's login are; `standIn` is asked in place of the login, which is then never reached. */
export interface GraphPlace {
  readonly url: string;
  readonly login: string;
  readonly standIn?: string | undefined;
}

/** The app registration that logs in. */
export interface GraphLogin {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
}

/** How long one request of the login may take, in milliseconds. */
const LOGIN_MS = 10_000;

/** A token for Graph; `anew`: the one that is remembered was not taken. Rejects where none is to be had. */
export type Token = (anew: boolean) => Promise<string>;

function network({ login, standIn }: GraphPlace): INetworkModule {
  async function send<T>(method: 'GET' | 'POST', url: string, { headers = {}, body }: NetworkRequestOptions = {}) {
    const to = standIn !== undefined && url.startsWith(login) ? `${standIn}${url.slice(login.length)}` : url;
    const signal = AbortSignal.timeout(LOGIN_MS);
    const answer = await fetch(to, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: (await answer.json().catch(() => ({}))) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** Tokens of the app itself (client credentials), which MSAL remembers until they end. */
export function graphToken(place: GraphPlace, { appId, password, tenantId }: GraphLogin): Token {
  let client: ConfidentialClientApplication | undefined;
  return async anew => {
    if (!client) {
      const msal = await import('@azure/msal-node');
      client = new msal.ConfidentialClientApplication({
        auth: { clientId: appId, clientSecret: password, authority: `${place.login}/${tenantId}` },
        system: { networkClient: network(place), loggerOptions: { loggerCallback: () => {} } },
      });
    }
    const scope = place.standIn === undefined ? place.url : 'https://graph.microsoft.com';
    const got = await client.acquireTokenByClientCredential({ scopes: [`${scope}/.default`], skipCache: anew });
    if (!got?.accessToken) throw new Error('no token');
    return got.accessToken;
  };
}
