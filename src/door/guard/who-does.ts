import { HAS_BEEN, isFit } from './of-any.js';
import { toldBy } from './person-words.js';
import { ROLE } from './together.js';
import { RELATIVE, setOf, TOLD } from './told-of.js';
import type { ToldText } from './told-text.js';
import { isAdverb, isPast, isPresent } from './verb-forms.js';

/** Whoever it is that something is told of next. */
const WHOEVER = setOf('den en någon nån denne');
/** A class or a year. */
export const CLASS = /^(?:[f1-9]-?[a-h]|(?:ett|två|tre|fyr|femm|sex|sju|ått|ni)an|[1-9]:?an|årskurs|klass|åk)$/u;
/** "Ni vet vem": nobody is named, and everybody knows. */
const KNOW = setOf('ni vi alla du');
/** Before "den i femman" no verb: "hur håller vi den i gång". */
const BEFORE = setOf('och samt med om till för kring angående ang av från mot hos');
/** So many there may be, or anybody. */
const OF_MANY = setOf('varje taget per respektive alla mängden gången');
/** Who does something is called by it, or by their work. */
const DOER =
  /(?:ar[ei]n|isten|anten|(?<!m)enten|logen|agogen|peuten|värden|vikarien|[kt]orn|i[kt]?ern|ören|erskan|innan|föreståndaren)$/u;
const THINGS =
  /(?:sommaren|hammaren|kammaren|fanfaren|varianten|kanten|dialogen|katalogen|sektorn|faktorn|datorn|fristen|bristen|tvisten|kvisten)$/u;
const DEFINITE = /^[\p{L}-]{3,}(?:en|rn|skan|innan)$/u;
/** What words for things are made with, and for people never. */
const MADE_OF_THINGS =
  /(?:ningen|heten|[st]ionen|teten|ismen|turen|ensen|ansen|gorin|dagen|tiden|planen|kvällen|veckan|ligen)$/u;
/** Somebody else does it: "skidresan som vi planerar". */
const OTHERS = setOf('vi jag ni de dom man alla eleverna föräldrarna personalen rektor skolan kommunen');
/** Who tells it says of whom: "den vi pratade om". */
const TELLERS = setOf('vi jag ni');
/** Of so few something is told as of one. */
const FEW = setOf('två tre 2 3');
const OURS = setOf('vår min');
/** By what they do alone. */
const AGENT = /^[\p{L}-]{2,}(?:are|ist|ant|aren|isten|anten|innan)$/u;
/** What is said of no work. */
const CONDUCT = setOf(
  'vägrar mobbas mobbar slår hotar luktar röker dricker sover skolkar stjäl gråter skriker rymmer utsätts slås anklagas misstänks',
);
/** So many words that are not our own may stand in other sentences. */
const MOST_ELSEWHERE = 2;
/** A day that has been. */
const DAY_GONE = /^(?:\p{L}+dags|våras|höstas|somras|vintras|går|förrgår|natt)$/u;

/** What is done by who is told of by "som" at `at` + 1. */
function verbAfter(text: ToldText, at: number): number {
  let verb = at + 2;
  while (isAdverb(text.word(verb))) verb += 1;
  return verb;
}

/** Whether what follows "som" is of anybody, whoever it may be: the sentence is our own words, and nothing in it has been. */
export function isOfWhoever(text: ToldText, at: number): boolean {
  if (isPast(text.word(verbAfter(text, at)))) return false;
  const from = text.tokens[text.beginOf(at)]!.start;
  const to = text.tokens.find(({ start, opens }) => opens && start > text.tokens[at]!.start)?.start ?? text.text.length;
  const unfit = text.unfit();
  return (
    unfit.length <= MOST_ELSEWHERE &&
    unfit.every(({ is, start }) => is === 'unknown' && (start < from || start >= to)) &&
    !text.tokens.some(({ word, start }, of) => {
      // "den som har anmält"
      const isOfAll = word === 'har' && /.t$/u.test(text.word(of + 1));
      return start >= from && start < to && HAS_BEEN.has(word) && !isOfAll;
    })
  );
}

/** "vem bet läraren", "vem var det som bet läraren", "ni vet vem": not who is to do something, but who has. */
function isWho(text: ToldText, at: number): boolean {
  const [word, next, before] = [text.word(at), text.word(at + 1), text.word(at - 1)];
  const isVerb = (of: number) => text.goesOn(of) && !isPresent(text.word(of)) && !text.own().has(text.tokens[of]!.text);
  if (word === 'det') return RELATIVE.has(next) && text.word(text.beginOf(at)) === 'vem' && isVerb(verbAfter(text, at));
  if (word !== 'vem') return false;
  if (before === 'vet' && KNOW.has(text.word(at - 2)))
    return !RELATIVE.has(next) && !isPresent(next) && !OTHERS.has(next);
  if (RELATIVE.has(next)) return isVerb(verbAfter(text, at));
  return at === text.beginOf(at) && isVerb(at + 1);
}

