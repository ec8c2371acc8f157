import type { Fault } from './file-fault.js';
import { SWEDISH, type Tongue } from './say.js';
import { readYaml } from './yaml-file.js';

/** The bot's own sentences in English, by the Swedish ones as `keyOfText` names them. */
export type EnglishTexts = ReadonlyMap<string, string>;

/** The places in a text where values stand: `{1}`, `{2}` .., and the municipality's own, as `{{mottagning}}`. */
const placesIn = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}|\{\d+\}/g) ?? [])].sort();

const isFlat = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** What a text is to be, for whoever sees only a key of the file. */
const A_TEXT = 'Skriv en svensk mening, ett kolon och samma mening på engelska, båda inom raka citattecken.';

/** A file of knowledge/english -> its texts, or everything that is wrong with it: a flat map, with the same places for values on both sides. */
export function parseEnglish(file: string, text: string): { english: EnglishTexts } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const data = yaml.data ?? {};
  if (!isFlat(data)) return { faults: [{ file, field: 'file', expected: A_TEXT, received: 'något annat' }] };
  const faults = Object.entries(data).flatMap(([field, english]): Fault[] => {
    if (typeof english !== 'string' || english.trim() === '')
      return [
        {
          file,
          field,
          expected: A_TEXT,
          received: typeof english === 'object' ? 'inget, eller en lista' : String(english),
        },
      ];
    const [wanted, found] = [placesIn(field), placesIn(english)];
    if (wanted.join() === found.join()) return [];
    const expected =
      wanted.length > 0 ? `Ha med ${wanted.join(' och ')}, inget annat.` : 'Ta bort det som står inom klamrar.';
    return [{ file, field, expected, received: found.join(' och ') || 'inget av det' }];
  });
  return faults.length > 0 ? { faults } : { english: new Map(Object.entries(data) as [string, string][]) };
}

/** Several files' texts as one; a sentence that stands in two of them is a fault of the second. */
export function joinEnglish(files: readonly (readonly [file: string, texts: EnglishTexts])[]): {
  english: EnglishTexts;
  faults: Fault[];
} {
  const english = new Map<string, string>();
  const of = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [file, texts] of files)
    for (const [field, text] of texts) {
      const first = of.get(field);
      if (first === undefined) {
        english.set(field, text);
        of.set(field, file);
      } else
        faults.push({
          file,
          field,
          expected: 'Ta bort den ena: en mening står på ett ställe.',
          received: `står också i ${first}`,
        });
    }
  return { english, faults };
}

/** English as it is spoken with some texts; Swedish where there are none. */
export const englishOf = (texts: EnglishTexts | undefined): Tongue =>
  texts === undefined || texts.size === 0 ? SWEDISH : { code: 'en', texts };
