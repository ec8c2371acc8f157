import { join, resolve } from 'node:path';
import type { Day } from '../shared/day.js';

/** A word as a shell reads it whole. */
const quoted = (word: string) => (/^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/**
 * The commands that make a draft live and show what it changes, in order, wherever they are typed: `asks` may be missing
 * in a pack that has no rules yet, and a rule that begins today is seen beside the day before.
 */
export function nextSteps(of: {
  readonly folder: string;
  readonly pack: string;
  readonly id: string;
  readonly from: Day;
  readonly today: Day;
}): string[] {
  const { folder, pack, id, from, today } = of;
  const place = (...parts: string[]) => quoted(join(resolve(folder), pack, ...parts));
  const on = `--dir ${quoted(resolve(folder))}`;
  return [
    `mkdir -p ${place('asks')}`,
    `mv ${place('drafts', `${id}.md`)} ${place(`${id}.md`)}`,
    `mv ${place('drafts', `${id}.yaml`)} ${place('asks', `${id}.yaml`)}`,
    `npm run -s check:knowledge -- ${on} --packs ${pack}`,
    `npm run -s preview -- ${on} --packs ${pack} --from ${from} --date ${today}`,
  ];
}
