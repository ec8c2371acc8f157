import { asksOfAny, HAS_BEEN, isFit } from './of-any.js';
import { toldBy } from './person-words.js';
import { PLACES, RELATIVE, setOf, TOLD } from './told-of.js';
import type { ToldText } from './told-text.js';
import { isPast } from './verb-forms.js';
import { CLASS } from './who-does.js';

/** Who tells it says of whom. */
const TELLERS = setOf('vi jag ni');

/** What happens once, to one or between a few; after "/" the ending of the one that all know of. */
const ONCE = nouns(
  'händelse/n incident/en olycka/n stöld/en konflikt/en attack/en rymning/en kränkning/en misstanke/n avstängning/en ' +
    'omplacering/en vräkning/en skilsmässa/n vårdnadstvist/en självskada/n fylla/n kniv/en pistol/en kidnappning/en ' +
    'bråk/et slagsmål/et hot/et utbrott/et rån/et överfall/et inbrott/et tillbud/et påhopp/et gräl/et tjafs/et tumult/et ' +
    'snatteri/et snatt/et dåd/et drogtest/et olycksfall/et upplopp/et fynd/et',
);
/** What is done about one child. */
const CASES = nouns(
  'utredning/en förhandsbedömning/en familjeplacering/en hembesök/et åtgärdsprogram/met umgänge/t familjehem/met',
);
/** The same whether all know of it or not. */
const REPORTS = /anmälan$/u;
/** "lokalutredningen": what is looked into is told by the word itself, and is no child. */
const OF_CHILDREN =
  /^(?:oros|polis|barn|barnavårds|elev|familje|vårdnads|soc|bup|lvu|npf|adhd|hem|vålds|skol|special|tvångs)?(?:utredning|förhandsbedömning|familjeplacering|hembesök|åtgärdsprogram|umgänge|familjehem)/u;
/** Seen of one. */
const MARKS = /(?:blåmärkena|rivmärkena|skärsåren|rispan|risporna)$/u;
const A_CASE = /^\p{L}*ärendet$|^(?:elev|barn)?fallet$|^sip-?mötet$/u;

/** Nouns as a dictionary has them, each with the ending of the one that is known. */
interface Nouns {
  readonly any: RegExp;
  readonly the: RegExp;
}

function nouns(list: string): Nouns {
  const all = list.split(' ').map(one => one.split('/'));
  // "Rastbråket": what it is stands at the end.
  const ending = (words: readonly string[]) => new RegExp(`(?:${words.join('|')})$`, 'u');
  return { any: ending(all.map(([noun = '']) => noun)), the: ending(all.map(pair => `${pair.join('')}s?`)) };
}

/** Makes what follows the one that is known: "måndagens händelse", "lärarens utbrott", "denna incident". */
const MAKES_KNOWN =
  /^(?:denna|detta|vår|vårt|förra|senaste|\p{L}+dagens|helgens|nattens|kvällens|veckans|\p{L}{3,}(?:en|et|an|rn)s|rektors)$/u;
/** Each of them, or none in particular. */
const OF_MANY = setOf('en ett varje ingen inget någon något vid inför genom utan per via göra gör görs som');
/** To where it goes, or in which form. */
const FORM_OF_REPORT = setOf('till i via per på');
/** From whom it is. */
const FROM = setOf('från mot mellan');
const ABOUT = setOf('om kring angående rörande');
const DEFINITE_THING = /^\p{L}{3,}(?:[^aeiouyåäös]en|an|et|rn|ln)$/u;
const MANY = /^\p{L}{2,}(?:or|ar|er|orna|arna|erna)s?$/u;
/** How such things are done, or how many there are. */
const GENERAL =
  /(?:rutin|mall|blankett|formulär|statistik|antal|siffr|policy|riktlinj|regel|regl|plikt|skyldighet|checklist|tidsgräns|frist|ansvar|process|vägledning|utbildning|sekretess|skillnad|villkor|repetition|vanlig|generell|allmän)|^(?:plan|krav|rätt|lagen|ibland|oftast|alltid|genast)$/u;

