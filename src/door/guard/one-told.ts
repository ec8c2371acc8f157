import type { Stretch } from './hits.js';
import { isOfAny, OF_EACH, SAID_OF_ONE } from './of-any.js';
import type { OwnWords } from './own-words.js';
import { isSlipOfOne, toldBy } from './person-words.js';
import { pointedOut } from './pointed-out.js';
import { APART, isOfSomebody, RELATIVE, setOf, TOLD, tokensIn } from './told-of.js';
import { ToldText } from './told-text.js';
import { isDoneByOne, isState, isUnsaid } from './unsaid-who.js';
import { isOneWho } from './who-does.js';

/** Said of all, who are nobody: then nothing that is told after it needs a subject. */
const MANY =
  /^(?:[\p{L}-]*(?:elever|eleverna|barn|barnen|ungdomar|ungdomarna|flickor|flickorna|pojkar|pojkarna|killar|killarna|tjejer|tjejerna|föräldrar|familjer|syskon|kollegor|vuxna|personer|lärare)s?|unga|vi|ni|de|dem|alla|många|några|personal|personalen|nyanlända|jag|rektor|vem|hur)$/u;
const SELF = setOf('skär skar skurit kissar bajsar slår');
const ALL_OF =
  /^(?:barnen|eleverna|killarna|tjejerna|flickorna|pojkarna|grabbarna|ungdomarna|familjerna|pupils|children)$/u;
const SOME = setOf('en ett någon två tre one two');
/** Several whom the readers are taken to know. */
const CERTAIN_MANY = /^[\p{L}-]*(?:killarna|tjejerna|flickorna|pojkarna|grabbarna)$/u;
/** So few, of whom something is told, are certain ones: "två bröder från Syrien". */
const FEW = setOf('två tre 2 3 two three');
const PUPILS =
  /^(?:elever|barn|flickor|pojkar|killar|tjejer|bröder|systrar|syskon|kusiner|ungdomar|pupils|children|boys|girls)$/u;
const ORDINAL = /^(?:första|sista|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|enskilda?)$/u;
/** Who is said to in decisions and papers, whoever it is. */
const OF_PAPERS = /^(?:sökande|anmälande|klagande)$/u;
const THE = setOf('den vår min nya lilla lille');
const HERE = setOf('där här');
/** What has happened to one, as the one time that everybody knows of. */
const EVENT =
  /(?:självmordet|(?:mord|självmords)försöket|våldtäkten|misshandeln|mordet|dödsfallet|knivdådet|övergreppet|rymningen|bortförandet|omhändertagandet|graviditeten|aborten)s?$/u;
const TOLD_WITH = setOf('med från utan with from');
const CASES = /^(?:elev|barn)?(?:ärendet|fallet)$/u;
const PAIRED = setOf('och eller samt');

/** Whether who does it is said elsewhere: who is to do a line of a list, or what a group thinks of itself. */
export type Doer = 'said' | 'unsaid';

class Reading extends ToldText {
  constructor(
    text: string,
    own: () => OwnWords,
    private readonly doer: Doer,
  ) {
    super(text, tokensIn(text), own);
  }

  /** "den cancersjuka", "tandläkarens yngsta": one who is told by a trait alone. */
  private isTrait(at: number): boolean {
    const { text, word } = this.tokens[at]!;
    if (!/^[\p{L}-]{2,}[ae]$/u.test(word) || ORDINAL.test(word)) return false;
    const ends = !this.goesOn(at + 1) || TOLD.has(this.word(at + 1)) || RELATIVE.has(this.word(at + 1));
    if (!ends) return false;
    const before = this.word(at - 1);
    if (/sta$/u.test(word) && APART.has(word) && /[^s]s$/u.test(before)) return true;
    const isThe = THE.has(before) || (HERE.has(before) && this.word(at - 2) === 'den');
    const isByDoing = /[ae]nde$/u.test(word) && !OF_PAPERS.test(word);
    return isThe && (isByDoing || APART.has(word) || /^lill[ae]$/u.test(word) || !this.own().has(text));
  }

  private isKin(at: number): boolean {
    const pair = (by: 1 | -1) =>
      /^(?:mamma|pappa)s?$/u.test(this.word(at + by)) ||
      (PAIRED.has(this.word(at + by)) && /^(?:mamma|pappa)s?$/u.test(this.word(at + 2 * by)));
    if (pair(1) || pair(-1)) return false;
    // A name that its writer has said is nobody's: "Ebbas mamma".
    const before = this.tokens[at - 1];
    return !before || !/^\p{Lu}.*s$/u.test(before.text) || /(?:[ei][nt]|rn|an)s$/u.test(before.word);
  }

  private isToldMore(at: number): boolean {
    const next = this.word(at + 1);
    const isPlaced = next === 'i' && !OF_EACH.has(this.word(at + 2));
    return this.goesOn(at + 1) && (RELATIVE.has(next) || isPlaced || TOLD_WITH.has(next));
  }

