import assert from 'node:assert/strict';
import { cutAtWord, tidy } from '../../src/shared/text.js';
import { guard } from '../helpers/guard.js';

describe('a text is tidied', () => {
  const rows: readonly [what: string, written: string, read: string][] = [
    ['letters of two parts', 'från å ä ö é'.normalize('NFD'), 'från å ä ö é'],
    ['a letter of two parts, held apart', 'a\u200d\u030a', 'å'],
    ['letters with a sign of their own', '\u212bret', 'Året'],
    ['spaces', 'a\u00a0b\u2009c\u202fd\u3000e\u2003f\u1680g\th', 'a b c d e f g h'],
    ['line ends', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ni', 'a\nb\nc\nd\ne\nf\ng\nh\ni'],
    ['dashes', '1\u20102\u20113\u20124\u20135\u20146\u20157\ufe588\ufe639\uff0d0', '1-2-3-4-5-6-7-8-9-0'],
    ['minuses', '1\u22122\u02d73\u20434', '1-2-3-4'],
    ['characters without a width', 'b\u200bo\u200ck\u200da\ufeff\u2060 \u200etid\u202e\u180e', 'boka tid'],
    ['soft hyphens', 'orosan\u00admälan', 'orosanmälan'],
    ['fillers that pass for letters', 'bo\u3164ka\uffa0', 'boka'],
    ['control characters', 'bo\u0000ka\u0007\u009f', 'boka'],
    ['signs that choose a look', 'bo\ufe0fka', 'boka'],
    ['tags of a language', 'boka\u{e0001}\u{e0073}', 'boka'],
    ['emoji of one', '🙂 ❤️ 👍🏽', '🙂 ❤️ 👍🏽'],
    ['emoji of several', '👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈', '👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈'],
    ['an emoji with a joiner too many', '👩\u200d tid', '👩 tid'],
    ['quotation marks', '”a” ’b’ "c" «d»', '”a” ’b’ "c" «d»'],
    ['the number of spaces and lines', '  a  b\n\n\nc ', '  a  b\n\n\nc '],
  ];
  for (const [what, written, read] of rows)
    it(what, () => {
      assert.equal(tidy(written), read);
      assert.equal(tidy(read), read);
    });

  it('in a time that grows with its length', () => {
    /** Milliseconds of the processor for so many parts, the least of three: what else the machine does is not counted. */
    const cost = (part: string, parts: number): number => {
      const written = part.repeat(parts);
      const costs = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        tidy(written);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      });
      return Math.min(...costs);
    };
    for (const part of ['\u200b', '👩\u200d', '🇸', '1\ufe0f', 'a\u030a', '\u{e0073}']) {
      const [little, much] = [cost(part, 2_500), cost(part, 10_000)];
      // Where it grew with the square of the length it would be sixteen times as much.
      assert.ok(much < 9 * little + 10, `${JSON.stringify(part)}: ${little} and ${much} ms`);
    }
  });

  it('so that the guard still finds what it found', () => {
    for (const dash of [
      '\u2010',
      '\u2011',
      '\u2012',
      '\u2013',
      '\u2014',
      '\u2212',
      '\ufe63',
      '\uff0d',
      '\u00ad-',
      '-\u200b',
    ])
      assert.deepEqual(guard.look(tidy(`Hon är 150312${dash}1234 och orolig`)).kinds, ['personnummer'], dash);
  });
});

describe('a text that is too long', () => {
  for (const [text, most, expected] of [
    ['Ring nu.', 8, 'Ring nu.'],
    ['Ring 112 genast', 14, 'Ring 112…'],
    ['Ring 112 genast', 9, 'Ring 112…'],
    ['Ring 112, och sedan', 10, 'Ring 112…'],
    ['Ring mottagningen', 6, 'Ring…'],
    ['Orosanmälan', 5, 'Oros…'],
    ['abc😀def', 5, 'abc…'],
    ['', 5, ''],
  ] as const) {
    it(`"${text}" in ${most} characters is "${expected}"`, () => assert.equal(cutAtWord(text, most), expected));
  }
});
