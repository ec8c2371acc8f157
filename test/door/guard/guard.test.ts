import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { guardIdentity } from '../../../src/door/guard/guard.js';
import type { IdentityKind } from '../../../src/identity-kind.js';
import type { Labelled } from './labelled.js';
import { harmlessDev, identityDev } from './sentences-dev.js';
import { harmlessHeldOut, identityHeldOut } from './sentences-held-out.js';

// What was reached, rounded down (and up for false alarms).
const MINIMUM = { dev: 0.98, heldOut: 0.9 };
const MAXIMUM = { dev: 0.01, heldOut: 0.05 };

function survivors(text: string, secrets: string): string[] {
  const low = text.toLowerCase();
  return secrets.split('|').filter(secret => low.includes(secret.toLowerCase()));
}

/** Found: every secret is gone and every expected kind is named. */
function found([text, kinds, secrets]: Labelled): boolean {
  const guarded = guardIdentity(text);
  const named = kinds.split(' ').every(kind => guarded.kinds.includes(kind as IdentityKind));
  return named && survivors(guarded.text, secrets).length === 0;
}

function flagged(text: string): boolean {
  return guardIdentity(text).kinds.length > 0;
}

/** The same pseudo-random numbers in every run, so that a failure can be repeated. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) % below;
  };
}

const sentences = [...[...identityDev, ...identityHeldOut].map(([text]) => text), ...harmlessDev, ...harmlessHeldOut];

describe('identity guard: the labelled sentences', () => {
  it('finds the agreed share, also of the sentences it was not tuned on', () => {
    const share = (all: readonly Labelled[]): [number, number] => [all.filter(found).length, all.length];
    const noise = (all: readonly string[]): [number, number] => [all.filter(flagged).length, all.length];
    const [dev, held, falseDev, falseHeld] = [
      share(identityDev),
      share(identityHeldOut),
      noise(harmlessDev),
      noise(harmlessHeldOut),
    ];
    const print = ([count, of]: [number, number]): string => `${count}/${of}`;
    console.log(
      `      identity found: ${print(dev)} (dev), ${print(held)} (held out); ` +
        `harmless flagged: ${print(falseDev)} (dev), ${print(falseHeld)} (held out)`,
    );
    assert.ok(dev[1] + held[1] >= 260 && falseDev[1] + falseHeld[1] >= 260);
    assert.ok(dev[0] / dev[1] >= MINIMUM.dev);
    assert.ok(held[0] / held[1] >= MINIMUM.heldOut);
    assert.ok(falseDev[0] / falseDev[1] <= MAXIMUM.dev);
    assert.ok(falseHeld[0] / falseHeld[1] <= MAXIMUM.heldOut);
  });

  it('gives a harmless text back as it came', () => {
    for (const text of harmlessDev) assert.equal(guardIdentity(text).text, text);
  });

  it('finds nothing more in what it gave back', () => {
    for (const text of sentences) {
      const once = guardIdentity(text).text;
      assert.deepEqual(guardIdentity(once), { text: once, kinds: [] });
    }
  });

  it('finds nothing more in what it gave back, also for words thrown together', () => {
    const next = numbersFrom(20260115);
    const words = sentences.flatMap(text => text.split(/ +/));
    const marks = [' ', ' ', ' ', ' ', ', ', '. ', '\n', '-', '/'];
    for (let i = 0; i < 4000; i += 1) {
      const text = Array.from(
        { length: 2 + next(14) },
        () => `${words[next(words.length)]}${marks[next(marks.length)]}`,
      );
      const once = guardIdentity(text.join('')).text;
      assert.equal(guardIdentity(once).text, once);
    }
  });

  it('still finds identity in the middle of a long harmless message', () => {
    const around = 'Vi har en elev i 8B som har varit borta mycket och vi vet inte hur vi ska göra. ';
    const lost = identityDev.filter(([text, , secrets]) => {
      const guarded = guardIdentity(`${around.repeat(3)}${text}\n\n${around}`);
      return guarded.kinds.length === 0 || survivors(guarded.text, secrets).length > 0;
    });
    assert.ok(lost.length / identityDev.length <= 0.02, `${lost.length} lost`);
  });
});

describe('identity guard: named examples', () => {
  const replaced: readonly [string, string][] = [
    ['Elev 150312-1234 mår dåligt', 'Elev [personnummer] mår dåligt'],
    ['20 15 03 12 1234', '[personnummer]'],
    ['pnr 150312-xxxx', 'pnr [personnummer]'],
    ['född 150312 sista fyra 1234', 'född [personnummer] sista fyra [personnummer]'],
    ['Alva född 2015-03-12', '[namn] född [personnummer]'],
    ['tf-nummer 150312-TF12', 'tf-nummer [personnummer]'],
    ['nås på +46 70 174 06 15', 'nås på [telefonnummer]'],
    ['anna punkt andersson snabela skola punkt se', '[e-postadress]'],
    ['Hon bor på Björkvägen 7 lgh 1102', 'Hon bor på [adress]'],
    ['Karl Johans gata 12', '[adress]'],
    ['dnr 2024/123', 'dnr [ärendenummer]'],
    ['Kevin Andersson har blåmärken', '[namn] har blåmärken'],
    ['Kevins mamma Lisa Berg var full', '[namn] mamma [namn] var full'],
    ['Kevin i 4C', '[namn] i 4C'],
    ['K.A. i 6B har slutat komma', '[initialer] i 6B har slutat komma'],
    ['Xhevahire Krasniqi i 5B', '[namn] i 5B'],
    ['Kevin Andersson är rädd. Kevin vill inte hem.', '[namn] är rädd. [namn] vill inte hem.'],
    ['Eleven heter Alva. Hon går i 2B.', 'Eleven heter [namn]. Hon går i 2B.'],
  ];
  for (const [text, expected] of replaced) {
    it(`replaces in: ${text}`, () => assert.equal(guardIdentity(text).text, expected));
  }

  const kept = [
    'Kevin har blåmärken, vad gör jag?',
    'eleven heter Zlatan',
    'Karl Johans gata är lång',
    'Anna Lindh-skolan har möte',
    'Vem är kontakt för Hedvig Eleonora?',
    'Karolinska skolan i Örebro',
    'JO 6755-2012, SFS 2025:1501 och prop. 2025/26:12',
    '19 kap. 1 § i 2025:400, SoL 19:1',
    'Mötet är 2026-01-15 kl 13.30 i v 45',
    'Ring 112, 114 14, 116 111 eller 1177',
    'två elever i 6A och en elev i 8B',
    'Mamma i 4C, Rektor i 4C och Kuratorn i 4C',
    'Lex Sarah, Lex Maria och Barnahus',
    'jag bor på berget bland sten, lind, hassel och björn',
    'Jag heter Anna och jobbar på Tallskolan',
    'What do I do if a child in my class is being hit at home?',
  ];
  for (const text of kept) {
    it(`leaves alone: ${text}`, () => assert.deepEqual(guardIdentity(text), { text, kinds: [] }));
  }

  it('names the kinds once each and never the values', () => {
    const { kinds } = guardIdentity('150312-1234 och 150372-1234, ring 070-174 06 15, ring 070-174 06 16');
    assert.deepEqual(kinds, ['personnummer', 'samordningsnummer', 'telefonnummer']);
  });

  it('does not tell by the word in brackets who has a samordningsnummer', () => {
    assert.equal(guardIdentity('150372-1234').text, guardIdentity('150312-1234').text);
  });

  it('sees through invisible, wide and look-alike characters', () => {
    for (const text of [
      '15\u200b0312\u20111234',
      '１５０３１２－１２３４',
      'Kev\u00adin\u00a0Anders\u200bson',
      '\u0661\u0665\u0660\u0663\u0661\u0662-1234',
    ]) {
      assert.match(guardIdentity(text).text, /^\[(?:personnummer|namn)\]$/, JSON.stringify(text));
    }
  });

  it('keeps everything outside a hit as it was typed', () => {
    assert.equal(guardIdentity('Hej –\u00a0Kevin i 4C… “ja”').text, 'Hej –\u00a0[namn] i 4C… “ja”');
  });
});

describe('identity guard: names of the municipality', () => {
  const known = { notNames: ['Stina Quint', 'Linnea', 'Storvik', 'Gärdesgruppen'] };

  it('takes no school for a person', () => {
    assert.equal(flagged('Vem arbetar på Stina Quint?'), true);
    assert.deepEqual(guardIdentity('Vem arbetar på Stina Quint?', known).kinds, []);
  });

  it('takes a school for a place where a child is known', () => {
    assert.equal(guardIdentity('Kevin på Stina Quint', known).text, '[namn] på Stina Quint');
  });

  it('keeps a town and a forum from making a lone first name identify', () => {
    assert.deepEqual(guardIdentity('Kevin i Storvik', known).kinds, []);
    assert.deepEqual(guardIdentity('Vi i Gärdesgruppen pratade om Kevin', known).kinds, []);
  });

  it('does not take a child for the preschool of the same name', () => {
    assert.equal(guardIdentity('Linnea i 4C mår dåligt', known).text, '[namn] i 4C mår dåligt');
  });
});

describe('identity guard: how it is built', () => {
  const folder = new URL('../../../src/door/guard/', import.meta.url);

  it('imports nothing from outside its folder, and asks neither clock nor environment nor log', () => {
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) assert.match(from ?? '', /^\.\/|identity-kind/, file);
      assert.doesNotMatch(source, /Date\.now|new Date|process\.|console\.|Math\.random/, file);
    }
  });

  it('takes time in proportion to the length, whatever is repeated', () => {
    const units =
      'a|A|Å|1|1 |1-|15 |1234 |150312 |0|07|+4|00 |@|a@|a.a@|Kevin |Kevin A. |K.|[namn]|dnr |punkt a | snabela |a punkt | at |.|\n| |' +
      'Storgatan |storgatan5|c/o |c/o Ab |sista fyra |i 4c |(|Kevin i |kevin en elev i 4c |Xa Xb |heter x y |X-|\u200b|ärende |' +
      "123 45 |BUN-|2025-|person nr |född |al |nguyen van |familjen Ö|klass |S:t |'|bor på Ab |😀|\ue000";
    const measure = (text: string): number => {
      const times = [0, 1, 2].map(() => {
        const start = performance.now();
        guardIdentity(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const filled = (unit: string, length: number): string =>
      unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    // Eight times the text: proportional is 8, quadratic 64. A pause of the machine must not fail the test, so it may try again.
    const isProportional = (unit: string): boolean =>
      [0, 1, 2].some(() => measure(filled(unit, 28_000)) / Math.max(0.5, measure(filled(unit, 3_500))) < 24);
    for (const unit of units.split('|')) guardIdentity(filled(unit, 2_000));
    for (const unit of units.split('|')) assert.ok(isProportional(unit), JSON.stringify(unit));
  }).timeout(60_000);
});
