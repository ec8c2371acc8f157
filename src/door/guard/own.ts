import parsePhoneNumber, { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Directory } from '../../shared/directory.js';

/** The directory -> whether a number or an address is the municipality's own, and so nobody's. */
export function isOwn(directory: Directory | undefined): (found: string) => boolean {
  const { socialjour, mottagning, anmalningsadress, handover, workers = [] } = directory ?? {};
  const facts = [socialjour, mottagning, anmalningsadress, handover, ...workers.map(({ phone }) => phone)];
  const said = facts.filter(fact => fact !== undefined).join('\n');
  const numbers = new Set(findPhoneNumbersInText(said, 'SE').map(({ number }) => number.number));
  const small = said.toLowerCase();
  return found => {
    const number = /\d{4}|\d[^\p{L}]+\d/u.test(found) ? parsePhoneNumber(found, 'SE')?.number : undefined;
    return (number !== undefined && numbers.has(number)) || (found.length > 5 && small.includes(found.toLowerCase()));
  };
}
