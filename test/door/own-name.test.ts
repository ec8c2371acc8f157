import assert from 'node:assert/strict';
import { withoutOwnName } from '../../src/door/own-name.js';
import { guard } from '../helpers/guard.js';

describe('the writer’s own name', () => {
  for (const [text, left] of [
    ['Hur anmäler jag? Sara', 'Hur anmäler jag?'],
    ['Tack! sara lind', 'Tack!'],
    ['ha det fint,\nSara Lind.', 'ha det fint,'],
    // Whom something is said of is told of, whatever the writer is called.
    ['jag är orolig för Sara', 'jag är orolig för Sara'],
    ['Hur anmäler jag? Sara Ek', 'Hur anmäler jag? Sara Ek'],
    ['Hur anmäler jag? Saras', 'Hur anmäler jag? Saras'],
    ['Sara', 'Sara'],
  ] as const)
    it(`stands under "${text}" as a signature alone`, () => assert.equal(withoutOwnName(text, 'Sara Lind'), left));

  it('is nothing where the client has none, and may have any sign in it', () => {
    assert.equal(withoutOwnName('Tack! Sara'), 'Tack! Sara');
    assert.equal(withoutOwnName('Tack! S(ara', 'S(ara [Lind'), 'Tack!');
  });

  for (const text of ['mitt namn är Sara Lind', 'Sara Lind här, hur gör jag?', 'Med vänlig hälsning Sara Lind'])
    it(`is nobody else's in "${text}"`, () => assert.deepEqual(guard.look(text).kinds, []));
  // "Vh" is a guardian as well.
  for (const text of ['vh Anna Berg', 'hans namn är Kevin Lind', 'Kevin Lind här slår andra', 'namnet är Kevin'])
    it(`is not "${text}"`, () => assert.deepEqual(guard.look(text).kinds, ['namn']));
});
