import assert from 'node:assert/strict';
import { made, rowsOf } from './phrase-table.js';

/** One phrase for each thing that can be said of days, weeks, borders, numbers and times, and for each two that stand against each other. */
describe('one phrase of each kind', () => {
  for (const row of rowsOf('one-of-each')) it(row.phrase, () => assert.deepEqual(made(row.phrase, row.on), row));
});
