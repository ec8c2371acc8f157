import type { Rule } from '../../src/answering/rule.js';
import type { KnowledgeFile } from '../../src/answering/rule-file.js';
import { parseRule } from '../../src/answering/rule-file.js';
import { shippedMark } from '../../src/answering/shipped.js';

const FRONT: Readonly<Record<string, string>> = {
  id: 'anmalan-prov',
  title: 'När ska jag prova?',
  pack: 'nationell',
  area: 'anmalan',
  legal: '[{ act: SoL, sfs: "2025:400", section: 20 kap. 1 §, from: 2025-07-01 }]',
  sources: '[{ document: Exempelrapporten, year: 2025 }]',
  validFrom: '2025-07-01',
  reviewedOn: '2026-11-24',
  reviewBy: '2027-06-30',
  owner: 'Redaktionen',
  readBy: '[{ role: redaktör, on: 2026-11-24 }]',
  status: 'current',
};

/** The phrasings of a made-up rule where a test gives none. */
export const ASKS = '[fråga ett om prov, fråga två om prov, fråga tre om prov, fråga fyra om prov, fråga fem om prov]';

/** A made-up rule as its two files. */
export interface RuleFiles {
  readonly rule: KnowledgeFile;
  readonly asks: KnowledgeFile;
}

/** The same rule as the project's editors would ship it. */
export const asShipped = (rule: Rule): Rule => ({ ...rule, shipped: shippedMark(rule) });

/**
 * The text of a made-up rule: a field given as undefined is left out, the others replace the ordinary ones. One of the
 * national pack has the mark of a shipped one, if no other is given.
 */
export function ruleText(fields: Readonly<Record<string, string | undefined>> = {}, body?: string): string {
  const text = unmarkedText(fields, body);
  const read = parseRule({ path: 'x.md', text }, { path: 'x.yaml', text: `asks: ${ASKS}\n` });
  const isNational = (fields.pack ?? FRONT.pack) === FRONT.pack;
  return isNational && !('shipped' in fields) && 'rule' in read
    ? unmarkedText({ ...fields, shipped: `"${shippedMark(read.rule)}"` }, body)
    : text;
}

function unmarkedText(fields: Readonly<Record<string, string | undefined>> = {}, body = 'Anmäl genast.'): string {
  const merged = { ...FRONT, ...fields };
  const lines = Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** A made-up rule of the national pack, its files named by its id; `asks` and `notAsks` are its phrasings. */
export function ruleFiles(
  { asks = ASKS, notAsks = '[]', ...fields }: Readonly<Record<string, string | undefined>> = {},
  body?: string,
): RuleFiles {
  const id = fields.id ?? FRONT.id;
  return {
    rule: { path: `nationell/${id}.md`, text: ruleText(fields, body) },
    asks: { path: `nationell/asks/${id}.yaml`, text: `asks: ${asks}\nnotAsks: ${notAsks}\n` },
  };
}

/** What the product reads from a made-up rule's files. */
export const parsed = ({ rule, asks }: RuleFiles) => parseRule(rule, asks);
