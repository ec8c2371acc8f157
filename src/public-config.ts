type Env = Readonly<Record<string, string | undefined>>;

/** Where this program can be reached from outside, without a slash at its end; one that is no address adds a fault. */
export function readPublicUrl(env: Env, faults: string[]): string | undefined {
  const text = env.PUBLIC_URL?.trim().replace(/\/+$/, '');
  if (!text) return undefined;
  if (!/^https?:\/\/[^\s/]+/.test(text)) faults.push(`PUBLIC_URL is "${text}": an https address is expected`);
  return text;
}

/** Whether English is spoken; what is neither on nor off adds a fault. */
export function readEnglish(env: Env, faults: string[]): boolean {
  const asked = env.ENGLISH?.trim() || 'on';
  if (!['on', 'off'].includes(asked)) faults.push(`ENGLISH is "${asked}": expected one of on, off`);
  return asked === 'on';
}

/** What there is not in production where PUBLIC_URL is not set. */
export const WITHOUT_PUBLIC_URL =
  'no calendar files of bookings and meetings (the buttons for them are not shown), and no calendar that a contact social worker can subscribe to';

/** Where calendar files are fetched: PUBLIC_URL, else in a trial the machine itself; undefined where there are none. */
export const calendarUrl = (publicUrl: string | undefined, trial: boolean, port: number): string | undefined =>
  publicUrl ?? (trial ? `http://127.0.0.1:${port}` : undefined);
