import { meaningsOf } from './assemble.js';
import { timesOf } from './clock-times.js';
import type { Cover } from './cover.js';
import { phraseOf, phraseOfTime } from './in-words.js';
import { WEEKDAY_NAMES } from './names.js';
import { type Frame, isProblem } from './resolve.js';

/** The nearest phrasings that would be understood: what could be read without the words left over, or ways to say it with the writer's own day and time. */
export function insteadOf(covers: readonly Cover[], frame: Frame): string[] {
  const [cover] = covers;
  const known =
    cover &&
    meaningsOf({ ...cover, parts: cover.parts.filter(({ part }) => part.is !== 'unknown'), unknown: 0 }, frame);
  // Where an ordinal was left over, a number of times is not what was meant.
  if (known && !isProblem(known) && known.every(one => !one.wish)) return [...new Set(known.map(phraseOf))].slice(0, 2);
  const parts = cover?.parts.map(({ part }) => part) ?? [];
  const day =
    parts.flatMap(part =>
      part.is === 'days' || part.is === 'nth'
        ? part.days
        : part.is === 'dates'
          ? part.dates.flatMap(one => one.weekday ?? [])
          : [],
    )[0] ?? 4;
  const time = parts.find(part => part.is === 'time');
  const length = parts.find(part => part.is === 'length')?.minutes;
  const timed = timesOf(time, length, undefined);
  const clock = !time || isProblem(timed) || !timed[0] ? '13.00-14.30' : phraseOfTime(timed[0].time);
  const name = WEEKDAY_NAMES[day - 1];
  return [`${name}ar ${clock}`, `jämna ${name}ar ${clock}`, `första ${name}en i månaden ${clock}`];
}
