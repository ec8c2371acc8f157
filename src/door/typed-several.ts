import { fold } from '../shared/text.js';
import type { Shown } from './shown.js';
import { meantByTitle } from './typed-answer.js';
import { guideOf, partOfGuide } from './typed-guide.js';

/** How one says that more than one answer is so; in folded text. */
const BOTH =
  /^(?:ja )?(?:det ar )?(?:(?:de |lite av )?(?:bada|bagge)(?: tva| delarna)?|allt|alltihop|allihop|alla(?: tre| fyra)?|flera(?: stycken)?|(?:flera|alla|bada|lite) av (?:dem|dom|det|allt|varje)|both(?: of them)?|all of (?:them|it)|several)$/;
const JOINS = 'och|eller|samt|plus|and|or|bade|both';
const JOIN = new RegExp(` (?:${JOINS}) `);
/** Words alone between which nothing needs to stand: "2 6", "ja nej". */
const ALONE = new RegExp(`^(?:${JOINS}|nr|nummer|ja|nej|yes|no|\\d{1,2})$`);
/** What may stand around an answer, and says nothing of which it is. */
const AROUND = /^(?:(?:det ar|det|ar|jag tror|jag tar|jag|tror|nr|nummer|mest|typ|lite|kanske|aven|ocksa) )+/;

/** Folded, with a joining word where a sign stands between two things. */
const marked = (text: string): string => fold(text.replace(/[,;/&+.\n]/g, ' och '));

/** A message with each whole title in it that has several words taken out, and those titles. */
function titlesIn(said: string, titles: readonly (readonly string[])[]): { rest: string; found: string[] } {
  const found: string[] = [];
  let rest = ` ${said} `;
  for (const forms of titles.toSorted(([a = ''], [b = '']) => b.length - a.length))
    for (const form of forms) {
      if (!form.includes(' ') || !rest.includes(` ${form} `)) continue;
      found.push(forms[0] ?? form);
      rest = rest.replace(` ${form} `, ' och och ');
    }
  return { rest, found };
}

/** Whether a whole message is two answers or more to a question of the guide: "2 och 6", "nej, ja", two titles, "båda". */
export function isSeveral(text: string, shown: Shown): boolean {
  if (text.includes('?')) return false;
  const answers = shown.offered.filter(guideOf);
  const said = marked(text);
  if (answers.length < 2 || said === '') return false;
  if (BOTH.test(fold(text))) return true;
  const titles = answers.map(({ title, again }) => [title, marked(again?.title ?? title)]);
  const { rest, found } = titlesIn(said, titles);
  const words = rest.split(' ').filter(word => word !== '');
  const parts = words.every(word => ALONE.test(word)) ? words : ` ${rest} `.replace(/ /g, '  ').split(JOIN);
  const meant = new Set(found);
  for (const written of parts) {
    const part = fold(written).replace(AROUND, '');
    const place = /^\d{1,2}$/.test(part) && !shown.figures ? answers[Number(part) - 1] : undefined;
    const those = place ? [place] : (meantByTitle(part, shown)?.filter(guideOf) ?? []);
    const one = those.length > 0 ? those.map(({ title }) => title).join('|') : partOfGuide(part, shown)?.title;
    if (one !== undefined) meant.add(one);
  }
  return meant.size > 1;
}

/** Whether a whole message is figures alone: of which question each is a place is not told, and no rule is asked for by them. */
export const isFigures = (text: string): boolean => {
  const words = marked(text).split(' ');
  return (
    words.some(word => /\d/.test(word)) && words.every(word => ALONE.test(word) && !/^[a-z]*(?:ja|yes)$/.test(word))
  );
};

/** How one says that one wants out of the guide. */
const LEAVES =
  /^(?:(?:avbryt|avsluta|stoppa)(?: guiden)?|lamna guiden|stopp|ut ur guiden|stop|quit|leave(?: the guide)?)$/;
export const wantsOut = (text: string): boolean => LEAVES.test(fold(text));
