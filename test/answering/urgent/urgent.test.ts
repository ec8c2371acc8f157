import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createAnswering } from '../../../src/answering/answering.js';
import { FALLBACK_NOTICE, parseUrgent, type UrgentSignals } from '../../../src/answering/urgent/signals.js';
import { urgentSignals } from '../../../src/answering/urgent/urgent.js';
import { CALM, URGENT } from './cases.js';

const FILE = new URL('../../../knowledge/urgent.yaml', import.meta.url);

describe('signs of present danger', () => {
  let signals: UrgentSignals;
  before(async () => {
    const parsed = parseUrgent('urgent.yaml', await readFile(FILE, 'utf8'));
    assert.ok(!('faults' in parsed), JSON.stringify(parsed));
    signals = parsed.urgent;
  });
  const seen = (text: string) => urgentSignals(text, signals);

  for (const part of ['dev', 'heldOut'] as const) {
    it(`are seen, and calm questions left alone (${part})`, () => {
      const urgent = URGENT.flatMap(group => group[part]);
      const calm = CALM.flatMap(group => group[part]);
      const missed = urgent.filter(text => seen(text).length === 0);
      const alarms = calm.filter(text => seen(text).length > 0);
      console.log(
        `      ${urgent.length - missed.length} of ${urgent.length} urgent seen, ${alarms.length} of ${calm.length} calm ones lead with 112`,
      );
      assert.ok(urgent.length > 100 && calm.length > 100);
      assert.deepEqual(missed, []);
      assert.ok(alarms.length <= calm.length * 0.05, alarms.join('\n'));
    });
  }

  for (const text of [
    'pappan är full och ska hämta nu',
    'hon skriver att hon vill dö ikväll',
    'en elev har tagit en överdos på toaletten',
    'han har kniv i väskan',
    'en treåring är ensam hemma',
    'barnet vågar inte gå hem efter skolan',
    'inte vågar gå hem',
    'vågar hon inte gå hem',
    'HJÄÄÄLP han vill ta livet av sig',
    'hon vill ta själv mord',
    'the dad is drunk and here to pick her up now',
  ]) {
    it(`lead with 112: ${text}`, () => assert.notDeepEqual(seen(text), []));
  }

  for (const text of [
    'Hur slår jag på projektorn',
    'kan vi skjuta upp mötet',
    'jag är dödstrött',
    'när är utbildningen om självmordsprevention',
    'vilka böcker om kriget läser vi i nian',
  ]) {
    it(`do not lead: ${text}`, () => assert.deepEqual(seen(text), []));
  }

  it('are found at the end of a message of 28,000 characters', () => {
    const story = 'Vi hade en helt vanlig dag och gick till biblioteket. '.repeat(520).slice(0, 27_950);
    assert.deepEqual(seen(story), []);
    assert.notDeepEqual(seen(`${story} Nu har han kniv i väskan.`), []);
  });

  it('lead every reply when they could not be read', () => {
    const asked = createAnswering({ rules: [] }).ask('vad är ett samtycke', [], new Date('2026-11-24T08:00:00Z'));
    assert.equal(asked.urgent, FALLBACK_NOTICE);
  });

  for (const [name, text] of [
    ['an unknown list', 'signals: [{ id: a, why: vapen, when: [[<finns-inte>]] }]'],
    ['the same id twice', 'signals: [{ id: a, why: vapen, when: [[kniv]] }, { id: a, why: vapen, when: [[pistol]] }]'],
    ['no signals', 'signals: []'],
    ['an empty phrase', "signals: [{ id: a, why: vapen, when: [['...']] }]"],
  ] as const) {
    it(`are refused with ${name}`, () => {
      assert.ok('faults' in parseUrgent('u', `notice: { title: Ring 112, lines: [Nu] }\n${text}`));
    });
  }
});
