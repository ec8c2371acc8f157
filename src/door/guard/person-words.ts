import { withOneLess } from './known-words.js';
import { setOf } from './told-of.js';

/**
 * How a word tells of one person: as a certain one, whoever reads it; as one of a family, where no word before it says that
 * it is any; or as any child, of whom a title may be ("barnets bästa").
 */
export type Told = 'certain' | 'kin' | 'any' | 'anyIfTold';

/** Before the end of a word that is put together: "fotbolls" of "fotbollskillen". */
const HEAD = String.raw`^[\p{L}\d-]*`;

/** Boys, girls and children of somebody, in the singular: no title of a meeting needs such a word. */
const CERTAIN: readonly RegExp[] = [
  new RegExp(`${HEAD}(?:pojk|kill|flick|grabb|tjej)(?:en|an|e|a|)s?$`, 'u'),
  new RegExp(`${HEAD}(?:dotter|dottern|sonson|dotterson|brorson|systerson|brorsa|brorsan|syrra|syrran)s?$`, 'u'),
  new RegExp(`${HEAD}(?<!per|mas)sonens?$`, 'u'),
  /^(?:adoptiv|foster|styv|bonus|plast|gud|präst)?sons?$/u,
  new RegExp(`${HEAD}(?:bror|brodern|broder|(?<!skol)syster|systern)s?$`, 'u'),
  new RegExp(`${HEAD}(?:mamman|pappan|morsan|farsan|fadern|(?:mor|far|styv|foster)modern)s?$`, 'u'),
  new RegExp(`${HEAD}(?:farfadern|farbrodern|mostern|fastern|kusin|kusinen|kompisen|kamraten|[pj]k?vännen)s?$`, 'u'),
  new RegExp(`${HEAD}åring(?:en)?s?$`, 'u'),
  new RegExp(`${HEAD}(?:offret|syskonet|syskonparet|syskonen|bröderna|systrarna|kusinerna|trillingarna)s?$`, 'u'),
  /^(?:tvilling|trilling)(?!ar$|föräld)[\p{L}-]*$/u,
  /^(?:(?:skol|skit|små)?ungen|ynglingen?|bebisen?|bäbisen?|babyn?|flyktingen|nykomlingen|mannen|kvinnan|tösen?|jäntan?|pågen|gubben|snubben)s?$/u,
  /^(?:hemmasittaren|tjuven|snattaren|rånaren|langaren|värstingen|förövaren|gärningsmannen|mobbaren|missbrukaren|rymlingen|brottslingen|asylsökanden|muslimen|romen)s?$/u,
  /^(?:han|hon|hen|honom|henne|hans|hennes|hens|she|he|her|hers|his|him)$/u,
  /^(?:step|grand)?(?:boy|girl|son|daughter|brother|sister|mother|father|mum|mom|dad|kid|guy|teenager|toddler|sibling|twin)$/u,
  /^twins$/u,
  // Pictures of one.
  /^[👦👧👨👩👶🧒🧑👱]$/u,
  new RegExp(`${HEAD}klassaren?s$|${HEAD}klassaren$|^lillen?s?$`, 'u'),
];

/** A father or grandmother of whom nothing is said is somebody's. */
const KIN =
  /^(?:(?:styv|bonus|plast|foster|svär|adoptiv|låtsas)?(?:mamma|pappa)|(?:styv|foster|svär|gammel)(?:mor|far)|farmor|farfar|mormor|morfar|moster|faster|farbror|morbror|morsa|farsa)s?$/u;

/** One child, as acts and rules say it. */
const ANY =
  /^(?:(?:grundskole|gymnasie|förskole)?eleven|(?:förskole|skol)?barnet|ungdomen|familjen|vårdnadshavaren|föräldern|individen|[\p{L}-]*elev)s?$/u;
/** One child of a certain kind: "fosterbarnet". */
const OF_A_KIND = /^[\p{L}\d-]+(?:eleven|barnet)s?$/u;
const AFTER_ARTICLE = /^(?:[\p{L}-]*(?:barn|ungdom)s?|unge|unga|unges|ungas|pupil|student|child|young)$/u;
/** A pupil of the year: "en femma". */
const BY_GRADE = /^(?:ett|två|tre|fyr|femm|sex|sju|ått|ni)a$/u;
/** Of whom there may be one or several, or anybody: one is told of where more follows. */
const IF_TOLD = /^(?:familj|förälder|vårdnadshavare|person|personen|ungdom|individ|family|parent|person)s?$/u;

const ARTICLES = setOf('en ett det detta vårt mitt ert den denna denne dennes vår min er the a an our my this');

/** Whether a word is of one, by the article before it, or before the word that tells of which kind. */
const isAfterArticle = ([one = '', other = '']: readonly string[]): boolean =>
  ARTICLES.has(one) || (ARTICLES.has(other) && (/[aet]$/u.test(one) || /^(?:the|an?|our|my|this)$/u.test(other)));

/** The words that certain ones are told of with most, and each with one letter left out. */
const SLIPS = new Map(
  ['pojken', 'flickan', 'killen', 'tjejen', 'grabben', 'dottern', 'pojkens', 'flickans', 'killens', 'tjejens'].map(
    word => [word, new Set(withOneLess(word))],
  ),
);
/** So few letters may be another word. */
const SLIP_FROM = 5;

/** Whether a word (small letters) is one of a certain child with one letter too few or too many ("flikan", "tjejjen"). */
export const isSlipOfOne = (word: string): boolean =>
  word.length >= SLIP_FROM &&
  [...SLIPS].some(
    ([right, less]) => less.has(word) || (word.length === right.length + 1 && withOneLess(word).includes(right)),
  );

/** Before "barn" an adjective of one: "cancersjukt barn". */
const NEUTER =
  /^(?!(?:att|mot|åt|samt|haft|gett|fått|mött|bemött|först|flest|minst|mest|ofta|vart|inget|varit|annat|hjälpt|stött|sett|träffat|om|fast)$)[\p{L}-]+t$/u;

/** How a word (small letters) tells of one person, after the words before it, the nearest first; undefined where it does not. */
export function toldBy(word: string, before: readonly string[]): Told | undefined {
  const own = word.replace(/['’]s?$/u, '');
  if (own === 'tonåring' && before[0] === 'en') return 'any';
  if (CERTAIN.some(one => one.test(own))) return 'certain';
  // "vår hemmasittare": of "hemmasittaren".
  const isNear = own.length >= SLIP_FROM && isAfterArticle(before.slice(0, 1));
  if (isNear && CERTAIN.some(one => ['n', 'en', 'et'].some(the => one.test(own + the))))
    return /^e(?:n|tt)$/u.test(before[0]!) ? 'any' : 'certain';
  if (KIN.test(own)) return 'kin';
  if (ANY.test(own)) return 'any';
  if (OF_A_KIND.test(own)) return 'certain';
  if (BY_GRADE.test(own) && isAfterArticle(before.slice(0, 1))) return 'any';
  if (AFTER_ARTICLE.test(own) && isAfterArticle(before)) return 'any';
  if (/^(?:man|kvinna)$/u.test(own) && before[0] === 'en') return 'certain';
  if (own === 'barn' && NEUTER.test(before[0] ?? '')) return 'any';
  return IF_TOLD.test(own) ? 'anyIfTold' : undefined;
}
