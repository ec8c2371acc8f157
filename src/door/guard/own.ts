import type { Directory } from '../../directory.js';

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?46(?=\d{7})/, '0');

/** The directory -> whether a number or an address is the municipality's own, and so nobody's. */
export function isOwn(directory: Directory | undefined): (found: string) => boolean {
  const facts = [
    directory?.socialjour,
    directory?.mottagning,
    directory?.anmalningsadress,
    directory?.handover,
    ...(directory?.workers ?? []).map(({ phone }) => phone),
  ].filter(fact => fact !== undefined);
  const numbers = new Set(facts.flatMap(fact => fact.match(/\+?\d[\d \-/()]{5,}\d/g) ?? []).map(digitsOf));
  const said = facts.map(fact => fact.toLowerCase()).join('\n');
  return found => {
    const digits = digitsOf(found);
    return (digits.length > 5 && numbers.has(digits)) || (found.length > 5 && said.includes(found.toLowerCase()));
  };
}