/** Whether words that are all known to be harmless speak of how something is done, and of none that has been. */
function isOfHow(text: ToldText, at: number): boolean {
  if (asksOfAny(text, at)) return true;
  const { tokens } = text;
  return tokens.some(({ word }) => GENERAL.test(word)) && !tokens.some(({ word }) => isPast(word)) && isFit(text);
}

/** "incidenten", "bråket i matsalen", "måndagens händelse": one that whoever reads it is taken to know of. */
function isOneTime(text: ToldText, at: number): boolean {
  const word = text.word(at);
  if (ONCE.the.test(word) || MARKS.test(word)) return true;
  const before = text.word(at - 1);
  return ONCE.any.test(word) && MAKES_KNOWN.test(before) && toldBy(before, []) === undefined;
}

/** "utredningen om rullstolen", "återkoppling på anmälan": what is done about one, where it is not told how such things are done. */
function isCaseOfOne(text: ToldText, at: number): boolean {
  const [word, before, next] = [text.word(at), text.word(at - 1), text.goesOn(at + 1) ? text.word(at + 1) : ''];
  // "beslutet om familjehem"
  if (
    /^(?:beslutet|domen)$/u.test(word) &&
    ABOUT.has(next) &&
    [ONCE, CASES].some(one => one.any.test(text.word(at + 2)))
  )
    return true;
  if (A_CASE.test(word)) return !isOfHow(text, at);
  const isReport = REPORTS.test(word);
  const isKnown = CASES.the.test(word) || (CASES.any.test(word) && MAKES_KNOWN.test(before));
  if (!isReport && !(isKnown && OF_CHILDREN.test(word))) return false;
  if (isReport && (OF_MANY.has(before) || (before === 'efter' && text.word(at - 2) === 'återkoppling'))) return false;
  if (FROM.has(next) || (ABOUT.has(next) && DEFINITE_THING.test(text.word(at + 2)))) return true;
  if (ABOUT.has(next) && [at + 2, at + 3].some(of => text.goesOn(of) && MANY.test(text.word(of)))) return false;
  if (isReport && FORM_OF_REPORT.has(next) && !CLASS.test(text.word(at + 2))) return false;
  return !isOfHow(text, at);
}

const HAPPENED = setOf('såg hörde hände inträffade skedde upptäckte hittade');

/** "det vi såg på utflykten", "det som hände i duschen" */
const isWhatHappened = (text: ToldText, at: number): boolean =>
  /^(?:det|vad)$/u.test(text.word(at)) &&
  (TELLERS.has(text.word(at + 1)) || RELATIVE.has(text.word(at + 1)) || text.word(at) === 'vad') &&
  [at + 1, at + 2].some(of => text.goesOn(of) && HAPPENED.has(text.word(of)));

const CASE = /^(?:elev|barn)?(?:ärendet|fallet)$/u;
const REPORT = /^(?:oros|polis)?(?:anmälan|utredningen|händelsen|incidenten|omplaceringen|placeringen)$/u;

/** "fallet vi hade sist", "anmälan som vi gjorde i tisdags", "placeringen blev inte av": one that the readers know. */
function isKnownCase(text: ToldText, at: number): boolean {
  const isCase = CASE.test(text.word(at));
  if (!isCase && !REPORT.test(text.word(at))) return false;
  if (text.goesOn(at + 1) && HAS_BEEN.has(text.word(at + 1))) return true;
  if (text.goesOn(at + 2) && text.word(at + 1) === 'i' && CLASS.test(text.word(at + 2))) return true;
  const who = RELATIVE.has(text.word(at + 1)) ? at + 2 : at + 1;
  if (!TELLERS.has(text.word(who)) || !text.goesOn(who)) return false;
  const did = text.word(who + 1);
  return isCase || isPast(did) || HAS_BEEN.has(did) || /^(?:skrev|lade|la|såg)$/u.test(did);
}

/** What goes on between people, or is seen of them, in words that may be our own. */
const GOES_ON =
  /(?:mobbningen|våldet|branden|filmen|bilden|ryktet|sprayandet|skadegörelsen|anmälan|bilderna|samtycket)$/u;
