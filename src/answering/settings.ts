import type { Rule } from './rule.js';
import { isShipped, shippedMark } from './shipped.js';

/** What the product itself keeps, in whole days; 0 for nothing. */
export interface Keeping {
  /** A question that could not be answered. */
  readonly unansweredDays: number;
  /** A booking after it has ended. */
  readonly retentionDays: number;
}

/** The settings of the product that a rule's text may name: `{{fragor_dagar}}`, `{{bokningar_dagar}}`. */
export const SETTINGS = ['fragor_dagar', 'bokningar_dagar'] as const;

const inDays = (days: number) => (days === 1 ? 'en dag' : `${days} dagar`);

/** Rules with the product's own settings in their texts, so that what it says of itself is what it does. */
export function withSettings(rules: readonly Rule[], keeping: Keeping): Rule[] {
  const said: Readonly<Record<(typeof SETTINGS)[number], string>> = {
    fragor_dagar: keeping.unansweredDays === 0 ? 'i noll dagar' : `i högst ${inDays(keeping.unansweredDays)}`,
    bokningar_dagar: inDays(keeping.retentionDays),
  };
  const filled = (text: string) => SETTINGS.reduce((whole, name) => whole.replaceAll(`{{${name}}}`, said[name]), text);
  return rules.map(rule => {
    const said = { ...rule, short: filled(rule.short), details: filled(rule.details) };
    // A number of the settings makes no other rule of it: whose words it is in was told by the file.
    return isShipped(rule) ? { ...said, shipped: shippedMark(said) } : said;
  });
}
