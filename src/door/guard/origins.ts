/** What a word says of where somebody comes from: the name of a language, or a word made of it, or of a country. */
export type Origin = 'language' | 'country';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** What is said of nearly everybody in a Swedish school tells nobody apart. */
const OURS = new Set(['sv', 'SE']);

/** The Swedish names of all two-letter codes of a kind, in lower case, as the Unicode CLDR that node brings has them. */
function namesOf(type: 'language' | 'region', code: (letters: string) => string): string[] {
  const names = new Intl.DisplayNames('sv', { type, fallback: 'none' });
  const codes = LETTERS.flatMap(one => LETTERS.map(other => code(one + other))).filter(one => !OURS.has(one));
  return codes.flatMap(one => names.of(one)?.toLowerCase() ?? []);
}

type OriginOf = (word: string) => Origin | undefined;

/** What knows where words say that somebody comes from, made anew. */
export function makeOriginOf(): OriginOf {
  const languages = namesOf('language', letters => letters);
  const countries = namesOf('region', letters => letters.toUpperCase());
  // "somaliska" is also "somalisk", "somaliskt", "somaliskan".
  const stems = new Set(languages.filter(name => name.endsWith('ska')).map(name => name.slice(0, -1)));
  const names = new Map([
    ...countries.map((name): [string, Origin] => [name, 'country']),
    ...languages.map((name): [string, Origin] => [name, 'language']),
  ]);
  return word =>
    names.get(word) ??
    names.get(word.replace(/s$/, '')) ??
    (stems.has(word.replace(/(?:a|t|e|an|ans|as|ar)$/, '')) ? 'language' : undefined);
}

/** Made when it is first asked for: most messages have no class and no age to stand beside. */
let known: OriginOf | undefined;

/** What a word (lower case, with its dots) says of where somebody comes from; undefined for another word, and for Swedish and Sweden. */
export function originOf(word: string): Origin | undefined {
  known ??= makeOriginOf();
  return known(word);
}
