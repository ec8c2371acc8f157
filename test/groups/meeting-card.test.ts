import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checklistFaults, parseChecklist } from '../../src/groups/checklist.js';
import type { ForumFacts } from '../../src/groups/group-job.js';
import { forReaders, wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { answerOf, type CardFacts, meetingCard } from '../../src/groups/words-of-meetings.js';
import { plainText } from '../../src/shared/reply.js';

const file = fileURLToPath(new URL('../../knowledge/checklist.yaml', import.meta.url));
const read = parseChecklist('checklist.yaml', readFileSync(file, 'utf8'));
const checks = 'checks' in read ? read.checks : [];

const CARD: CardFacts = {
  group: { id: 'g', name: 'Skolgruppen' } as CardFacts['group'],
  meeting: {
    id: 'm',
    start: '2026-12-03T12:00:00Z',
    end: '2026-12-03T13:00:00Z',
    state: 'planned',
    coming: [],
    notComing: [],
    agenda: [],
  } as unknown as CardFacts['meeting'],
  mayBeTwice: false,
  checks,
};
const forum = (cases: ForumFacts['cases'], consent?: string): ForumFacts => ({
  pack: 'p',
  id: 'f',
  name: 'Forumet',
  purpose: 'Träffas.',
  ...(consent ? { consent } : {}),
  cases,
  cadence: { text: 'Ibland.' },
  ended: false,
});
const shown = (of: ForumFacts | undefined) => plainText(meetingCard(CARD, of));
const SAFE =
  /Misstänker någon våld, hot, sexuella övergrepp eller hedersrelaterat förtryck, eller är ni osäkra\? Fråga inte familjen och kontakta inte hemmet\./;

describe('what is checked before a meeting', () => {
  for (const [what, of] of [
    ['a group of no forum', undefined],
    ['a forum that does not say whether children are named', forum('unclear')],
    ['a forum with its own words on consent', forum('named', 'Samtycke skulle sökas.')],
    ['a forum of children without names', forum('anonymous')],
  ] as const)
    it(`says not to ask the family where there may be violence, for ${what}`, () => {
      const text = shown(of);
      assert.match(text, SAFE);
      assert.match(text, /anmäls genast, före mötet och utan samtycke/);
      assert.ok(text.search(SAFE) < text.indexOf('Vem har frågat familjen?'), 'the safe line comes first');
    });

  it('has the forum’s own words, and how children are spoken of', () => {
    assert.match(shown(forum('named', 'Samtycke skulle sökas.')), /Samtycke skulle sökas\./);
    assert.match(shown(forum('anonymous')), /bara om barn utan namn/);
    assert.match(shown(undefined), /med namn eller utan/);
  });

  it('asks nobody’s family where only general questions are met about, and has the line on violence all the same', () => {
    const text = shown(forum('general'));
    assert.doesNotMatch(text, /familjen/);
    assert.match(text, /våld, hot, sexuella övergrepp eller hedersrelaterat förtryck.*Kontakta inte hemmet/);
    assert.match(text, /anmäls genast, före mötet och utan samtycke/);
  });

  it('says today’s law in the present, and an agreement of another time as that, with its source', () => {
    const old = { ...forum('named', 'Samverkan krävde samtycke.'), source: 'Rapporten', year: 2007 };
    const text = shown(old);
    assert.match(text, /I Rapporten \(2007\) stod: ”Samverkan krävde samtycke\.”/);
    assert.match(text, /Ett barn får tas upp med namn bara med samtycke, eller om en regel bryter sekretessen/);
    assert.ok(text.indexOf('Ett barn får tas upp') < text.indexOf('krävde'), 'today’s law comes first');
  });

  it('says that a family with support of another kind is no exception', () => {
    for (const cases of ['named', 'anonymous', 'general', 'unclear'] as const) assert.match(shown(forum(cases)), /LSS/);
  });

  it('is checked: each rule exists, and the report and the line on violence come before consent', () => {
    const rules = new Set(checks.flatMap(({ rule }) => rule ?? []));
    assert.deepEqual(checklistFaults(checks, rules), []);
    const fields = (of: typeof checks, known = rules) => checklistFaults(of, known).map(({ field }) => field);
    assert.deepEqual(fields(checks, new Set([...rules].slice(1))), ['rule']);
    const consent = checks.find(({ text }) => text.startsWith('Finns samtycke'))!;
    assert.deepEqual(
      fields([consent, ...checks]).toSorted(),
      ['anonymous', 'named', 'unclear'].flatMap(one => [`checks.${one}`, `checks.${one}`]),
    );
    const noViolence = checks.filter(({ text }) => !text.includes('våld'));
    assert.equal(fields(noViolence).length, 4);
    assert.ok('faults' in parseChecklist('x', 'checks: [{ text: A, where: [somewhere] }]'));
    assert.ok('faults' in parseChecklist('x', 'checks: []'));
  });

  it('is not there where its file cannot be read', () =>
    assert.equal(
      meetingCard({ ...CARD, checks: undefined }, undefined).blocks.filter(({ is }) => is === 'more').length,
      0,
    ));

  it('is folded', () => {
    const folded = meetingCard(CARD, undefined).blocks.filter(({ is }) => is === 'more');
    assert.equal(folded.length, 1);
  });
});

describe('what a meeting takes up', () => {
  it('is the standing points, those of its agenda and its members’ own, in that order, then what is left to do', () => {
    const meeting = { ...CARD.meeting, agenda: [{ id: 'p', text: 'Medlemmens' }] };
    const todo = { id: 't', meeting: 'x', who: 'skola', what: 'ringer runt', noted: 1 } as const;
    const card = meetingCard({ ...CARD, meeting, points: ['Stående', 'Mallens'], todos: [todo] }, undefined);
    assert.match(plainText(card), /- Stående\n- Mallens\n- Medlemmens.*Skolan: ringer runt, till nästa möte/s);
    assert.ok(card.buttons.some(({ title }) => title === 'Bocka av'));
    assert.ok(!meetingCard(CARD, undefined).buttons.some(({ title }) => title === 'Bocka av'));
  });
});

describe('a card of a meeting', () => {
  const titleOf = (facts: Partial<CardFacts>) =>
    plainText(meetingCard({ ...CARD, ...facts }, undefined)).split('\n')[0];
  it('says on which weekday it is, and whether it reminds', () => {
    assert.equal(titleOf({}), 'Skolgruppen: möte torsdag 3 december');
    assert.equal(titleOf({ reminds: true }), 'Skolgruppen: möte torsdag 3 december (påminnelse)');
  });
  it('says what its reader has answered, and nothing to others', () => {
    const text = (own: CardFacts['own']) => plainText(meetingCard({ ...CARD, own }, undefined));
    assert.match(text('coming'), /Du har svarat att du kommer\./);
    assert.match(text('notComing'), /Du har svarat att du inte kan\./);
    assert.doesNotMatch(text(undefined), /Du har svarat/);
    const outcome = { is: 'card', card: { ...CARD, own: 'coming' }, forum: undefined } as const;
    assert.doesNotMatch(plainText(wordsOfGroups(forReaders(outcome))), /Du har svarat/);
    const meeting = { ...CARD.meeting, coming: [{ who: 'a', name: 'A' }], notComing: [{ who: 'b', name: 'B' }] };
    assert.deepEqual(
      ['a', 'b', 'c'].map(who => answerOf(meeting, who)),
      ['coming', 'notComing', undefined],
    );
  });
});
