import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Booking } from './booking.js';
import type { Secrets } from './codes.js';

/** The longest number that is looked at, in characters. */
export const NUMBER_MAX = 30;

/** A number as somebody typed it -> how it is called from anywhere ("+46701740605"); undefined for what is none. */
export function numberFrom(text: string): string | undefined {
  const typed = text.trim();
  // Without its 0 or its country a date is a number too.
  const found = /^(?:\+|\(?0)/.test(typed)
    ? parsePhoneNumberFromString(typed, { defaultCountry: 'SE', extract: false })
    : undefined;
  // An extension cannot be called by a link, and would be lost in silence.
  return found?.isValid() && !found.ext ? found.number : undefined;
}

/** A number as it is read and called in Sweden ("070-174 06 05"), one of another country with its country's. */
export function shownNumber(number: string): string {
  const found = parsePhoneNumberFromString(number);
  if (!found) return number;
  return found.countryCallingCode === '46' ? found.formatNational() : found.formatInternational();
}

const bound = (booking: string) => `phone ${booking}`;

/** A number as it is kept: sealed, and of use with its own booking alone. */
export const sealNumber = (secrets: Secrets, number: string, booking: string): string =>
  secrets.seal(number, bound(booking));

/** The number on which a booker is called, as it is shown to the social worker; undefined where none was left, or it cannot be opened. */
export function numberOf({ phone, id }: Booking, secrets: Secrets): string | undefined {
  const number = phone === undefined ? undefined : secrets.open(phone, bound(id));
  return number === undefined ? undefined : shownNumber(number);
}
