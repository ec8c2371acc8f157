import assert from 'node:assert/strict';
import { piecesOf } from '../../../src/answering/wishes/pieces.js';

describe('the pieces of a message that may hold a wish', () => {
  it('are its sentences and their clauses', () => {
    const pieces = piecesOf('Jag har en tid på onsdag, men klassen är borta. Kan du avboka den?');
    assert.ok(pieces.includes('Kan du avboka den'));
    assert.ok(pieces.includes('Jag har en tid på onsdag'));
    assert.ok(pieces.includes('men klassen är borta'));
  });
  it('are windows over what has no full stops, the last one at its end', () => {
    const pieces = piecesOf('ja du de e ju så att vi har en tid på onsdag me soc kan du ta bort den');
    assert.ok(pieces.includes('onsdag me soc kan du ta bort den'));
  });
  it('are the whole message where it is short or has no words', () => {
    for (const text of ['avboka, tack', 'kan jag få en tid', '', '?!', '. . .'])
      assert.deepEqual(piecesOf(text), [text]);
  });
  it('are no times or dates that a full stop parts', () =>
    assert.ok(piecesOf('vi har en träff klockan 14.30 den 5.3 i biblioteket').every(piece => !/^30|^3 i/.test(piece))));
  it('are so many at most, those at the end', () => {
    const pieces = piecesOf(
      `${'en sak till. '.repeat(3)}${Array.from({ length: 60 }, (_, at) => `sak nummer${at}.`).join(' ')}`,
    );
    assert.equal(pieces.length, 24);
    assert.equal(pieces.at(-1), 'sak nummer59');
  });
});
