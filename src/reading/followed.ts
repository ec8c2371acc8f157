import { setImmediate as othersTurn } from 'node:timers/promises';
import { isValidOn } from '../answering/rule.js';
import type { Config } from '../config.js';
import type { Day } from '../shared/day.js';
import { inOne } from '../shared/steps.js';
import { instantOf } from '../shared/wall-time.js';
import { marksOf } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import type { Followed } from './follow.js';
import { learnApart } from './learn-apart.js';
import { inPieces, type Reading, readFolder, readingOf } from './reading.js';

/** Noon of a day, in minutes: any instant of the day has the same rules. */
const NOON = 12 * 60;

/** The knowledge folder of the settings as it is followed; `serve` makes a reading the one that is served. */
export function followed(config: Config, live: () => Reading, serve: (next: Reading) => void): Followed {
  return {
    marks: () => marksOf(config.knowledgeDir),
    learn: on => learnApart(on),
    async serve(version, now) {
      // Whoever read it apart has just looked people up.
      const given = await readFolder(config, keptResults(config.dataDir), false);
      if (given.version !== version) return { served: false, longest: 0 };
      await othersTurn();
      const before = performance.now();
      const { reading, pieces } = readingOf(given, version, now);
      const putting = performance.now() - before;
      const making = await inPieces([...pieces, inOne(() => reading.keeper.isRare(''))]);
      serve(reading);
      return { served: true, longest: Math.max(putting, making) };
    },
    differ(one: Day, other: Day) {
      return live().knowledge.rules.some(rule => isValidOn(rule, one) !== isValidOn(rule, other));
    },
    prepare: on => inPieces(live().answering.pieces(instantOf(on, NOON))),
  };
}
