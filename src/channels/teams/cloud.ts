/** One of Microsoft's clouds as this bot sees it: who signs what Teams sends, and where replies may go. */
export interface Cloud {
  /** The issuer of the connector's tokens; also the audience of the bot's own. */
  readonly issuer: string;
  /** Where the connector says with which keys it signs (OpenID metadata). */
  readonly metadataUrl: string;
  /** The hosts of the connector: the only ones that a request may name and that the bot posts to. */
  readonly hosts: readonly string[];
  /** The SDK's name of the cloud; absent for the public one. */
  readonly channelService?: string;
}

const PUBLIC = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
} as const;

const US_GOVERNMENT = {
  issuer: 'https://api.botframework.us',
  metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  channelService: 'https://botframework.azure.us',
} as const;

/**
 * Microsoft's clouds by the name that TEAMS_CLOUD takes. Regions of the public cloud differ in the path only
 * (https://smba.trafficmanager.net/emea/). Source of the hosts: Microsoft 365 Agents SDK, "TeamsServiceEndpoints".
 */
export const CLOUDS = {
  public: { ...PUBLIC, hosts: ['smba.trafficmanager.net'] },
  gcc: { ...PUBLIC, hosts: ['smba.infra.gcc.teams.microsoft.com', 'smba.trafficmanager.net'] },
  gcchigh: { ...US_GOVERNMENT, hosts: ['smba.infra.gov.teams.microsoft.us'] },
  dod: { ...US_GOVERNMENT, hosts: ['smba.infra.dod.teams.microsoft.us'] },
} as const satisfies Record<string, Cloud>;

export type CloudName = keyof typeof CLOUDS;

/** Whether a serviceUrl is one of a cloud's own: https (http on loopback alone, for tests and trials), a listed host, nothing before it. */
export function isServiceUrl(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '' || !hosts.includes(hostname)) return false;
  return protocol === 'https:' ? port === '' : protocol === 'http:' && LOOPBACK.has(hostname);
}

/** This machine alone: the hosts of a local trial. */
export const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'] as const;
const LOOPBACK: ReadonlySet<string> = new Set(LOOPBACK_HOSTS);

/** What a local trial answers to: no tokens, and nothing beyond this machine. */
export const LOCAL: Cloud = { ...PUBLIC, hosts: LOOPBACK_HOSTS };
