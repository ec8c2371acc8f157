import assert from 'node:assert/strict';
import type { ForumFacts } from '../../src/groups/group-job.js';
import { type CardFacts, meetingCard } from '../../src/groups/words-of-meetings.js';
import { plainText } from '../../src/shared/reply.js';

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
