import type { Hit } from './hits.js';

const TOKEN = /(?<![\p{L}\d_.@#])@?[\p{L}\d_.]{3,40}(?:#\d{4})?(?![\p{L}\d_.#])/gu;
// Most messages have none, and need not be read word by word.
const MAY_HAVE_ONE = /[_#@]|[a-zåäö]\d|\d[a-zåäö]/i;
const LETTER = /\p{L}/u;
const ODD = /[\d_#]/;
const APP = '(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|roblox|steam|fortnite|minecraft|teams)';
// "snap: kevve_2012", "hennes konto är ella.x07", "inloggningen alijab0301"
const NAMED_BEFORE = new RegExp(
  `(?:${APP}|konto|kontot|nick|namnet|inloggning|inloggningen|login|användarnamn|anvandarnamn)(?: ?(?:är|ar|heter|:|=)){0,2} ?$`,
  'iu',
);
const APP_AFTER = new RegExp(`^ (?:på|pa|i|on) ${APP}(?!\\p{L})`, 'iu');

/**
 * The folded text -> user names in apps and systems: letters with a figure or an underscore among them (a plain word
 * could be anything), with "@" before, "#1234" after, or beside the name of what they are used in.
 */
export function findUserNames(text: string): Hit[] {
  if (!MAY_HAVE_ONE.test(text)) return [];
  const hits: Hit[] = [];
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (!ODD.test(token) || !LETTER.test(token)) continue;
    const end = start + token.length;
    const isUserName =
      token.startsWith('@') ||
      token.includes('#') ||
      NAMED_BEFORE.test(text.slice(Math.max(0, start - 40), start)) ||
      APP_AFTER.test(text.slice(end, end + 20));
    if (isUserName) hits.push({ start, end, kind: 'namn' });
  }
  return hits;
}
