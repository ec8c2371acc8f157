import assert from 'node:assert/strict';
import { made, rowsOf } from './phrase-table.js';

/** What people wrote who had not seen the grammar; the dates were labelled by those hands. */
describe('phrases by other hands', () => {
  for (const row of rowsOf('by-other-hands')) it(row.phrase, () => assert.deepEqual(made(row.phrase, row.on), row));
});
