import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inTongue, type Tongue } from '../../src/shared/say.js';

const FOLDER = new URL('../../knowledge/english/', import.meta.url);

/** The texts of one file of knowledge/english: the Swedish sentences and the English ones. */
export const textsOf = (file: string): Record<string, string> => parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** English as it is spoken with the texts of every file. */
export const ENGLISH: Tongue = {
  code: 'en',
  // A sentence that stands in two files is the first one's, as where the bot reads them.
  texts: new Map(
    readdirSync(FOLDER)
      .toSorted()
      .toReversed()
      .flatMap(file => Object.entries(textsOf(file))),
  ),
};

export const inEnglish = <Words>(write: () => Words): Words => inTongue(ENGLISH, write);
