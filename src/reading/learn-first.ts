import type { Config } from '../config.js';
import { type Day, dayOf } from '../shared/day.js';
import type { Log } from '../shared/ports.js';
import type { Kept } from '../stores/kept-results.js';
import { type Learned, learnApart } from './learn-apart.js';

/** Under what it is kept that a folder has been learned of, by its packs and its marks (`marksOf`). */
export const LEARNED = 'learned';
export const learnedFrom = ({ packs }: Pick<Config, 'packs'>, marks: string) => [packs, marks];

/**
 * Where nothing has been learned yet of the folder as it is, learns it in a process of its own: that takes some times the
 * memory of a process that serves, and this one is held to little. What could not be learned so is learned by whoever asks.
 */
export async function learnFirst(
  config: Pick<Config, 'packs'>,
  marks: string,
  kept: Pick<Kept, 'find'>,
  now: Date,
  log: Log,
  // A start serves what is without fault, and has too little memory to learn it by itself.
  learn: (on: Day) => Promise<Learned> = on => learnApart(on, true),
): Promise<void> {
  if (kept.find(LEARNED, learnedFrom(config, marks))) return;
  log.info('start', { learning: 'the knowledge folder is read for the first time, which takes up to a minute' });
  await learn(dayOf(now)).catch(error =>
    log.warn('start', { warning: `not learned apart: ${error}`, next: 'npm run learn' }),
  );
}
