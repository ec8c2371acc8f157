import { toldBy } from './person-words.js';
import type { Token } from './tokens.js';
import { classesOf, plainTest } from './word.js';

const UNKNOWN = classesOf('U');
const ORDINARY = classesOf('QOog');
/** Who does it stands before the verb already, or nobody is said to. */
const SUBJECT = plainTest(/^(?:man|jag|vi|ni|du|de|dom|han|hon|hen|att|å)$/);
const MODAL = plainTest(/^(?:kan|kunde|får|fick|ska|skall|skulle|måste|bör|borde|vill|ville|skola)$/);
/**
 * Verbs that are made another one by a particle ("ta tillbaka", "dra in", "lägga ner") and never have two objects. Not
 * "ge", "lämna", "skriva" and the like: there one who gets something stands in the particle's place.
 */
const WITH_PARTICLE = plainTest(
  /^(?:ta|tar|tog|tagit|taga|dra|drar|drog|dragit|lägga|lägger|la|lade|lagt|bryta|bryter|bröt|brutit|hålla|håller|höll|hållit|föra|förde|fört)$/,
);
const ARTICLE = plainTest(/^(?:en|ett|sin|sitt|min|mitt|din|ditt|vår|vårt)$/);
/** "Ta Ali en stund": how long is no object. */
const WHILE = plainTest(
  /^(?:gång|stund|tag|dag|kväll|natt|vecka|månad|termin|timme|minut|sekund|lektion|rast|helg|par|bit|liten|kort|längre|hel|halv)$/,
);

/**
 * Whether the word at `i`, small and on no list, stands where a verb's particle does and no name can: after the verb, whose
 * subject stands before it, and before the verb's object ("kan man ta tebaks ett samtycke"). A person there, or how long, may
 * be said of somebody who is named ("ta Ali en stund", "ta Ali en kille i 5B").
 */
export function standsForParticle(tokens: readonly Token[], i: number): boolean {
  const [who, verb, word, article, object] = [-2, -1, 0, 1, 2].map(by => tokens[i + by]);
  if (!who || !verb || !word || !article || !object) return false;
  if (word.shape !== 'l' || word.sense.genitive || !word.isOneOf(UNKNOWN)) return false;
  if ([verb, word, article, object].some(({ before, inert }) => before !== 'space' || inert)) return false;
  const hasSubject = who.is(SUBJECT) || (who.isOneOf(ORDINARY) && tokens[i - 3]?.is(MODAL) === true);
  if (!hasSubject || !verb.is(WITH_PARTICLE) || !article.is(ARTICLE)) return false;
  return object.isOneOf(ORDINARY) && !object.is(WHILE) && toldBy(object.plain, [article.plain]) === undefined;
}
