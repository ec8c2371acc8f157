import { after, type Hit, isEnglish, isText, lexAt, listed, numberAt, RANGE, type Reader, skip } from './look.js';
import type { Clock, Part } from './parts.js';
import type { Token } from './tokens.js';

const INSIDE = listed(`
  mellan | kl mellan | mellan kl | mellan klockan | between | från kl | från klockan | från | from | kl från
`);

const clock = (hour: number, minute: number, exact: boolean): Clock | undefined =>
  hour <= 23 && minute <= 59 ? { hour, minute, exact: exact || hour >= 13 || hour === 0 } : undefined;

/** Minutes beside an hour in words: "tio över", "kvart i", "fem i halv". */
function minutesBeside(tokens: readonly Token[], at: number): Hit<number> | undefined {
  if (lexAt(tokens, at, 'key').some(({ key }) => key === 'quarter-hour') || isText(tokens, at, 'quarter'))
    return { got: 15, next: at + 1 };
  const quarter = after(tokens, at, ['en kvart', 'a quarter'])[0];
  if (quarter !== undefined) return { got: 15, next: quarter };
  const number = numberAt(tokens, at);
  if (number === undefined || ![5, 10, 15, 20, 25].includes(number)) return undefined;
  return { got: number, next: skip(tokens, at + 1, ['min', 'minuter']) };
}

/** "halv nio", "kvart i tre", "tio över nio", "fem i halv tio", "half past nine". */
function spokenAt(tokens: readonly Token[], at: number): Hit<Clock> | undefined {
  const halves = lexAt(tokens, at, 'key').some(({ key }) => key === 'half');
  if (halves) {
    const past = isText(tokens, at + 1, 'past');
    const hour = numberAt(tokens, past ? at + 2 : at + 1);
    if (hour === undefined || hour < 1 || hour > 12) return undefined;
    const got = past ? clock(hour, 30, false) : clock(hour === 1 ? 12 : hour - 1, 30, false);
    return got && { got, next: past ? at + 3 : at + 2 };
  }
  const beside = minutesBeside(tokens, at);
  if (!beside || !isText(tokens, beside.next, 'i', 'over', 'past', 'to')) return undefined;
  const sign = isText(tokens, beside.next, 'i', 'to') ? -1 : 1;
  const half = lexAt(tokens, beside.next + 1, 'key').some(({ key }) => key === 'half');
  const base = half ? spokenAt(tokens, beside.next + 1) : undefined;
  const hour = half ? base?.got.hour : numberAt(tokens, beside.next + 1);
  if (hour === undefined || hour > 23 || (half && !base)) return undefined;
  const minutes = (hour === 0 ? 24 : hour) * 60 + (base?.got.minute ?? 0) + sign * beside.got;
  const got = clock(Math.floor(minutes / 60), minutes % 60, hour >= 13);
  // "kvart i ett" is 12.45.
  const twelve = got && got.hour === 0 && !half ? clock(12, got.minute, false) : got;
  return twelve && { got: twelve, next: base ? base.next : beside.next + 2 };
}

/** "9,15": a number, and one behind a comma with no space; where a month follows they are days of it. */
const isGluedByComma = (tokens: readonly Token[], at: number) =>
  isText(tokens, at + 1, ',') &&
  tokens[at + 1]?.apart === false &&
  tokens[at + 2]?.kind === 'number' &&
  tokens[at + 2]?.apart === false &&
  lexAt(tokens, at + 3, 'month').length === 0;

const DAYS = /^(?:dagar|dygn|days)$/;
const UNIT =
  /^(?:dag|veck(?:a|or)|timm(?:e|ar)|tim|min(?:ut(?:er)?)?|manad(?:er)?|day|weeks?|hours?|minutes?|months?)$/;
/** "två dagar före", "2 timmar innan" count; "14 vecka 50" and "tio minuter i nio" do not. */
const isCount = (tokens: readonly Token[], at: number): boolean =>
  DAYS.test(tokens[at + 1]?.text ?? '') ||
  (UNIT.test(tokens[at + 1]?.text ?? '') &&
    isText(tokens, at + 2, 'fore', 'innan', 'senare', 'tidigare', 'before', 'ahead', 'later', 'earlier'));

