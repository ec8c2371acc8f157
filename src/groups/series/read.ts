import type { Day } from '../../shared/day.js';
import { tidy, words } from '../../shared/text.js';
import type { SchoolCalendar } from '../calendar.js';
import { meaningsOf } from './assemble.js';
import { type Cover, coversOf } from './cover.js';
import { idleParts } from './idle.js';
import { phraseOf } from './in-words.js';
import type { Ambiguous, Meaning, NotUnderstood, Reading } from './meaning.js';
import { insteadOf } from './nearest.js';
import type { Clock, Placed } from './parts.js';
import { type Frame, isProblem, type Problem } from './resolve.js';
import { PHRASE_MAX, type Token, tokensOf } from './tokens.js';

export const isRefused = (reading: Reading): reading is NotUnderstood => 'notUnderstood' in reading;
export const isAmbiguous = (reading: Reading): reading is Ambiguous => 'ambiguous' in reading;

/** So much more strained than the plainest reading may be the one that makes sense: "torsdagar 13 till 14 december". */
const STRAIN_MAX = 1;
/** So much more strained may a reading be that finds a time where the plainest finds none: "tio onsdagar". */
const TIME_STRAIN = 2;
const silent = ({ rules, wish }: Meaning): boolean => !wish && rules.some(rule => !rule.timeSaid);
const NO_SCHOOL: SchoolCalendar = { closed: [], terms: [] };

/**
 * Reads when a group meets, as of a day, with the terms and breaks of its school. A phrase is read whole: every word
 * belongs to what it means, or it is refused with the words that were left over, or both of its meanings are given.
 */
export function readSeries(raw: string, on: Day, calendar: SchoolCalendar = NO_SCHOOL): Reading {
  const frame: Frame = { on, calendar };
  const text = tidy(raw);
  if (text.length > PHRASE_MAX) {
    const rest = text.slice(PHRASE_MAX, PHRASE_MAX + 60).trim();
    return { notUnderstood: [rest], why: `Skriv kortare, högst ${PHRASE_MAX} tecken. Jag läste inte ”${rest}”.` };
  }
  const tokens = tokensOf(text);
  if (tokens.length === 0) return { notUnderstood: [], why: 'Skriv när ni ses.', instead: insteadOf([], frame) };
  const covers = coversOf(tokens);
  const whole = covers.filter(({ unknown }) => unknown === 0);
  let problem: Problem | undefined;
  let least: number | undefined;
  const meanings: Meaning[] = [];
  const read: Cover[] = [];
  for (const cover of whole) {
    // Only the readings that are as plain as the plainest that makes sense; what is said plainly and makes none is not read otherwise.
    if (cover.strain > (least ?? (whole[0]?.strain ?? 0) + STRAIN_MAX)) break;
    const got = meaningsOf(cover, frame);
    if (isProblem(got)) {
      problem ??= got;
      continue;
    }
    least = cover.strain;
    read.push(cover);
    meanings.push(...got.flatMap(one => [one, ...asClock(cover, one, frame)]));
  }
  // A number that may be the time is one where no other was said, or a question.
  if (meanings.length > 0 && meanings.every(silent)) {
    for (const cover of whole.filter(({ strain }) => strain > (least ?? 0) && strain <= (least ?? 0) + TIME_STRAIN))
      meanings.push(...plain(meaningsOf(cover, frame)).filter(one => !silent(one) && one.rules.length > 0));
  }
  const apart = [...new Map(meanings.map(one => [JSON.stringify(one), one])).values()];
  const [only] = apart;
  if (only && apart.length === 1) {
    const idle = read.map(cover => idleParts(cover, only, one => plain(meaningsOf(one, frame))));
    return idle.some(parts => parts.length === 0) ? only : withoutEffect(tokens, idle[0] ?? [], only);
  }
  if (only) return bothOf(apart);
  return refusal(tokens, covers, problem, frame);
}

const plain = (got: Meaning[] | Problem): Meaning[] => (isProblem(got) ? [] : got);

/** Words that could be read, and that belong to nothing. */
function withoutEffect(tokens: readonly Token[], idle: readonly Placed[], only: Meaning): NotUnderstood {
  const left = idle.map(({ at, next }) => rawOf(tokens, at, next));
  const why = `Jag vet inte vad ”${left.join('” och ”')}” hör till.`;
  return { notUnderstood: left, why, instead: [phraseOf(only)] };
}

const rawOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token, at) => (at > 0 && token.apart ? ` ${token.raw}` : token.raw))
    .join('');

/** "veckor 13-14" without a time may be weeks or a time: where no other time was said, both are read. */
function asClock(cover: Cover, meaning: Meaning, frame: Frame): Meaning[] {
  if (meaning.rules.some(rule => rule.timeSaid) || cover.parts.some(({ part }) => part.is === 'noTime')) return [];
  const place = cover.parts.findIndex(({ part }) => part.is === 'weeks' && part.clock !== undefined);
  const placed = cover.parts[place];
  if (placed?.part.is !== 'weeks' || !placed.part.clock) return [];
  const [start, end] = placed.part.clock as readonly [Clock, Clock];
  const parts = cover.parts.with(place, { ...placed, part: { is: 'time', start, end } });
  const got = meaningsOf({ ...cover, parts }, frame);
  return isProblem(got) ? [] : got;
}

/** The readings of a phrase, each in words, the same words being read in that one way. */
function bothOf(meanings: readonly Meaning[]): Ambiguous {
  return {
    ambiguous: meanings.slice(0, 3).map(one => {
      const phrase = phraseOf(one);
      return { words: phrase.replace(' utan klockslag', ''), phrase };
    }),
  };
}

/** Who takes a meeting away or moves it plans none: what is near the rest of the phrase would be the opposite of the wish. */
const TAKES_AWAY =
  /^(?:avbok\p{L}*|stall\p{L}*|install\p{L}*|bort|stryk\p{L}*|slopa\p{L}*|flytt\p{L}*|byt\p{L}*|skjut\p{L}*)$/u;

/** When a reminder comes is no part of when a group meets. */
const REMINDS = /^paminn\p{L}*$/u;

/** The words that were left over, or that do not go together. */
function refusal(
  tokens: readonly Token[],
  covers: readonly Cover[],
  problem: Problem | undefined,
  frame: Frame,
): NotUnderstood {
  const whole = covers.find(({ unknown }) => unknown === 0);
  const best = whole ?? covers[0];
  const left: string[] = [];
  let end = -1;
  for (const { part, at, next } of best?.parts ?? []) {
    if (part.is !== 'unknown') continue;
    if (end === at) left[left.length - 1] += `${tokens[at]?.apart ? ' ' : ''}${tokens[at]?.raw}`;
    else left.push(tokens[at]?.raw ?? '');
    end = next;
  }
  const leaves = (what: RegExp) => left.some(unread => words(unread).some(word => what.test(word)));
  const takesAway = leaves(TAKES_AWAY);
  const instead = takesAway ? [] : insteadOf(best ? [best] : [], frame);
  if (whole && problem) return { notUnderstood: [rawOf(tokens, 0, tokens.length)], why: problem.why, instead };
  const cut = left.map(word => (word.length > 60 ? `${word.slice(0, 60)}…` : word));
  const quoted = cut.join('” och ”');
  const isElse = takesAway || leaves(REMINDS);
  const why = isElse ? `Här läggs möten till. Skriv ”${quoted}” för sig.` : `Jag förstår inte ”${quoted}”.`;
  return { notUnderstood: cut, why, instead };
}
