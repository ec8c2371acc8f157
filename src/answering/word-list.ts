import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { words } from '../shared/text.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';

const wordFile = z.strictObject({
  /** Words that mean the same here; the first one stands for the group. */
  same: z.array(z.array(z.string().trim().min(1)).min(2)).min(1),
});

/** Everyday words, abbreviations and English words -> the word that stands for them in the search. */
export interface WordList {
  /** One word -> the words that are searched beside it. */
  readonly single: ReadonlyMap<string, readonly string[]>;
  /** Several words in a row ("soc tjänsten") -> the words that are searched beside them. */
  readonly several: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
}

/** The text of knowledge/words.yaml -> the word list, or its faults. */
export function parseWordList(file: string, text: string): { words: WordList } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = wordFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const single = new Map<string, string[]>();
  const several: { from: readonly string[]; to: readonly string[] }[] = [];
  for (const [head = '', ...others] of parsed.data.same) {
    const to = words(head);
    for (const other of others) {
      const from = words(other);
      const [only] = from;
      if (from.length === 1 && only !== undefined) single.set(only, [...(single.get(only) ?? []), ...to]);
      else several.push({ from, to });
    }
  }
  return { words: { single, several } };
}
