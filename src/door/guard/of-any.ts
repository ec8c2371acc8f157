import { spokenDigits } from './numbers.js';
import { APART, RELATIVE, setOf, TOLD } from './told-of.js';
import type { ToldText } from './told-text.js';
import { isAdverb, isPast, isPresent } from './verb-forms.js';

/** What a child has, whoever it is: "elevens rätt till stöd". What happens to one, or is done by one, is none of it. */
const THING =
  /^(?:rätt|rättigheter|bästa|behov|stödbehov|delaktighet|inflytande|perspektiv|skolgång|lärande|hälsa|utveckling|trygghet|skolsituation|situation|vardag|omsorg|integritet|ansvar|röst|åsikt|åsikter|intressen?|arbetsmiljö|lärmiljö|studiero|akt|journal|uppgifter|samtycke|familj|föräldrar|vårdnadshavare|nätverk|ställning|hus|plats|väg|best|rights?|needs?|views?|wellbeing|interests?)(?:en|et|n|t)?$/u;
const NEXT_OF_THING = setOf('i på till för och eller vid om att enligt under inom kring av är in of to and at');
/** Asks of anybody, or says when something holds. */
const ASKS = setOf('hur när vad vilka vilken vilket varför vem how when what which why who');
const OPENS_IF = setOf('om ifall ska får kan måste bör if can may should');
export const OF_EACH = setOf('varje ingen inget alla each every no');
/** What has been is somebody's. */
export const HAS_BEEN = setOf(
  'har hade haft blev blivit fick fått varit kom kommit gick gått gjorde gjort sa sagt tog tagit mår has had was did',
);
/** "Hur gör vi med eleven", "hur går det för barnet": whoever reads it is to know whom. */
const OF_KNOWN = setOf('gör går ligger sker händer do');
const TALK = setOf('samtal samtalet dialog dialogen kommunikation samverkan samarbete samarbetet');
const TALKS = setOf('tala prata samtala lyssna samverka samarbeta planera');
const ABOUT = setOf('med kring runt with');
const IN_FOCUS = setOf('fokus centrum focus');
const GRADES = /^(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)$/u;
/** Said of one, by its form or by what it says, where nobody else is told of. */
export const SAID_OF_ONE = setOf(
  'bor bodde bott född dog dött död placerad omhändertagen familjehemsplacerad gravid våldtagen misshandlad mobbad slagen ' +
    'knivskuren knivhuggen skjuten adopterad gripen häktad anhållen rymt rymde rymmer',
);

/** Anybody, after "en" or "ett". */
const ANYBODY = /^(?:elev|barn|ungdom|tonåring|skolbarn|förskolebarn)$/u;
const SOME = setOf('en ett');
/** Opens what holds whenever it is so. */
const WHENEVER = setOf('om när ifall då innan hur');
/** How anybody may be, or be in: no place, no home and nothing that is seen of one. */
const STATE = setOf('sorg kris fara nöd chock utsatthet utanförskap svårigheter');
/** Of what goes on, or is different now, the readers know the beginning. */
const GOES_ON = setOf(
  'igen fortfarande ännu nu redan alltid ständigt jämt fortsätter fortsätta fortsatt slutat slutar sluta länge längre idag just dag senaste denna detta samma',
);
/** What asks of anybody is short; with more words that are not our own one is told of. */
const MOST_UNKNOWN = 2;

/** Every word of the text is known to be harmless, as a note's has to be, and nothing in it has been, or is said of one alone. */
export const isFit = (text: ToldText): boolean =>
  !text.tokens.some(({ word }) => HAS_BEEN.has(word) || SAID_OF_ONE.has(word)) &&
  text.unfit().every(one => one.is === 'unknown' && (GRADES.test(text.said(one)) || THING.test(text.said(one))));

function isTitle(text: ToldText, at: number): boolean {
  let next = at + 1;
  while (next <= at + 2 && !THING.test(text.word(next)) && /[ae]$/u.test(text.word(next))) next += 1;
  if (!THING.test(text.word(next))) return false;
  return !text.goesOn(next + 1) || THING.test(text.word(next + 1)) || NEXT_OF_THING.has(text.word(next + 1));
}

