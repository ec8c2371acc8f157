import { isToldAtWork } from './at-work.js';
import { isFit } from './of-any.js';
import { RELATIVE, setOf, TOLD } from './told-of.js';
import type { ToldText } from './told-text.js';
import { isAdverb, isPast } from './verb-forms.js';
import { isParticular } from './what-happened.js';
import { CLASS, isOfWhoever } from './who-does.js';

/** What leaves out of whom it is, whatever the text is for. */
const STATES = setOf(
  'har är går sitter bor mår vägrar mobbas slår hotar luktar röker dricker sover äter ligger skolkar blev fick stjäl ' +
    'gråter skriker rymmer lever utsätts slås',
);
/** In a point, that of one more. */
const OF_ONE = setOf('slåss retas vill kom');
/** What asks, before whom it asks of: "har alla fått", "får vi dela". */
const OPENS_QUESTION = setOf('har är kan ska får måste bör behöver vill vågar brukar blir går kommer vet tycker ser');
/** Said of no one who does it. */
const OF_NOBODY = setOf('finns saknas krävs behövs gäller räcker fungerar kostar ingår framgår');
/** Done by who meets, with the little word that makes it that. */
const BY_US =
  /^(?:går (?:igenom|vidare|laget)|(?:tar|lyfter) (?:upp|fram|ställning|med|vid)|följer upp|ser över|tittar (?:på|igenom)|lägger (?:fram|upp)|flyttar fram|(?:börjar|slutar) (?:kl|klockan|\d.*)|sätter (?:datum|upp)|kommer överens|har (?:möten|träffar))$/u;
const OUR_WORK =
  /^(?:planerar|diskuterar|utvärderar|fördelar|bokar|bestämmer|beslutar|berättar|informerar|presenterar|redovisar|fortsätter|summerar|sammanfattar|samtalar|pratar|resonerar|uppdaterar|reviderar|jämför|välkomnar|samordnar|startar)$/u;
const NEGATED = setOf('inte aldrig ingen inget inga knappt');
/** Who it is said of, right after the verb. */
const SUBJECT =
  /^(?:vi|ni|man|jag|det|detta|den|alla|någon|nån|vem|vilka|något|rektor|personal|föräldrar|elever|barn|lärare|\p{L}{3,}(?:en|et|na|rna))$/u;
/** Beside what has been done, to where or to whom. */
const PARTICLE = setOf('sig inte aldrig ut in hem bort sönder upp ner mot från ur av på efter i');
const BESIDE_VERB = setOf('sig inte aldrig ut hem bort sönder ner omkull iväg');
const CLASSES = setOf('i på åk årskurs klass från en fritids');
/** "Gömde en kniv", not "ändrade rutiner". */
const OBJECT = /^(?:en|ett|sin|sitt|sina|andra|rektor|mamma|pappa|\p{L}{3,}(?:en|et|an))$/u;
const UNASKED = /^(?:fri|spår|lediga?)$/u;

/** Whether a text begins with how somebody is, or what becomes of them: of none who works, whoever that is said to be. */
export const isState = (text: ToldText): boolean =>
  STATES.has(text.word(0)) && !text.text.includes('?') && !BY_US.test(`${text.word(0)} ${text.word(1)}`);

/** Whether a word stands where a sentence begins, with at most the class of whom it is before it: "åk 2: springer ut". */
function beginsIt(text: ToldText, at: number): boolean {
  const before = text.tokens.slice(0, at);
  return before.every(({ word }) => CLASS.test(word) || CLASSES.has(word) || /^\d[a-h]?$/u.test(word));
}

/** "Tider för vaccination", "lotsar och mentorer": so things are told of; what is done goes on with what else is done. */
function isThingBefore(text: ToldText, at: number): boolean {
  const { verbs } = text.own();
  if (!/^(?:och|eller|samt)$/u.test(text.word(at)))
    return /^(?:för|mellan|kring|inför)$/u.test(text.word(at)) && verbs.mayBeThings(text.word(at - 1));
  const other = text.word(at + 1);
  return !STATES.has(other) && (!verbs.isDoneNow(other) || verbs.mayBeThings(other));
}