/** A time of day in any form; `said` where it can be nothing else. */
function clockAt(tokens: readonly Token[], at: number): Hit<Clock & { said: boolean }>[] {
  const token = tokens[at];
  if (token?.kind !== 'clock' && numberAt(tokens, at) !== undefined && isCount(tokens, at)) return [];
  const with_ = (got: Clock | undefined, next: number, said: boolean, strain = 0) =>
    got ? [{ got: { ...got, said }, next, strain }] : [];
  const spoken = spokenAt(tokens, at);
  // "9-10 i sex veckor": the number may also stand for itself.
  if (spoken) {
    const [number] = token?.kind === 'number' ? token.numbers : [];
    const bare = number === undefined ? undefined : clock(number, 0, false);
    return [...with_(spoken.got, spoken.next, true), ...with_(bare, at + 1, false, 1)];
  }
  if (isText(tokens, at, 'noon')) return with_(clock(12, 0, true), at + 1, true);
  if (token?.kind === 'clock')
    return with_(clock(token.numbers[0]!, token.numbers[1]!, token.raw.startsWith('0')), at + 1, true);
  if (token?.kind === 'number') {
    const [number = 0] = token.numbers;
    const behind = isGluedByComma(tokens, at) ? tokens[at + 2]! : undefined;
    // "9,15" is a quarter past nine, and "9,13" nobody's way of saying two times.
    if (behind)
      return /^[0-5][05]$/.test(behind.raw) && !isGluedByComma(tokens, at + 2)
        ? with_(clock(number, behind.numbers[0]!, token.raw.startsWith('0')), at + 3, true)
        : [];
    if (token.raw.length >= 3 && token.raw.length <= 4)
      return with_(
        clock(Math.floor(number / 100), number % 100, token.raw.startsWith('0')),
        at + 1,
        token.raw.length === 4 && !token.raw.startsWith('20'),
        token.raw.startsWith('20') ? 1 : 0,
      );
    const spokenMinutes =
      isText(tokens, at + 1, 'och') && /^(15|30|45)$/.test(tokens[at + 2]?.raw ?? '')
        ? tokens[at + 2]!.numbers[0]!
        : undefined;
    const bare = with_(clock(number, 0, token.raw.startsWith('0')), at + 1, false);
    return spokenMinutes === undefined
      ? bare
      : [...bare, ...with_(clock(number, spokenMinutes, false), at + 3, false, 1)];
  }
  const hour = lexAt(tokens, at, 'number')[0]?.value;
  if (hour === undefined || hour > 23) return [];
  const bare = with_(clock(hour, 0, false), at + 1, false);
  const [full] = after(tokens, at + 1, ['noll noll']);
  if (full !== undefined) return with_(clock(hour, 0, false), full, true);
  // "femton och trettio": no meeting begins at thirty.
  const late = isText(tokens, at + 1, 'och') && tokens[at + 2]?.kind === 'word' ? numberAt(tokens, at + 2) : undefined;
  if (late === 30 || late === 45)
    return [...with_(clock(hour, late, false), at + 3, true), ...bare.map(hit => ({ ...hit, strain: 1 }))];
  const minute = numberAt(tokens, at + 1);
  return minute !== undefined && [15, 30, 45].includes(minute) && tokens[at + 1]?.kind === 'word'
    ? [...with_(clock(hour, minute, false), at + 2, true), ...bare.map(hit => ({ ...hit, strain: 1 }))]
    : bare;
}

/** "till 7 december": a number before a month is a date; after a dash it may be either. */
const isDate = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'number' && lexAt(tokens, at + 1, 'month').length > 0 && !isText(tokens, at - 1, '-');

const MARKS = listed(`
  kl | klockan | kla | at | @ | klockslag | tid | tiden | från kl | från klockan | med start kl | start kl |
  prick | prick kl | prick klockan | punkt | exakt | exakt kl | exakt klockan | precis | precis klockan | typ | typ kl |
  startar kl | börjar kl | start | startar | börjar | vi börjar | från | vi börjar kl | kl från | ca kl | kl ca | kl cirka | cirka kl | runt kl | vid kl | vid klockan | runt klockan | kring kl | kring | tid kl | tid : | kl : |
  , kl | alla | samtliga | allihop | alla kl | alla klockan | samtliga kl | samtliga klockan | allihop kl
`);
/** What stands between the beginning and the end of a meeting. */
const ENDS = [
  ...RANGE,
  ...listed('slut | slutar | och slutar | vi slutar | och vi slutar | fram till | och fram till'),
];
const LOOSE = ['vid', 'runt', 'ca', 'cirka', 'omkring', 'tidigast', 'alltid'];

/** "13-14.30", "kl nio", "halv 9", "mellan 9 och 10", "från kl 13 till kl 14.30", "1300-1400", "9-10 em". */
export const readTime: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = [];
  const inside = after(tokens, at, INSIDE)[0];
  const start = after(tokens, at, MARKS)[0];
  const loose = skip(tokens, at, LOOSE);
  for (const place of new Set([start ?? loose, ...(inside === undefined ? [] : [inside])])) {
    for (const first of isDate(tokens, place) && !isText(tokens, place - 1, 'kl', 'kl.', 'klockan')
      ? []
      : clockAt(tokens, place)) {
      const marked = place === start || place === inside;
      const halfOfDay =
        lexAt(tokens, first.next, 'part').length > 0 && isText(tokens, first.next, 'am', 'pm')
          ? first.next + 1
          : first.next;
      const ranged = new Set([first.next, halfOfDay]).values();
      for (const from of ranged) {
        for (const end of after(tokens, from, place === inside ? [...ENDS, 'och', 'and', 'o'] : ENDS)) {
          const until = skip(tokens, end, ['kl', 'klockan', 'at']);
          for (const second of isDate(tokens, until) ? [] : clockAt(tokens, until)) {
            hits.push({
              got: { is: 'time', start: plain(first.got), end: plain(second.got) },
              next: second.next,
              strain:
                (first.strain ?? 0) +
                (second.strain ?? 0) +
                (isText(tokens, end - 1, 'to') && !isEnglish(tokens) ? 1 : 0),
            });
          }
        }
      }
      // "mellan 9" says only half of it.
      if (place === inside && place !== start) continue;
      const strain = (first.strain ?? 0) + (marked || first.got.said ? 0 : tokens[place]?.kind === 'number' ? 1 : 2);
      const end = skip(tokens, first.next, ['tiden', 'prick', 'punkt', 'exakt', 'precis', 'blankt', 'sharp']);
      hits.push({
        got: { is: 'time', start: plain(first.got) },
        next: tokens[end]?.text === '-' && isText(tokens, end + 1, 'tiden') ? end + 2 : end,
        strain,
      });
    }
  }
  return hits;
};

const plain = ({ hour, minute, exact }: Clock): Clock => ({ hour, minute, exact });