/** "Hur gör vi med en elev": of whom that is asked the readers know. */
function isOfKnown(text: ToldText, at: number, before: string): boolean {
  const isObject = TOLD.has(before) || before === 'för' || before === 'till';
  return isObject && text.tokens.slice(text.beginOf(at), at).some(({ word }) => OF_KNOWN.has(word));
}

/** Whether something is asked in words that are all known to be harmless, of nothing that has been: "hur lång tid tar utredningen?" */
export function asksOfAny(text: ToldText, at: number): boolean {
  if (isOfKnown(text, at, text.word(at - 1)) || text.tokens.some(({ word }) => isPast(word))) return false;
  return text.tokens.some(({ word }) => ASKS.has(word)) && isFit(text);
}

/** Whether what is said of one child is said of any. */
export function isOfAny(text: ToldText, at: number): boolean {
  if (OF_EACH.has(text.word(at - 1))) return true;
  if (text.word(at + 1) === 'i' && IN_FOCUS.has(text.word(at + 2)) && !text.goesOn(at + 3)) return at === 0;
  if (isAskedOfAny(text, at)) return true;
  if (!isFit(text)) return false;
  if (isTitle(text, at)) return true;
  const before = text.word(at - 1);
  if (ABOUT.has(before) && TALK.has(text.word(at - 2)) && !text.goesOn(at + 1)) return true;
  const said = text.tokens.slice(text.beginOf(at), at).map(({ word }) => word);
  if (ABOUT.has(before) && TALKS.has(said[0] ?? '')) return true;
  if (isOfKnown(text, at, before)) return false;
  return said.some((word, index) => ASKS.has(word) || (index === 0 && OPENS_IF.has(word)));
}

/** Whether a text has something that is only true of one: what has been or goes on, a number, a place, a class. */
function narrows({ tokens }: ToldText): boolean {
  return tokens.some(({ text, word, opens }, at) => {
    if (/\d/u.test(word) || (spokenDigits(word) > 0 && word !== 'ett') || GRADES.test(word)) return true;
    if (HAS_BEEN.has(word) || isPast(word) || GOES_ON.has(word) || APART.has(word)) return true;
    if (SAID_OF_ONE.has(word) && !isPresent(word)) return true;
    return at > 0 && !opens && text !== word && text.slice(1) === word.slice(1);
  });
}

/** Whether `at` is one who does something whenever it is so ("om en elev rymmer"), or is asked of in what is ("hur möter vi ett barn"). */
function isAsked(text: ToldText, at: number): boolean {
  if (WHENEVER.has(text.word(at - 2))) {
    let verb = at + 1;
    while (isAdverb(text.word(verb))) verb += 1;
    // "Samtal om en elev, hur gör vi": that is about one.
    const isApart =
      verb < text.tokens.length && /,/u.test(text.text.slice(text.tokens[at]!.end, text.tokens[verb]!.start));
    return text.goesOn(verb) && !isApart && isPresent(text.word(verb));
  }
  const said = text.tokens.slice(text.beginOf(at), at - 1).map(({ word }) => word);
  if (isOfKnown(text, at - 1, said.at(-1) ?? '')) return false;
  const asks = said.findIndex((word, index) => ASKS.has(word) || (index === 0 && OPENS_IF.has(word)));
  return asks >= 0 && said.slice(asks).some(word => !ASKS.has(word) && isPresent(word));
}

/**
 * Whether "en elev" or "ett barn" is anybody, in words that need not all be our own: what is asked of one, or is done when one
 * does something, at no time and no place, in few words more.
 */
function isAskedOfAny(text: ToldText, at: number): boolean {
  if (!ANYBODY.test(text.word(at)) || !SOME.has(text.word(at - 1)) || text.tokens[at]!.opens) return false;
  if (!isAsked(text, at) || narrows(text)) return false;
  const next = text.word(at + 1);
  const isInState = next === 'i' && STATE.has(text.word(at + 2));
  if (text.goesOn(at + 1) && !isInState && (TOLD.has(next) || RELATIVE.has(next) || ABOUT.has(next))) return false;
  const { start, end } = text.tokens[at]!;
  const others = text.unfit().filter(one => !(one.start <= start && end <= one.end && (isInState || one.end === end)));
  return others.length <= MOST_UNKNOWN && others.every(({ is }) => is === 'unknown');
}
