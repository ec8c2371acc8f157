import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guard } from '../../helpers/guard.js';

interface Line {
  readonly field: string;
  readonly text: string;
  /** What must be seen; absent for an everyday text. */
  readonly see?: readonly string[];
}

/** Made-up texts as people write them on the cards; those of "later" were written when the thresholds were chosen. */
function linesOf(name: string): Line[] {
  const path = fileURLToPath(new URL(`../${name}.jsonl`, import.meta.url));
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line);
}

/** What is seen in a text of a field, as it is written there; an address alone is no answer in a place. */
function seenIn({ field, text }: Pick<Line, 'field' | 'text'>): string[] {
  const spots = guard.spots(text, field === 'place');
  const isOfSomebody = spots.some(({ kind }) => kind === 'namn' || kind === 'initialer');
  return spots
    .filter(({ kind }) => field !== 'place' || isOfSomebody || kind !== 'adress')
    .map(({ start, end }) => text.slice(start, end));
}

describe('what may be identity in a text that others will read', () => {
  for (const [name, asked, missed] of [
    ['read-by-others', 0.05, 0.03],
    ['read-by-others-later', 0.1, 0.03],
  ] as const) {
    const lines = linesOf(name);
    const [risky, everyday] = [lines.filter(one => one.see), lines.filter(one => !one.see)];

    it(`asks of at most ${asked * 100} in a hundred everyday texts (${name})`, () => {
      const wrong = everyday.filter(one => seenIn(one).length > 0).map(({ text }) => text);
      assert.ok(wrong.length <= everyday.length * asked, wrong.join('\n'));
    });

    it(`sees all but at most ${missed * 100} in a hundred with identity, each name of them (${name})`, () => {
      const wrong = risky.filter(one => !one.see!.every(word => seenIn(one).some(seen => seen.includes(word))));
      assert.ok(wrong.length <= risky.length * missed, wrong.map(({ text }) => text).join('\n'));
    });
  }

  it('says where, in the text as it was given, and of which kind', () => {
    const text = 'Möte om  Ebba och K.S. i 3A, ring 070\u2011174 06 35';
    assert.deepEqual(
      guard.spots(text).map(({ start, end, kind }) => [text.slice(start, end), kind]),
      [
        ['Ebba', 'namn'],
        ['K.S.', 'initialer'],
        ['070\u2011174 06 35', 'telefonnummer'],
      ],
    );
  });

  it('takes a listed name for one whatever else the word is, but not where a place or a thing stands', () => {
    for (const [text, seen] of [
      ['Noras frånvaro', ['Noras']],
      ['Dexter vill inte hem', ['Dexter']],
      ['vi måste prata om bosse nu', ['bosse']],
      ['Hur mår Fina?', ['Fina']],
      ['Frånvaro i Dexter', []],
      ['Studiebesök i Avesta', []],
      ['LSR och BRÅ', []],
    ] as const)
      assert.deepEqual(
        guard.spots(text).map(({ start, end }) => text.slice(start, end)),
        seen,
        text,
      );
  });

  it('leaves the municipality’s own numbers, schools and forms of words alone', () => {
    for (const text of [
      'Ring mottagningen, 0980-31 92 20',
      'Samråd Ellen Keyskolan',
      'Sal Selma, kl 13-14.30 den 12/3',
    ])
      assert.deepEqual(guard.spots(text), [], text);
  });

  it('takes the digits of a link for nobody’s only where it is asked to, and a name in its path for a name', () => {
    const link = 'https://meet.example.se/j/0701740635';
    assert.deepEqual(guard.spots(link, true), []);
    assert.equal(guard.spots(link).length, 1);
    const path = 'https://sharepoint.com/elever/ebba-lind/4b?x=1';
    assert.deepEqual(
      guard.spots(path, true).map(({ start, end }) => path.slice(start, end)),
      ['ebba', 'lind'],
    );
  });
});