/** "den som bet läraren", "någon i 8B", "den vi pratade om": a word that is anybody's, until something is told of them. */
function isWhoever(text: ToldText, at: number): boolean {
  const [word, next] = [text.word(at), text.word(at + 1)];
  if (!text.goesOn(at + 1)) return false;
  if (RELATIVE.has(next)) {
    // "Någon som kan ta med fika?"
    const isWanted = word !== 'den' && /^(?:kan|ska)$/u.test(text.word(at + 2));
    return (WHOEVER.has(word) || FEW.has(word)) && !isWanted && !isOfWhoever(text, at);
  }
  const before = text.word(at - 1);
  // "Vi har en i trean"
  if (word === 'en' && next === 'i' && CLASS.test(text.word(at + 2))) return true;
  const isFree = at === text.beginOf(at) || (BEFORE.has(before) && text.word(at - 2) !== 'var');
  if (!isFree || !WHOEVER.has(word)) return false;
  // "Blanketten: den vi har"
  if (TELLERS.has(next)) return text.word(at + 2) !== 'har' && !isOfWhoever(text, at);
  if (/^n/u.test(word)) {
    if (next === 'i' && CLASS.test(text.word(at + 2))) return true;
    // "Någon på mellanstadiet säljer snus"
    const [does, from] = [text.word(at + 3), text.own().verbs];
    return TOLD.has(next) && text.goesOn(at + 3) && (from.isDoneNow(does) || isPast(does)) && !isFit(text);
  }
  if (text.word(at - 2) === 'orolig' && before === 'för') return true;
  return TOLD.has(next) && !OF_MANY.has(text.word(at + 2)) && !isFit(text);
}

/** "förarens", "rektors" */
const isWorkOf = (word: string): boolean => word === 'rektors' || (/s$/u.test(word) && DOER.test(word.slice(0, -1)));

/** Whether a word is our own, or ends in one that is: "idrottsläraren". */
function isKnownWork(text: ToldText, at: number): boolean {
  const { text: written, word, opens } = text.tokens[at]!;
  const own = text.own();
  if (own.has(written, at === 0 || opens) || ROLE.test(word)) return true;
  for (let cut = 2; word.length - cut > 5; cut += 1) if (own.has(word.slice(cut))) return true;
  return false;
}

/** "rymmaren", "vår rymmare", "vikarien som kom full": one who is called by what they do, or by a word that is not our own. */
function isDoer(text: ToldText, at: number): boolean {
  const { word, text: written } = text.tokens[at]!;
  // "ambulansförarens familj"
  if (/^familj(?:en)?$/u.test(word)) return isWorkOf(text.word(at - 1));
  const next = text.goesOn(at + 1) ? text.word(at + 1) : '';
  const isByWork = DOER.test(word) && !THINGS.test(word);
  const isWork = isByWork || ROLE.test(word) || word === 'rektor';
  if (isWork && CONDUCT.has(next)) return true;
  // "Knarkaren bakom gympasalen", "vår rymmare"
  if (AGENT.test(word) && !THINGS.test(word) && (isByWork || OURS.has(text.word(at - 1))))
    if (!isKnownWork(text, at)) return true;
  if (next === '' || !DEFINITE.test(word)) return false;
  // "vars barn": whoever knows the one knows the other.
  if (next === 'vars' && toldBy(text.word(at + 2), ['ett', 'en']) !== undefined) return true;
  const isUnknown = !text.own().has(written, at === 0 || text.tokens[at]!.opens);
  // "Syskon från Syrien som": a place.
  const isNamed = written !== word && at > 0 && !text.tokens[at]!.opens;
  if (!isByWork && (!isUnknown || isNamed || MADE_OF_THINGS.test(word))) return false;
  if (RELATIVE.has(next)) return (isByWork || !OTHERS.has(text.word(at + 2))) && !isOfWhoever(text, at);
  if (!isByWork || !TOLD.has(next)) return false;
  return DAY_GONE.test(text.word(at + 2)) || DAY_GONE.test(text.word(at + 3));
}

/** Whether a word that alone is of anybody is of one, by what is told next. */
export const isOneWho = (text: ToldText, at: number): boolean =>
  isWho(text, at) || isWhoever(text, at) || isDoer(text, at);
