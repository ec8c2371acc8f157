import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';

const languageFile = z.strictObject({
  languages: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z]{2}$/, { error: 'Skriv språkets kod med två små bokstäver, till exempel en.' }),
      /** Rules are shown too; without it the line is the whole reply. */
      answers: z.boolean().default(false),
      script: z.string().optional(),
      words: z.array(z.string()).default([]),
      line: z.string().min(1),
    }),
  ),
});

/** A language other than Swedish, how it is known, and what is said in it. */
export interface Language {
  readonly code: string;
  readonly answers: boolean;
  readonly line: string;
  readonly script?: RegExp;
  readonly words: ReadonlySet<string>;
}

/** The text of knowledge/languages.yaml -> the languages, or its faults (an unknown script among them). */
export function parseLanguages(file: string, text: string): { languages: Language[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = languageFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  try {
    return {
      languages: parsed.data.languages.map(({ code, answers, line, script, words }) => ({
        code,
        answers,
        line,
        words: new Set(words),
        ...(script ? { script: new RegExp(`\\p{Script=${script}}`, 'gu') } : {}),
      })),
    };
  } catch (error) {
    return {
      faults: [
        {
          file,
          field: 'script',
          expected: 'Skriv ett skriftsystem som Unicode känner, till exempel Arabic.',
          received: String(error),
        },
      ],
    };
  }
}

/** Common Swedish words that no listed language shares; also as typed without dots. */
const SWEDISH = new Set(
  (
    'jag du vi ni hon han det den dom de är ar att och inte ska skall måste maste får far kan vill har hur vad vem när nar var om på pa ' +
    'med för for från fran till av ett en som så sa nu man min mitt vårt sig ju väl hej soc barnet eleven föräldrar mamma pappa'
  ).split(' '),
);

/** One word may be a name or a slip; this many make a language. */
const SIGNS_MIN = 2;
/** How many of a text's words are looked at. */
const LOOK = 80;

/** The words of all of some languages: few messages hold any, and then none need be asked for its own. */
const wordsOfAll = new WeakMap<readonly Language[], ReadonlySet<string>>();
function wordsOf(languages: readonly Language[]): ReadonlySet<string> {
  const known = wordsOfAll.get(languages) ?? new Set(languages.flatMap(({ words }) => [...words]));
  wordsOfAll.set(languages, known);
  return known;
}

/** The language of a message when it is another than Swedish; a message with too few signs counts as Swedish. */
export function languageOf(text: string, languages: readonly Language[]): Language | undefined {
  let letters: number | undefined;
  for (const language of languages) {
    const own = language.script ? (text.match(language.script)?.length ?? 0) : 0;
    if (own === 0) continue;
    letters ??= text.match(/\p{L}/gu)?.length ?? 0;
    if (own > letters / 2) return language;
  }
  const said = (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, LOOK);
  const count = (words: ReadonlySet<string>) => said.filter(word => words.has(word)).length;
  let best: Language | undefined;
  let most = Math.max(count(SWEDISH), SIGNS_MIN - 1, said.length / 5 - 1);
  if (count(wordsOf(languages)) <= most) return undefined;
  for (const language of languages) {
    const own = count(language.words);
    if (own > most) [best, most] = [language, own];
  }
  return best;
}
