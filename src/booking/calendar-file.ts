import { createEvent } from 'ics';
import { FORM_NAMES, FORMS, type Form, type Slot } from './booking.js';
import type { Secrets } from './codes.js';

/** How long after its end a calendar file can still be fetched, in milliseconds. */
const KEPT_MS = 24 * 3_600_000;

/** An address part that anyone may hold: it says when and how, and nothing of who. */
export function calendarToken(slot: Pick<Slot, 'start' | 'end' | 'form'>, secrets: Secrets): string {
  const text = `${slot.start}-${slot.end}-${slot.form}`;
  return `${Buffer.from(text).toString('base64url')}.${secrets.sign(text)}`;
}

function readToken(token: string, secrets: Secrets): Pick<Slot, 'start' | 'end' | 'form'> | undefined {
  const [coded = '', signature = ''] = token.split('.');
  const text = Buffer.from(coded, 'base64url').toString('utf8');
  if (secrets.sign(text) !== signature) return undefined;
  const [start = '', end = '', form = ''] = text.split('-');
  const known = FORMS.find(one => one === form);
  return known ? { start: Number(start), end: Number(end), form: known } : undefined;
}

const WHERE: Readonly<Record<Form, string>> = {
  telefon: 'Telefon: du blir uppringd, eller ringer själv om du är anonym',
  teams: 'Teams',
  plats: 'På plats',
};

/** The calendar file (RFC 5545) of a token; undefined for one that was changed, or whose time is long past. */
export function calendarFile(token: string, secrets: Secrets, now: Date): string | undefined {
  const slot = readToken(token, secrets);
  if (!slot || slot.end + KEPT_MS < now.getTime()) return undefined;
  const { value } = createEvent({
    // The same slot is the same event, so that fetching it twice does not make two.
    uid: `${secrets.sign(token).slice(0, 24)}@samverkanslotsen`,
    productId: 'samverkanslotsen',
    start: slot.start,
    startInputType: 'utc',
    startOutputType: 'utc',
    end: slot.end,
    endInputType: 'utc',
    endOutputType: 'utc',
    title: 'Konsultation med socialtjänsten',
    description: `Konsultation (${FORM_NAMES[slot.form]}). Inget barn nämns vid namn. Konsultationen ersätter aldrig en anmälan.`,
    location: WHERE[slot.form],
    classification: 'PRIVATE',
    busyStatus: 'BUSY',
  });
  return value ?? undefined;
}
