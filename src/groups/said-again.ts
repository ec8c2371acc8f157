import { inTongue, SWEDISH, tongueNow } from '../shared/say.js';
import { datesAgain, namesAgain } from './named-again.js';
import { PROBLEMS, TYPED_PROBLEMS } from './problems-again.js';
import { REMARKS } from './remarks-again.js';

/** A sentence with what was put into it, in the language that is spoken: a function of texts alone, which says one sentence. */
export type Sentence = (...values: string[]) => string;

interface Known {
  readonly pattern: RegExp;
  readonly sentence: Sentence;
  /** What somebody typed stands in it, and is said as it was typed. */
  readonly typed: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence as it is in Swedish, with anything where its values stand. */
function patternOf(sentence: Sentence): RegExp {
  const marks = Array.from({ length: sentence.length }, () => '\u0001');
  const swedish = inTongue(SWEDISH, () => sentence(...marks));
  return new RegExp(`^${swedish.split('\u0001').map(escaped).join('(.+)')}$`, 's');
}

let known: readonly Known[] | undefined;

function allKnown(): readonly Known[] {
  const of = (sentences: readonly Sentence[], typed: boolean): Known[] =>
    sentences.map(sentence => ({ pattern: patternOf(sentence), sentence, typed }));
  known ??= [...of(TYPED_PROBLEMS, true), ...of(PROBLEMS, false), ...of(REMARKS, false)];
  return known;
}

/**
 * What was put into Swedish words before anybody knew who reads it (why a phrase is refused, what a date is marked with),
 * said in the language that is spoken now. What is not known is left as it is, but for its dates.
 */
export function saidAgain(text: string): string {
  if (tongueNow() === 'sv') return text;
  for (const { pattern, sentence, typed } of allKnown()) {
    const found = pattern.exec(text);
    if (found) return sentence(...found.slice(1).map(typed ? quotedAgain : saidAgain));
  }
  const day = /^([a-zåäö]{3,4} \d{1,2} [a-z]{3,4}): (.+)$/s.exec(text);
  if (day) return `${datesAgain(day[1]!)}: ${saidAgain(day[2]!)}`;
  const parts = text.split('; ');
  return parts.length > 1 ? parts.map(saidAgain).join('; ') : (namesAgain(text) ?? datesAgain(text));
}

/** Quotations as they are, joined as English joins them. */
const quotedAgain = (typed: string): string => typed.replaceAll('” och ”', '” and “').replaceAll('”, ”', '”, “');
