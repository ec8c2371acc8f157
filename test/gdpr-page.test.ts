import assert from 'node:assert/strict';
import type { GdprFacts } from '../src/watch/gdpr-facts.js';
import { gdprPage, gdprSections } from '../src/watch/gdpr-page.js';

const FACTS: GdprFacts = {
  municipality: 'Exempelkommun',
  packs: ['nationell'],
  unansweredDays: 31,
  retentionDays: 91,
  copiesDays: 30,
  meetingsDays: 730,
  offerDays: 14,
  doneDays: 92,
  groupWords: 200,
  answersFrom: 5,
  agreedFrom: 3,
  roundDays: 28,
  rememberedMinutes: 30,
  bookingsOn: true,
  tenant: true,
  dataDir: '/srv/data',
  database: undefined,
  waitDays: 43,
  publicUrl: 'https://bot.example',
  outlook: false,
};
const idsOf = (facts: GdprFacts) => gdprSections(facts).flatMap(({ claims }) => claims.map(({ id }) => id));
const says = (facts: GdprFacts, id: string) =>
  gdprSections(facts)
    .flatMap(({ claims }) => claims)
    .find(one => one.id === id)?.says ?? assert.fail(id);

describe('the page for the data protection officer', () => {
  it('has the settings that hold', () => {
    assert.match(says(FACTS, 'question'), /31 dagar/);
    assert.match(says(FACTS, 'bookings-days'), /91 dagar/);
    assert.match(says(FACTS, 'groups'), /730 dagar.*91 dagar/);
    assert.match(says(FACTS, 'worker-times'), /91 dagar/);
    assert.match(says(FACTS, 'group-asked'), /14 dagar/);
    assert.match(says(FACTS, 'group-words'), /högst 200/);
    assert.match(says(FACTS, 'group-todos'), /92 dagar, annat efter 730/);
    assert.match(says(FACTS, 'yearly'), /Färre än 5 svar.*minst 3/);
    assert.match(says(FACTS, 'case-answers'), /28 dagar, svar som visas ihop raderas ihop, 730 dagar/);
    assert.match(says(FACTS, 'copies'), /30 dagar/);
    assert.match(says({ ...FACTS, retentionDays: 7 }, 'copies'), /7 dagar/);
    assert.match(says(FACTS, 'where'), /\/srv\/data/);
    assert.match(says(FACTS, 'waiting'), /43 dagar/);
    assert.match(says(FACTS, 'tell-me'), /31 dagar/);
  });

  it('says where the database is, what is there for minutes alone, and what is left behind', () => {
    const database = { name: 'kommun', hosts: ['db-1', 'db-2'], tls: true };
    const elsewhere = { ...FACTS, database };
    assert.match(says(elsewhere, 'where-database'), /PostgreSQL\) kommun på db-1 och db-2.*Vägen dit är krypterad/);
    assert.match(says({ ...FACTS, database: { ...database, tls: false } }, 'where-database'), /inte krypterad/);
    assert.match(says(elsewhere, 'database-before'), /\/srv\/data/);
    for (const id of ['database-minutes', 'database-copies']) {
      assert.ok(idsOf(elsewhere).includes(id));
      assert.ok(!idsOf(FACTS).includes(id));
    }
    for (const id of ['where', 'copies', 'memory-minutes']) assert.ok(!idsOf(elsewhere).includes(id));
    for (const id of ['key', 'give-out', 'risk-disk']) {
      assert.match(says(elsewhere, id), /databas/);
      assert.doesNotMatch(says(elsewhere, id), /mapp/);
    }
    const page = gdprPage(elsewhere, '2026-11-28');
    assert.ok(page.length < 9_500, String(page.length));
  });

  it('says another thing where the settings are others', () => {
    const off = idsOf({ ...FACTS, bookingsOn: false, tenant: false, publicUrl: undefined });
    for (const id of ['no-bookings', 'trial', 'no-calendar']) assert.ok(off.includes(id) && !idsOf(FACTS).includes(id));
    for (const id of [
      'anonymous',
      'named',
      'number',
      'waiting',
      'worker-address',
      'worker-times',
      'report',
      'tell-me',
      'reviews',
      'tenant',
      'calendar',
    ])
      assert.ok(!off.includes(id) && idsOf(FACTS).includes(id));
  });

  it('says what Outlook is asked where it is asked', () => {
    for (const id of ['outlook-busy', 'outlook-event', 'outlook-people']) {
      assert.ok(!idsOf(FACTS).includes(id));
      assert.ok(!idsOf({ ...FACTS, outlook: true, bookingsOn: false }).includes(id));
    }
    assert.match(says({ ...FACTS, outlook: true }, 'outlook-busy'), /aldrig vad det gäller.*bara i minnet/);
    assert.ok(gdprPage({ ...FACTS, outlook: true }, '2026-11-28').length < 9_500);
  });

  it('is one page with each section, each sentence once', () => {
    const page = gdprPage(FACTS, '2026-11-28');
    assert.equal(page.match(/^## /gm)?.length, 8);
    assert.equal(new Set(idsOf(FACTS)).size, idsOf(FACTS).length);
    assert.ok(page.length < 9_500, String(page.length));
  });
});