/** "springer ut från lektionerna", "vill inte gå hem": what somebody does, and nobody is said to. */
export function isDoneByOne(text: ToldText, at: number): boolean {
  if (!beginsIt(text, at)) return false;
  const [word, next] = [text.word(at), text.goesOn(at + 1) ? text.word(at + 1) : ''];
  if (next === '' || OF_NOBODY.has(word) || BY_US.test(`${word} ${next}`) || UNASKED.test(word)) return false;
  if (isPast(word)) return (PARTICLE.has(next) || OBJECT.test(next)) && !text.text.includes('?');
  // "inlagd på bup"
  if (/(?:ad|agd|ängd|ömd|mäld)$/u.test(word) && TOLD.has(next)) return !text.own().has(word);
  const isOfOne = STATES.has(word) || OF_ONE.has(word);
  if (!isOfOne && !/[rs]$/u.test(word)) return false;
  const own = text.own();
  const { verbs } = own;
  // "klättrar ut": no thing stands so.
  const isMoved = BESIDE_VERB.has(next) && (verbs.isDoneNow(word) || (/.[ae]r$/u.test(word) && !own.has(word)));
  if (!isOfOne && !verbs.isDoneNow(word) && !isMoved) return false;
  if (OUR_WORK.test(word)) return NEGATED.has(next);
  // "Fungerar inte vi": whom it is said of may stand after "inte".
  const who = isAdverb(next) ? text.word(at + 2) : next;
  if (SUBJECT.test(who) && (OPENS_QUESTION.has(word) || /^(?:vi|ni|man|jag|det|alla)$/u.test(who))) return false;
  if (text.text.includes('?') && (OPENS_QUESTION.has(word) || SUBJECT.test(who))) return false;
  if (!isOfOne && isThingBefore(text, at + 1)) return false;
  // "Träffar i vår" are things, and "lär känna varandra" asks for it.
  const mayBeElse = verbs.mayBeThings(word) || /[äö]r$/u.test(word);
  if (!isOfOne && !isMoved && mayBeElse) return !isFit(text);
  return true;
}

const NEW = /^(?:ny|nya|nye|nyanländ[ae]?|nyinflyttade?|nyinflyttad|nykomna?)$/u;
/** "nya från Eritrea", "ny i 4a": who is new, and from where or in which class. */
function isNewcomer(text: ToldText, at: number): boolean {
  const isThose = /^(?:de|dom)$/u.test(text.word(at)) && text.word(at + 1) === 'från';
  if ((!isThose && !NEW.test(text.word(at))) || !text.goesOn(at + 1)) return false;
  const [next, object] = [text.word(at + 1), text.tokens[at + 2]];
  if (!object || object.opens) return false;
  if (next === 'i' || next === 'till') return CLASS.test(object.word) || /^[f\d]-?[a-h]$/u.test(object.word);
  return next === 'från' && !text.own().has(object.text);
}

/** Who tells it says of whom. */
const TELLERS = setOf('vi jag ni');

const FEW = setOf('två tre 2 3');
const THE_MANY = setOf('de dom dem dessa');
const NOT_A_TRAIT = /^(?:första|sista|andra|tredje|olika|båda|senaste|kommande|följande|gånga)$/u;
/** How one is, in the form that is said of one who is known, or of several. */
const isTrait = (word: string): boolean => /^(?:[\p{L}-]{2,}[ae]|små)$/u.test(word) && !NOT_A_TRAIT.test(word);

/** "de två stora", "de tre i femman": so few are certain ones. */
function areFew(text: ToldText, at: number): boolean {
  if (!FEW.has(text.word(at)) || !THE_MANY.has(text.word(at - 1))) return false;
  const isLast = (of: number) => !text.goesOn(of) || TOLD.has(text.word(of)) || RELATIVE.has(text.word(of));
  if (text.goesOn(at + 1) && isLast(at + 1)) return TOLD.has(text.word(at + 1)) ? !isFit(text) : true;
  return text.goesOn(at + 1) && isTrait(text.word(at + 1)) && isLast(at + 2);
}

const WHERE = setOf('längst bakom framför bredvid under mellan utanför närmast där här');
const BEFORE = setOf('och samt med om till för kring angående ang av från');

/** "den tysta i hörnet", "den stora som hotar de små", "den där vi vet": one who is told by how they are. */
function isByTrait(text: ToldText, at: number): boolean {
  if (text.word(at - 1) !== 'den' || !text.goesOn(at)) return false;
  const before = text.word(at - 2);
  if (at - 1 !== text.beginOf(at) && !BEFORE.has(before)) return false;
  const [word, next] = [text.word(at), text.goesOn(at + 1) ? text.word(at + 1) : ''];
  if (word === 'där' || word === 'här') return TELLERS.has(next);
  if (!isTrait(word)) return false;
  if (RELATIVE.has(next)) return !isOfWhoever(text, at);
  return (TOLD.has(next) || WHERE.has(next)) && !isFit(text);
}

/** Whether at a word one is told of for whom no word stands: by what is new, what happened, or how they are. */
export const isUnsaid = (text: ToldText, at: number): boolean =>
  isNewcomer(text, at) || isParticular(text, at) || isToldAtWork(text, at) || areFew(text, at) || isByTrait(text, at);
