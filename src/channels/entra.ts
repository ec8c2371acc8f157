/** Why Entra gave no token, for the operator: its own code, never its sentence, which names tenants, apps and addresses. */
export interface EntraWord {
  /** "AADSTS7000215", the login library's own word ("network_error"), or the kind of the error. */
  readonly cause: string;
  /** What it most often means, and what to do; undefined for a cause that nobody has looked up. */
  readonly next?: string;
}

const AADSTS: Readonly<Record<string, string>> = {
  7000215:
    'MicrosoftAppPassword is not right: it is to be the *value* of a client secret, as it was shown once when the secret was made, not its id. Make a new secret where the value is lost.',
  7000222:
    'The client secret has ended: make a new one (Certificates & secrets), and set its value as MicrosoftAppPassword.',
  700016:
    'The app is not in that tenant: look whether MicrosoftAppId and MicrosoftAppTenantId are of one registration.',
  7000229:
    'The app has no service principal in the tenant: open the registration in the Azure portal, and add it as an enterprise application.',
  7000112: 'The app is disabled in the tenant: an administrator lets it sign in again (Enterprise applications).',
  90002: 'There is no such tenant: look at MicrosoftAppTenantId, and at TEAMS_CLOUD where it is in a cloud of its own.',
  900023: 'MicrosoftAppTenantId is no id of a tenant.',
  53003:
    'A conditional access policy keeps the app out: an administrator has to let workload identities of this app in.',
};

const NOT_REACHED =
  'The host cannot reach login.microsoftonline.com (DNS, proxy, firewall); where it can, look at MicrosoftAppTenantId and TEAMS_CLOUD.';
/** The login library's own words for an answer that did not come, or was no answer of the login. */
const UNREACHED =
  /^(?:network_error|endpoints_resolution_error|openid_config_error|no_network_connectivity|request_cannot_be_made)$/;

/** What an error of a login says of its cause. */
export function entraWordOf(error: unknown): EntraWord {
  if (!(error instanceof Error)) return { cause: 'unknown' };
  const code = /\bAADSTS(\d{4,8})\b/.exec(error.message)?.[1] ?? numberOf(error);
  if (code !== undefined) return { cause: `AADSTS${code}`, ...(AADSTS[code] ? { next: AADSTS[code] } : {}) };
  const word = 'errorCode' in error ? String(error.errorCode) : 'code' in error ? String(error.code) : '';
  const cause = /^\w{2,60}$/.test(word) ? word : error.name;
  const unreached = UNREACHED.test(cause) || /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(cause);
  return { cause, ...(unreached ? { next: NOT_REACHED } : {}) };
}

/** The number that the library has beside an answer whose sentence it did not keep. */
function numberOf(error: Error): string | undefined {
  const number = 'errorNo' in error ? String(error.errorNo) : '';
  return /^\d{4,8}$/.test(number) ? number : undefined;
}
