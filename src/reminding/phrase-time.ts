import type { NotUnderstood } from './phrase.js';
import type { WallTime } from './recurrence.js';

/** How long a meeting is when only its beginning is given, in minutes. */
export const DEFAULT_MINUTES = 60;

const HOURS = ['tolv', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva'];
const CLOCK = '(\\d{1,2})(?:[.:](\\d{2})|(\\d{2})(?!\\d))?';
const RANGE = new RegExp(
  `(?:\\b(?:kl|klockan)\\b\\.?\\s*)?(?<![\\d:.-])${CLOCK}\\s*(?:-|–|—|\\btill\\b)\\s*(?:(?:kl|klockan)\\.?\\s*)?${CLOCK}(?![\\d:])`,
  'i',
);
const START_MARKED = new RegExp(`\\b(?:kl|klockan)\\b\\.?\\s*${CLOCK}(?![\\d:])`, 'i');
const START_BARE = /(?<![\d:.-])(\d{1,2})[.:](\d{2})(?![\d:])/;
const START_ALONE = /(?<![\d:.-])(\d{1,2})(?![\d:.]|\s*(?:gång|möte|träff|:?e\b|:?a\b))(?=\s*$|\s*,)/i;
const HALF =
  /(?:\b(?:kl|klockan)\b)?\.?\s*\bhalv\s+(ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio|tio|elva|tolv)(?!\p{L})/iu;

/** Minutes from midnight; undefined where the clock has no such time. */
function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  return h <= 23 && m <= 59 ? h * 60 + m : undefined;
}

/** By "halv två" in a school people mean the afternoon: meetings are held from seven to six. */
function half(word: string): number {
  const at = HOURS.findIndex(hour => hour === word || hour.replace(/å/g, 'a') === word);
  const hour = (at + 11) % 12;
  return (hour < 7 ? hour + 12 : hour) * 60 + 30;
}

/** The time of day in a phrase, and the phrase without it; a beginning alone lasts DEFAULT_MINUTES. */
export function timeIn(text: string): { readonly time?: WallTime; readonly rest: string } | NotUnderstood {
  const halves = HALF.exec(text);
  if (halves) {
    const start = half((halves[1] ?? '').toLowerCase());
    return { time: { start, end: start + DEFAULT_MINUTES }, rest: text.replace(HALF, ' ') };
  }
  const range = RANGE.exec(text);
  if (range) {
    const start = minutes(range[1], range[2] ?? range[3]);
    const end = minutes(range[4], range[5] ?? range[6]);
    if (start === undefined || end === undefined) return { why: `Klockslaget ”${range[0].trim()}” finns inte.` };
    if (end <= start) return { why: `Mötet slutar innan det börjar (${range[0].trim()}).` };
    return { time: { start, end }, rest: text.replace(range[0], ' ') };
  }
  const one = START_MARKED.exec(text) ?? START_BARE.exec(text) ?? START_ALONE.exec(text);
  if (!one) return { rest: text };
  const start = minutes(one[1], one[2] ?? one[3]);
  if (start === undefined) return { why: `Klockslaget ”${one[0].trim()}” finns inte.` };
  return { time: { start, end: Math.min(start + DEFAULT_MINUTES, 24 * 60 - 1) }, rest: text.replace(one[0], ' ') };
}
