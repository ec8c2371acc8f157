import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import type { Rule } from './rule.js';

const plainFile = z.strictObject({
  abbreviations: z.record(z.string(), z.string()),
  jargon: z.array(z.strictObject({ word: z.string(), say: z.string() })),
});

/** Abbreviations with the words that introduce them, and words to avoid with what people say. */
export type PlainLanguage = z.output<typeof plainFile>;

/** The text of knowledge/plain-language.yaml -> its lists, or its faults. */
export function parsePlainLanguage(file: string, text: string): { plain: PlainLanguage } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = plainFile.safeParse(yaml.data);
  return parsed.success ? { plain: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** The most words of a short answer, and of one sentence; the highest LIX of a short answer. */
export const SHORT_WORDS_MAX = 60;
export const SENTENCE_WORDS_MAX = 25;
export const LIX_MAX = 40;

const WORD = /[\p{L}\p{N}]+(?:[-–:][\p{L}\p{N}]+)*/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** The sentences of a text, its lines and headings among them; a dot in "kap." or "bl.a." ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?:])(?<!\b(?:kap|st|bl\.a|t\.ex|nr)\.)\s+(?=\P{Ll})/u)
    .map(sentence => sentence.replace(/^(?:## |- )/, '').trim())
    .filter(sentence => wordsOf(sentence).length > 0);
}

/**
 * LIX, how hard a Swedish text is to read: words a sentence plus the share (per cent) of words of more than six letters
 * (Björnsson 1968). Under 30 is a children's book, 40 a magazine, 50 an official text. 0 for a text without words.
 */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const long = words.filter(word => word.length > 6).length;
  return words.length / sentencesOf(text).length + (100 * long) / words.length;
}

/** How a rule's text reads. */
export interface Reading {
  readonly id: string;
  readonly file: string;
  /** Of the short answer; a local fact counts as one word. */
  readonly lix: number;
  readonly words: number;
  readonly faults: readonly Fault[];
}

const PLACEHOLDER = /\{\{\w+\}\}/g;

/** Reads a rule as somebody who does not know our words. */
export function readingOf(rule: Rule, { abbreviations, jargon }: PlainLanguage): Reading {
  const short = rule.short.replace(PLACEHOLDER, 'numret');
  const all = `${rule.title}\n${short}\n${rule.details.replace(PLACEHOLDER, 'numret')}`;
  const faults: Fault[] = [];
  const say = (field: string, expected: string, received: string) =>
    faults.push({ file: rule.file, field, expected, received });
  const counted = wordsOf(short).length;
  const hard = Math.round(lix(short));
  if (counted > SHORT_WORDS_MAX)
    say('short answer', `Korta svaret till högst ${SHORT_WORDS_MAX} ord.`, `${counted} ord`);
  if (hard > LIX_MAX) say('short answer', `Skriv kortare ord och meningar: LIX högst ${LIX_MAX}.`, `LIX ${hard}`);
  for (const sentence of sentencesOf(all)) {
    const long = wordsOf(sentence).length;
    if (long > SENTENCE_WORDS_MAX) {
      say('sentence', `Dela meningen: högst ${SENTENCE_WORDS_MAX} ord.`, `${long} ord: "${sentence.slice(0, 70)}"`);
    }
  }
  for (const [abbreviation, full] of Object.entries(abbreviations)) {
    const at = all.search(new RegExp(`(?<![\\p{L}])${abbreviation}(?![\\p{L}])`, 'u'));
    if (at === -1) continue;
    // Before it, or in the brackets right after it.
    const near = all.slice(0, at + abbreviation.length + full.length + 4).toLowerCase();
    if (!near.includes(full.toLowerCase()))
      say('abbreviation', `Skriv ut "${full}" före ${abbreviation}.`, 'bara förkortningen');
  }
  for (const { word, say: better } of jargon) {
    if (new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(all))
      say('jargon', `Skriv hellre "${better}".`, `"${word}"`);
  }
  return { id: rule.id, file: rule.file, lix: hard, words: counted, faults };
}