  private isOneOfMany(at: number): boolean {
    const word = this.word(at);
    if (ALL_OF.test(word) && /^(?:av|of)$/u.test(this.word(at - 1)) && SOME.has(this.word(at - 2))) return true;
    const areFew = FEW.has(this.word(at - 1)) && PUPILS.test(word);
    return (areFew || CERTAIN_MANY.test(word)) && this.isToldMore(at);
  }

  private isHisOrHers(at: number): boolean {
    const before = this.word(at - 1);
    if (isOfSomebody(this.tokens, at)) return !/^deras$|(?:rnas|ets|rs)$/u.test(before);
    if (this.word(at) !== 'barn' && this.word(at) !== 'barnen') return false;
    if (/^(?:eget|egna)$/u.test(before) && /[^s]s$|^(?:mitt|ditt)$/u.test(this.word(at - 2))) return true;
    return this.word(at + 1) === 'till' && /^(?:en|ett)$|[^a]n$|na$|et$/u.test(this.word(at + 2));
  }

  /** "flikan", "poj-ken", "p.o.j.k.e.n" */
  private isOddlyWritten(at: number): boolean {
    const { text, word } = this.tokens[at]!;
    if (isSlipOfOne(word)) return !this.own().has(text);
    return /[-–.:’]/u.test(word) && toldBy(word.replace(/[-–.:’]/gu, ''), []) === 'certain';
  }

  /** "ärendet i 5B", "fallet med" */
  private isCase(at: number): boolean {
    const next = this.word(at + 1);
    return CASES.test(this.word(at)) && this.goesOn(at + 1) && (TOLD.has(next) || RELATIVE.has(next));
  }

  /** Whether a word tells of one person, and whether that is certain. */
  private tells(at: number): boolean {
    // "mamma- och barngrupp"
    const { end } = this.tokens[at]!;
    if (/^-(?!\p{L})/u.test(this.text.slice(end, end + 2))) return false;
    const before = [this.word(at - 1), this.word(at - 2)];
    switch (toldBy(this.word(at), before)) {
      case 'certain':
        return true;
      case 'kin':
        return this.isKin(at);
      case 'any':
        return !isOfAny(this, at);
      case 'anyIfTold':
        if (isOneWho(this, at)) return true;
        return this.isToldMore(at) && !OF_EACH.has(before[0]!) && this.word(at) !== 'vårdnadshavare';
      default:
        return (
          this.isOddlyWritten(at) ||
          this.isCase(at) ||
          EVENT.test(this.word(at)) ||
          this.isOneOfMany(at) ||
          this.isHisOrHers(at) ||
          this.isTrait(at) ||
          isOneWho(this, at) ||
          isUnsaid(this, at)
        );
    }
  }

  /** Of nobody at all: "bor hos farmor", "gravid i nian". */
  private saidOfOne(at: number): boolean {
    const word = this.word(at);
    if (at === 0 && this.doer === 'said' && isState(this)) return true;
    return SAID_OF_ONE.has(word) || (SELF.has(word) && this.word(at + 1) === 'sig');
  }

  private withNext(at: number): Stretch {
    const { tokens } = this;
    return { start: tokens[at]!.start, end: tokens[Math.min(at + 1, tokens.length - 1)]!.end };
  }

  found(): Stretch[] {
    const { tokens } = this;
    const stretch = (at: number): Stretch => {
      // Whose it is, and what is told, are part of what has to be written anew.
      const isOwned = /[^s]s$/u.test(this.word(at - 1)) && !TOLD.has(this.word(at - 1));
      const from = isOwned || APART.has(this.word(at - 1)) ? at - 1 : at;
      const to = RELATIVE.has(this.word(at + 1)) && this.goesOn(at + 1) ? at + 1 : at;
      return { start: tokens[from]!.start, end: tokens[to]!.end };
    };
    const told = tokens.flatMap((_, at) => (this.tells(at) ? [stretch(at)] : []));
    if (told.length > 0) return told;
    const done = this.doer === 'said' ? -1 : tokens.findIndex((_, at) => isDoneByOne(this, at));
    if (done >= 0) return [this.withNext(done)];
    if (tokens.some(({ word }) => MANY.test(word))) return told;
    return tokens.flatMap((_, at) => (this.saidOfOne(at) ? [this.withNext(at)] : []));
  }
}

/**
 * Where a text that a channel reads tells of one person rather than of a matter or of many, in text order, apart; UTF-16 units
 * of the text as given. What is said of any child ("barnets bästa", "hur får eleven vara med?") stands where every word of the
 * text is known to be harmless, as a note's has to be; `own` is asked for there alone.
 */
export function oneTold(text: string, own: () => OwnWords, doer: Doer = 'unsaid'): Stretch[] {
  // "barnet-med-cancer" is three words.
  const apartFrom = text.replace(/\p{L}+(?:[-–.]\p{L}{2,}){2,}/gu, joined => joined.replace(/[-–.]/gu, ' '));
  const all = [...pointedOut(text), ...new Reading(apartFrom, own, doer).found()];
  const apart: Stretch[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && one.start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else apart.push(one);
  }
  return apart;
}
