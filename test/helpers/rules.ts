import type { KnowledgeFile } from '../../src/answering/rule-file.js';

const FRONT: Readonly<Record<string, string>> = {
  id: 'anmalan-prov',
  title: 'När ska jag prova?',
  pack: 'nationell',
  area: 'anmalan',
  asks: '[fråga ett om prov, fråga två om prov, fråga tre om prov, fråga fyra om prov, fråga fem om prov]',
  legal: '[{ act: SoL, sfs: "2025:400", section: 19 kap. 1 §, from: 2025-07-01 }]',
  sources: '[{ document: Socialtjänstlagen, year: 2025 }]',
  validFrom: '2025-07-01',
  reviewedOn: '2026-11-24',
  reviewBy: '2027-06-30',
  owner: 'Redaktionen',
  status: 'current',
};

/** The text of a made-up rule: a field given as undefined is left out, the others replace the ordinary ones. */
export function ruleText(fields: Readonly<Record<string, string | undefined>> = {}, body = 'Anmäl genast.'): string {
  const merged = { ...FRONT, ...fields };
  const lines = Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** A made-up rule as a file of the national pack, named by its id. */
export function ruleFile(fields: Readonly<Record<string, string | undefined>> = {}, body?: string): KnowledgeFile {
  return { path: `nationell/${fields.id ?? FRONT.id}.md`, text: ruleText(fields, body) };
}