/** What people of work do at a time that has been. */
const AT_WORK =
  /(?:ningen|tionen|dagen|veckan|mötet|träffen|samtalet|besöket|beslutet|kvällen|planen|enkäten|rapporten|provet|avbrottet|larmet|bladet|brevet|mejlet|heten|lovet)$/u;
const DEFINITE = /^\p{L}{3,}(?:[^aeiouyåäö]en|an|et|rn|ln)$/u;
const GONE = /^(?:\p{L}+dags|våras|höstas|somras|vintras|går|förrgår|natt)$/u;
/** One class, of whose pupils all know something. */
const EXACT = /^(?:f|[1-9])-?[a-h]$/u;
/** How all of a class are, or what all of them have. */
const OF_ALL =
  /(?:frånvaron|närvaron|ron|stämningen|situationen|miljön|klassen|gruppen|maten|salen|språket|matten|engelskan|svenskan|stödet|arbetet|schemat|förbudet|resultatet|rummet|regeln|rutinen)$/u;
/** What happens to one of a class, or is done by one. */
const TO_ONE =
  /^\p{L}*(?:stöld|snatteri|hot|slagsmål|misshandel|skilsmässa|dödsfall|självmord|självskada|självskadebeteende|cancer|övergrepp|våldtäkt|rymning|placering)$/u;
const AT_HOME = new RegExp(`${GOES_ON.source}|^(?:läget|situationen|bråke[nt]|stöket|tonen)$`, 'u');
const LAST_SPAN = /^(?:veckan|helgen|månaden|terminen|\p{L}+dagen)$/u;
const FEW_AWAY = 5;

/** "mobbningen i duschen", "spottandet på bussen": what goes on in one place, which is no place of all. */
function isInOnePlace(text: ToldText, at: number): boolean {
  // "Branden hemma hos familjen", "läget hemma".
  if (text.goesOn(at + 1) && text.word(at + 1) === 'hemma' && AT_HOME.test(text.word(at))) return true;
  if (!text.goesOn(at + 2) || !PLACES.has(text.word(at + 1))) return false;
  const word = text.word(at);
  const place = text.word(at + 2);
  if (/[ae]ndet$/u.test(word)) return !text.own().has(word) && DEFINITE.test(place);
  return GOES_ON.test(word) && DEFINITE.test(place) && !text.own().has(place);
}

/** "kniven i skåpet i torsdags": what happened at a time, or in a class, that all know of. */
function isHappening(text: ToldText, at: number): boolean {
  const word = text.word(at);
  if (TO_ONE.test(word) || /^(?:historien|grejen)$/u.test(word))
    return (
      text.tokens.some((one, of) => of > at && EXACT.test(one.word)) ||
      (/n$/u.test(word) && TOLD.has(text.word(at + 1)))
    );
  const isKnown = GOES_ON.test(word);
  if (isInOnePlace(text, at)) return true;
  if ((!DEFINITE.test(word) && !isKnown) || AT_WORK.test(word)) return false;
  // "bilderna som spreds på snapchat"
  if (isKnown && RELATIVE.has(text.word(at + 1)) && !TELLERS.has(text.word(at + 2))) return !isFit(text);
  if (!OF_ALL.test(word) && text.word(at + 1) === 'i' && EXACT.test(text.word(at + 2))) return true;
  // "i skåpet": where it was.
  const isElse = () => PLACES.has(text.word(at - 1)) || text.own().has(word) || CLASS.test(word);
  for (let next = at + 1; next <= at + FEW_AWAY && text.goesOn(next); next += 1) {
    const [here, before] = [text.word(next), text.word(next - 1)];
    const isGone = (before === 'i' && GONE.test(here)) || (before === 'förra' && LAST_SPAN.test(here));
    if (isGone) return isKnown || !isElse();
    if (isKnown && CLASS.test(here) && here !== 'klass' && here !== 'åk' && here !== 'årskurs') return true;
  }
  return false;
}

/** Whether at a word something is told of that happened, or is done, once and about one, so that whoever knows of it knows whom. */
export const isParticular = (text: ToldText, at: number): boolean =>
  isOneTime(text, at) ||
  isCaseOfOne(text, at) ||
  isKnownCase(text, at) ||
  isWhatHappened(text, at) ||
  isHappening(text, at);
