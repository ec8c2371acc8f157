import { HAS_BEEN } from './of-any.js';
import { setOf } from './told-of.js';
import type { ToldText } from './told-text.js';
import { isAdverb, isPast } from './verb-forms.js';

/** Who works at a school or with its children, one by their trade; in a group there is one of each. */
const TRADE =
  '(?:kurator|psykolog|sköters|rektor|lärar|pedagog|logoped|assistent|mästar|chef|mentor|sekreterar|handläggar|ledar|tränar|vikari|städar|kock|föreståndar|samordnar|koordinator|coach|arbetar|vakt|konsulent|kolleg|värd|talar)';
const THE_ONE = new RegExp(`${TRADE}(?:en|n|an|kan)$`, 'u');
const ONE = new RegExp(`${TRADE}(?:e|a|ka|)$`, 'u');
const OF_ONE = new RegExp(`${TRADE}(?:ens|ns|ans|kans|s)$`, 'u');
const OURS = setOf('vår min en');
const PLACED = setOf('i på hos med från för');
/** What somebody does at work, whatever about: "kuratorn berättar om dataspel". */
const WORKS =
  /^(?:berättar|informerar|presenterar|föreläser|visar|leder|redovisar|redogör|rapporterar|diskuterar|planerar|samordnar|medverkar|utvärderar|sammanfattar|inleder|hälsar|kallar|ansvarar|deltar|delar|går igenom|går laget|tar upp|tar fram|bjuder in|ser över|följer upp|fixar|lagar|gästar|besöker|vikarierar|bokar|mejlar|skickar|ordnar|köper|byter|lånar|presenterade|informerade|berättade|föreläste|redovisade)$/u;
/** What is wrong with one, or with what they do. */
const AILS =
  /(?:problem|missbruk|drickande|beteende|humör|sjukskrivning|sjukdom|diagnos|uppsägning|skilsmässa|affär|utbrändhet|drogande|otrohet|misstag|övertramp|blåmärke|skad|gråt|oro|fylla|bakfylla|frånvaro)(?:e[nt]|n|t|a|or|orna|na)?$/u;
const AILING = setOf('sjuk sjuka full berusad gravid deprimerad utbränd skild arg hotfull sjukskriven borta');
/** Ends as a verb does and is none. */
const NO_VERB =
  /^(?:för|över|under|efter|per|eller|inför|utanför|hur|var|här|där|när|mer|fler|samt|hos|las|\p{L}{3,}or)$/u;

/** What has been done, in a form that no ending tells. */
const STRONG = setOf(
  'slog sov drack söp skrek bet grät stal sprang låg satt stod blev fick svor ljög spydde höll drog föll',
);

const isVerb = (text: ToldText, at: number): boolean => {
  const word = text.word(at);
  if (NO_VERB.test(word) || !text.goesOn(at)) return false;
  return /[aeiouyåäö]r$|[^s]s$/u.test(word) || isPast(word) || STRONG.has(word) || text.own().verbs.isDoneNow(word);
};

/** "kuratorn super", "vår vaktmästare är utbränd": of who works something is said that is no work. */
function isNoWork(text: ToldText, at: number): boolean {
  const [word, before] = [text.word(at), text.word(at - 1)];
  if (!THE_ONE.test(word) && word !== 'rektor' && !(OURS.has(before) && ONE.test(word))) return false;
  // "Läraren i slöjd slår", "vikarien som gråter".
  let verb = PLACED.has(text.word(at + 1)) && !isVerb(text, at + 1) ? at + 3 : at + 1;
  if (text.word(verb) === 'som') verb += 1;
  while (isAdverb(text.word(verb))) verb += 1;
  if (!isVerb(text, verb)) return false;
  const [does, next] = [text.word(verb), text.goesOn(verb + 1) ? text.word(verb + 1) : ''];
  if (WORKS.test(does) || WORKS.test(`${does} ${next}`)) return false;
  if (!text.own().has(does) || STRONG.has(does)) return true;
  if (text.tokens.slice(verb).some(one => AILING.has(one.word) || (HAS_BEEN.has(one.word) && one.word !== 'har')))
    return true;
  // What is done in words that are all our own is work.
  return text.unfit().length > 0;
}

/** Whether at a word a grown-up is told of who is there by their work: by what they do that is no work, or by what is wrong with them. */
export const isToldAtWork = (text: ToldText, at: number): boolean =>
  isNoWork(text, at) || (OF_ONE.test(text.word(at)) && text.goesOn(at + 1) && AILS.test(text.word(at + 1)));
