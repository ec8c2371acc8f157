import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../../src/answering/answering.js';
import { asOneChild } from '../../../src/answering/danger/one-child.js';
import { DEFAULT_PACKS } from '../../../src/config.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const answering = createAnswering(await loadKnowledge(folder, DEFAULT_PACKS), recall);

function level(message: string): 'red' | 'line' | 'none' {
  const { urgent, caution } = answering.ask(message, [], NOW);
  return urgent ? 'red' : caution ? 'line' : 'none';
}

/** Ways to name a child that say nothing of what is told. */
const NAMED = [
  'en elev',
  'eleven',
  'min elev',
  'barnet',
  'ett barn hos oss',
  'flickan',
  'en av mina elever',
  'en tjej i min klass',
  'killen i 5B',
  'hon',
  '[namn]',
] as const;

describe('one child, however it is named', () => {
  for (const [told, is] of [
    ['har ont i magen', 'none'],
    ['har tappat en tand', 'none'],
    // Each of these had another level for one of the names.
    ['luktar svett och vill inte duscha efter idrotten', 'none'],
    ['har varit hemma med ont i magen var fjärde dag i höst', 'none'],
    ['har hål i tänderna och föräldrarna bokar ingen tid', 'none'],
    ['är ofta trött på mornarna', 'none'],
    ['får vara med på utflykten', 'none'],
    ['har blåmärken på halsen', 'red'],
    ['har druckit ur flaskan med spolarvätska', 'red'],
    ['säger att pappan ska slå ihjäl henne i kväll', 'red'],
    ['vågar inte gå hem i dag', 'red'],
  ] as const)
    it(`is in as much danger: "${told}"`, () => {
      const levels = NAMED.map(child => `${child}: ${level(`${child} ${told}`)}`);
      assert.deepEqual(
        levels,
        NAMED.map(child => `${child}: ${is}`),
      );
    });

  it('is read as "barnet", with what belongs to it', () => {
    for (const [written, read] of [
      ['En elev i min klass har ont', 'barnet har ont'],
      ['en av mina elever säger nej', 'barnet säger nej'],
      ['flickans mamma ringde', 'barnets mamma ringde'],
      ['en pojke i 5b och hans bror', 'barnet och hans bror'],
      ['en elevs pappa', 'barnets pappa'],
    ] as const)
      assert.equal(asOneChild(written), read);
  });

  it('is neither several, nor one whom somebody asks for, nor a part of a word', () => {
    for (const written of [
      'två elever har ont',
      'barnen leker',
      'en man frågar efter en elev',
      'elevhälsan har möte',
      'mitt barn är sjukt',
    ])
      assert.equal(asOneChild(written), written);
  });
});
