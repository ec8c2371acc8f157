import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inTongue, type Tongue } from '../../src/shared/say.js';

const folder = new URL('../../knowledge/english/', import.meta.url);

/** The texts of one file of English, as they stand there. */
export const textsOf = (file: string): Readonly<Record<string, string>> =>
  parse(readFileSync(new URL(file, folder), 'utf8'));

/** All texts of English, whichever file has them. */
export const allTexts = (): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(textsOf),
  );

const ENGLISH: Tongue = { code: 'en', texts: new Map(Object.entries(allTexts())) };

/** What is put together, in English. */
export const inEnglish = <Words>(write: () => Words): Words => inTongue(ENGLISH, write);

/** A language in which every sentence stands between ⟦ and ⟧: what stands outside is not said. */
const MARKED: Tongue = {
  code: 'en',
  texts: new Map(Object.keys(allTexts()).map(text => [text, `⟦${text}⟧`])),
};

/** A text with all that is said taken out of it. */
function unsaid(text: string): string {
  for (let left = text; ; ) {
    const less = left.replace(/⟦[^⟦⟧]*⟧/g, '');
    if (less === left) return left;
    left = less;
  }
}

/** What of what is put together is not said in whatever language is spoken. */
export const notSaid = (write: () => string): string => unsaid(inTongue(MARKED, write));
