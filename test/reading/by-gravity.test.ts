import assert from 'node:assert/strict';
import { byGravity } from '../../src/reading/by-gravity.js';

describe('faults by gravity', () => {
  const fault = (field: string, file = 'a') => ({ file, field, expected: 'x', received: 'y' });
  it('begin with what nobody stands for, then what staff would read, and end with the phrasings', () => {
    const fields = ['asks', 'reviewBy', 'legal.0.from', 'asks.2', 'words', 'body', 'notAsks', 'readBy', 'approvedBy'];
    assert.deepEqual(
      byGravity(fields.map(field => fault(field))).map(({ field }) => field),
      ['readBy', 'approvedBy', 'body', 'legal.0.from', 'reviewBy', 'asks.2', 'asks', 'words', 'notAsks'],
    );
  });
  it('stay as they were found where they are as grave', () =>
    assert.deepEqual(
      byGravity([fault('body', 'b'), fault('body', 'a'), fault('file', 'c')]).map(({ file }) => file),
      ['c', 'b', 'a'],
    ));
});
