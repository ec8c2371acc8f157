import { characterAt, LETTER } from './characters.js';
import type { Hit } from './hits.js';
import type { Token } from './tokens.js';
import type { WordClasses } from './word-class.js';

const TOKEN = /(?<![\p{L}\d_.@#])@?[\p{L}\d_.]{3,40}(?:#\d{4})?(?![\p{L}\d_@#])/uy;
const MAY_HAVE_ONE = /[_#@]|[a-zåäö]\d|\d[a-zåäö]|snap|insta|konto|\bnick/i;
// Plain words, which have none of these, need not be read one by one.
const ODD_SIGN = /[\d_#@.]/g;
const OTHER_SIGN = /[\d_.@#]/;
const HAS_LETTER = /\p{L}/u;
const ODD = /[\d_#]|\p{L}\.\p{L}/u;
const APP =
  '(?<!\\p{L})(?:snap(?:chat)?(?:en)?|insta(?:gram)?|ig|tik ?tok|discord|roblox|steam|fortnite|minecraft|kik|chatten|spelet)';
// "snap: kevve_2012", "hennes konto är ella.x07", "inloggningen alijab0301"
const NAMED_BEFORE = new RegExp(
  `(?:${APP}(?:-?användaren|-?kontot)?|användaren|konto|kontot|nick|nicket|inloggning|inloggningen|login|användarnamn|användarnamnet|anvandarnamn)(?: ?(?:är|ar|heter|:|=|,)){0,2} ?["']?$`,
  'iu',
);
const NAMED_SO = /(?:heter|kallar sig|kallas|hette) ["']?$/iu;
const APP_AFTER = new RegExp(`^["']? (?:på|pa|i|on) ${APP}(?!\\p{L})`, 'iu');
// The municipality's and the school's own accounts tell of no pupil.
const PUBLIC = /kommun|skola|bibliotek|förvaltning|polis|region|bris|forskola/iu;

/** Where the signs of user names that go on to a place begin, at `first` or later. */
function beginningOf(text: string, place: number, first: number): number {
  for (let start = place; ; ) {
    if (start <= first) return start;
    const width = /[\udc00-\udfff]/.test(text.charAt(start - 1)) ? 2 : 1;
    const before = start - width;
    if (before < 0 || !(characterAt(text, before) & LETTER || OTHER_SIGN.test(text.charAt(before)))) return start;
    start = before;
  }
}

/** What may be user names in a text, whole words with at least one sign that plain words do not have, in text order. */
function* candidatesIn(text: string): Generator<{ readonly found: string; readonly start: number }> {
  let done = 0;
  for (const { index } of text.matchAll(ODD_SIGN)) {
    if (index < done) continue;
    const start = beginningOf(text, index, done);
    TOKEN.lastIndex = start;
    const found = TOKEN.exec(text)?.[0];
    // A word that begins before a sign and does not reach it is none; what follows in it is not looked at twice.
    done = Math.max(index + 1, start + (found?.length ?? 0));
    if (found !== undefined) yield { found, start };
  }
}

/**
 * The folded text -> user names in apps and systems: letters with a figure, an underscore or a dot among them (a plain
 * word could be anything), with "@" before, "#1234" after, or beside the name of what they are used in.
 */
export function findUserNames(text: string): Hit[] {
  if (!MAY_HAVE_ONE.test(text)) return [];
  const hits: Hit[] = [];
  for (const { found, start } of candidatesIn(text)) {
    const token = found.replace(/\.+$/, '');
    const at = token.startsWith('@');
    if (!HAS_LETTER.test(token) || PUBLIC.test(token) || (!at && !ODD.test(token))) continue;
    const end = start + token.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const isUserName =
      at ||
      token.includes('#') ||
      NAMED_BEFORE.test(before) ||
      APP_AFTER.test(text.slice(end, end + 20)) ||
      (/\d|_/.test(token) && NAMED_SO.test(before));
    if (isUserName) hits.push({ start, end, kind: 'namn' });
  }
  return hits;
}

const WITH_FIGURES = /^(\p{L}{4,})\d{2,}$/u;

/** Whether a word of what others will read is letters that nobody knows and figures, as user names are: "quickfoxen99", not "grupp12". */
export function isLikeUserName({ text, plain, inert }: Token, classes: WordClasses): boolean {
  if (inert || !WITH_FIGURES.test(text)) return false;
  return 'UFLct'.includes(classes.of({ plain: plain.replace(/\d+$/, ''), shape: 'l' }).is);
}
