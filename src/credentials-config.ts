type Env = Readonly<Record<string, string | undefined>>;

/** The credentials of the bot's registration in one Entra tenant. */
export interface Credentials {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
}

/** The names of the environment that are set all three, or none. */
export const CREDENTIAL_NAMES = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The credentials of the environment; undefined where none are set. What is missing or wrong adds faults, which never repeat the secret. */
export function readCredentials(env: Env, faults: string[]): Credentials | undefined {
  const [appId, password, tenantId] = CREDENTIAL_NAMES.map(name => env[name]?.trim() || undefined);
  const missing = CREDENTIAL_NAMES.filter(name => !env[name]?.trim());
  if (missing.length === CREDENTIAL_NAMES.length) return undefined;
  for (const name of missing)
    faults.push(`${name} is missing, though other credentials are set: set all three or none`);
  for (const [name, value] of [
    ['MicrosoftAppId', appId],
    ['MicrosoftAppTenantId', tenantId],
  ]) {
    if (value !== undefined && !GUID.test(value))
      faults.push(`${name} is not a GUID such as 00000000-0000-0000-0000-000000000000`);
  }
  if (password !== undefined && GUID.test(password))
    faults.push(
      "MicrosoftAppPassword is a GUID: that is the secret's id, not its value; the value is shown once, when the secret is made",
    );
  return appId && password && tenantId ? { appId, password, tenantId } : undefined;
}
