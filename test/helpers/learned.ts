import { keptResults, recallFrom } from '../../src/stores/kept-results.js';

/** What was learned before from the same knowledge by the same code: seconds of work that every test file would do again. */
export const recall = recallFrom(keptResults());
