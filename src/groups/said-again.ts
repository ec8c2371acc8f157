import { inTongue, SWEDISH, tongueNow } from '../shared/say.js';
import { datesAgain, namesAgain } from './named-again.js';
import { PROBLEMS, TYPED_PROBLEMS } from './problems-again.js';
import { REMARKS } from './remarks-again.js';

/** A sentence with what was put into it, in the language that is spoken: a function of texts alone, which says one sentence. */
export type Sentence = (...values: string[]) => string;

interface Known {
  readonly pattern: RegExp;
  /** How it begins and ends in Swedish, which tells most sentences apart at once. */
  readonly head: string;
  readonly tail: string;
  readonly sentence: Sentence;
  /** What somebody typed stands in it, and is said as it was typed. */
  readonly typed: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence as it is in Swedish, with anything where its values stand. */
function knownOf(sentence: Sentence, typed: boolean): Known {
  const marks = Array.from({ length: sentence.length }, () => '\u0001');
  const parts = inTongue(SWEDISH, () => sentence(...marks)).split('\u0001');
  const pattern = new RegExp(`^${parts.map(escaped).join('(.+)')}$`, 's');
  return { pattern, head: parts[0]!, tail: parts.at(-1)!, sentence, typed };
}

let known: readonly Known[] | undefined;

function allKnown(): readonly Known[] {
  known ??= [
    ...TYPED_PROBLEMS.map(one => knownOf(one, true)),
    ...[...PROBLEMS, ...REMARKS].map(one => knownOf(one, false)),
  ];
  return known;
}

/**
 * What was put into Swedish words before anybody knew who reads it (why a phrase is refused, what a date is marked with),
 * said in the language that is spoken now. What is not known is left as it is, but for its dates.
 */
export function saidAgain(text: string): string {
  if (tongueNow() === 'sv') return text;
  for (const { pattern, head, tail, sentence, typed } of allKnown()) {
    const found = text.startsWith(head) && text.endsWith(tail) ? pattern.exec(text) : undefined;
    if (found) return sentence(...found.slice(1).map(typed ? quotedAgain : saidAgain));
  }
  const day = /^([a-zåäö]{3,4} \d{1,2} [a-z]{3,4}): (.+)$/s.exec(text);
  if (day) return `${datesAgain(day[1]!)}: ${saidAgain(day[2]!)}`;
  const parts = text.split('; ');
  return parts.length > 1 ? parts.map(saidAgain).join('; ') : (namesAgain(text) ?? datesAgain(text));
}

/** Quotations as they are, joined as English joins them. */
const quotedAgain = (typed: string): string => typed.replaceAll('” och ”', '” and “').replaceAll('”, ”', '”, “');
