import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSecrets, openMove, plainCode, sealMove, shownCode } from '../../src/booking/codes.js';
import { isOnesOwn } from '../../src/booking/way.js';

const secrets = createSecrets(Buffer.alloc(32, 1));

describe('the secrets of bookings', () => {
  it('make a code that nobody misreads: ten letters out of 25, the same for the same press', () => {
    const codes = Array.from({ length: 2_000 }, () => secrets.codeOf(randomUUID()));
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^[ACDEFGHJKMNPQRTUVWXY34679]{10}$/);
    const letters = new Map<string, number>();
    for (const letter of codes.join('')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    assert.equal(letters.size, 25);
    for (const count of letters.values()) assert.ok(Math.abs(count - 800) < 200, String(count));
    assert.equal(secrets.codeOf('x'), secrets.codeOf('x'));
    assert.ok(10 * Math.log2(25) >= 40);
  });

  it('read a code as somebody types it', () => {
    assert.equal(plainCode(' acdef-ghjkm '), 'ACDEFGHJKM');
    assert.equal(shownCode('ACDEFGHJKM'), 'ACDEF-GHJKM');
  });

  it('open a sealed address for its own booking only, and never a changed one', () => {
    const sealed = secrets.seal('{"conversation":"a:1"}', 'booking-1');
    assert.equal(secrets.open(sealed, 'booking-1'), '{"conversation":"a:1"}');
    assert.equal(secrets.open(sealed, 'booking-2'), undefined);
    assert.equal(createSecrets(Buffer.alloc(32, 2)).open(sealed, 'booking-1'), undefined);
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      assert.equal(secrets.open(changed, 'booking-1'), undefined);
    }
    assert.equal(secrets.open('', 'booking-1'), undefined);
    assert.notEqual(secrets.seal('same', 'b'), secrets.seal('same', 'b'));
  });

  it('seal a code for one person, who may carry it on, and nobody else', () => {
    const move = sealMove(secrets, 'acdef-ghjkm', 'eva');
    assert.ok(isOnesOwn(move) && !isOnesOwn('ACDEFGHJKM') && move.length <= 90);
    assert.doesNotMatch(move, /acdef/i);
    assert.equal(openMove(secrets, move, 'eva'), 'ACDEFGHJKM');
    assert.equal(openMove(secrets, move, 'ben'), undefined);
    assert.equal(openMove(secrets, 'ACDEFGHJKM', 'eva'), undefined);
  });

  it('hash by kind, so that a hash of one is none of another', () => {
    assert.notEqual(secrets.hash('code', 'x'), secrets.hash('press', 'x'));
    assert.notEqual(secrets.hash('code', 'x'), createSecrets(Buffer.alloc(32, 2)).hash('code', 'x'));
  });
});
