import type { Wanted } from '../../booking/wanted.js';
import { clockIn, type HoursSaid, hoursApart, hoursIn } from '../../shared/clock-words.js';

const MIDNIGHT = 1_440;

/** What a piece of a message says, and the text without it. */
export interface Piece<Value> {
  readonly value: Value;
  readonly rest: string;
}

const BOUND =
  /\b(efter|fran|fore|innan|till|tidigast|senast) (?:kl\.? ?|klockan )?(\d{1,2})(?:[.:](\d{2}))?(?![\d/.:]|:?[ae]\b| ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|dagar|dygn|veckor|tim|minut))/;
/** "Byt från 8.30 till 9.30" is from one time to another. */
const MOVES = /\b(?:flytt\w*|byt\w*|andra|skjut\w*|omboka\w*|boka om)\b/;
/** "Från 9 till 11" has both its ends. */
const FROM_TO =
  /\bfran (?:kl\.? ?|klockan )?\d{1,2}(?:[.:]\d{2})? ?(?:-|till) ?(?:kl\.? ?|klockan )?\d{1,2}(?:[.:]\d{2})?(?![\d/.:-]|:?[ae]\b| ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/;
const EARLY = /\b(?:bitti|pa morgonen)\b/;

const HOUR = 'ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv';
/** "Mellan tio och elva", "från nio till halv elva"; "mellan två och tre elever" are people. */
const IN_WORDS = new RegExp(
  String.raw`\b(?:mellan|fran) (?:kl\.? |klockan )?(?:halv )?(?:${HOUR}) (?:och|till) (?:halv )?(?:${HOUR})\b(?! (?!pa |i |den )\p{L}+)`,
  'u',
);

type Hours = NonNullable<Wanted['hours']>;

/** An hour with both its ends is no hour that is said alone. */
const bothEnds = (hours: HoursSaid): Hours => (hours.to - hours.from === 60 ? { ...hours, stretch: true } : hours);

/** The hours that are wanted: "fm", "efter 14", "9-11". */
export function hoursSaid(text: string): Piece<Hours> | undefined {
  const bound = FROM_TO.test(text) && !MOVES.test(text) ? null : BOUND.exec(text);
  const [found = '', word = '', hour = '', past = '00'] = bound ?? [];
  const at = bound ? clockIn(`${hour}.${past}`) : undefined;
  // "Flytta till 9" is that hour, and none before it.
  if (at !== undefined && word !== 'till') {
    const isFirst = ['efter', 'fran', 'tidigast'].includes(word);
    const value = isFirst ? { from: at, to: MIDNIGHT } : { from: 0, to: word === 'senast' ? at + 1 : at };
    return { value, rest: text.replace(found, ' ') };
  }
  if (EARLY.test(text)) return { value: { from: 0, to: 10 * 60 }, rest: text.replace(EARLY, ' ') };
  const inWords = IN_WORDS.exec(text)?.[0];
  const between = inWords === undefined ? undefined : hoursIn(inWords);
  if (inWords !== undefined && between) return { value: bothEnds(between), rest: text.replace(inWords, ' ') };
  const { hours, rest } = hoursApart(text);
  return hours && { value: bothEnds(hours), rest };
}

const AT = '(?:kl\\.? ?|klockan |vid )';
const CLOCK = new RegExp(
  String.raw`(?<![\w./:-])${AT}?(\d{1,2}[.:]\d{2}|(?:0[7-9]|1\d)[0-5]\d|(?:(?:fem|tio|kvart|tjugo) (?:i|over) (?:halv )?|halv )(?:${HOUR}|\d{1,2}))(?![\w./:]\w)\b`,
);
const HOUR_ALONE = new RegExp(String.raw`\b${AT}(\d{1,2}|${HOUR})(?![\w/:]|\.\d| (?:dagar|dygn|veckor|tim|minut))`);

/** The clock that is wanted; an hour alone is any time within it. */
export function clockSaid(text: string): Piece<Pick<Wanted, 'at' | 'hours'>> | undefined {
  for (const clock of [CLOCK, HOUR_ALONE]) {
    const found = clock.exec(text);
    const at = found ? clockIn(found[1] ?? '') : undefined;
    if (!found || at === undefined) continue;
    return {
      value: clock === CLOCK ? { at } : { hours: { from: at, to: at + 60 } },
      rest: text.replace(found[0], ' '),
    };
  }
  return undefined;
}

/** An hour, or hours, of a part of a message, and whether a word stands before it that may be a day. */
interface Timed {
  readonly said: string;
  readonly after: boolean;
}

function timedIn(part: string, isDay: (text: string) => boolean): Timed | undefined {
  const hours = hoursSaid(part);
  const clock = clockSaid(hours?.rest ?? part);
  if (!hours && !clock) return undefined;
  // What stands before the first of its words that is not left over.
  const left = new Set((clock?.rest ?? hours?.rest ?? '').split(' '));
  const [before = ''] = part.split(' ').filter(word => !left.has(word));
  return { said: JSON.stringify([hours?.value, clock?.value]), after: isDay(part.slice(0, part.indexOf(before))) };
}

/**
 * Whether parts of a message, of which each names a day of its own, have hours of their own: "fredag em eller måndag 9". An hour that is said
 * before all the days, or after them, is that of all.
 */
export function timedApart(parts: readonly string[], isDay: (text: string) => boolean): boolean {
  if (parts.length < 2) return false;
  const all = parts.map(part => timedIn(part, isDay));
  if (new Set(all.flatMap(one => one?.said ?? [])).size > 1) return true;
  return all.slice(0, -1).some(one => one?.after) && all.includes(undefined);
}
