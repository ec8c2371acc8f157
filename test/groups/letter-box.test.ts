import assert from 'node:assert/strict';
import type { Group, GroupData, Meeting } from '../../src/groups/group.js';
import type { ForumFacts } from '../../src/groups/group-job.js';
import type { GroupLetter } from '../../src/groups/group-letter.js';
import { wordsOfLetter } from '../../src/groups/letter-box.js';
import { letterNow, remindersFor } from '../../src/groups/letters.js';
import type { End } from '../../src/outbox/letter.js';
import { plainText } from '../../src/shared/reply.js';
import { groupParts } from '../helpers/large-municipality.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const forum: ForumFacts = {
  pack: 'p',
  id: 'f',
  name: 'Forumet',
  purpose: '',
  cases: 'general',
  cadence: { text: '', atLeast: 2, per: 'year' },
  ended: false,
};
const parts = { ...groupParts([]), forums: [forum] };
const m = meetingAt('m', NOON + 2 * DAY, { card: 'c1' });
const at = ({ id, start, end }: Meeting) => ({ id, start, end });

/** What a letter says of a meeting as it is, or why it says nothing. */
function said(
  about: GroupLetter['about'],
  {
    meeting = m,
    to = 'channel',
    group = {},
    twice = false,
  }: Partial<{ meeting: Meeting; to: GroupLetter['to']; group: Partial<Group>; twice: boolean }> = {},
) {
  const letter = letterNow('a', to, about, NOON);
  const words = wordsOfLetter(parts, { ...dataOf([meeting], group), letters: [letter] }, letter, NOON, twice);
  return 'reply' in words
    ? `${words.address}${words.update ? ` (${words.update})` : ''}: ${plainText(words.reply)}`
    : words;
}

describe('the words of a letter', () => {
  const reminders = remindersFor(m, [2 * 24 * 60, 24 * 60, 60], ids('r'), m.start - 3 * DAY);
  const reminded = (data: GroupData, which: number, now: number, twice = false) => {
    const words = wordsOfLetter(parts, data, data.letters[which]!, now, twice);
    return 'reply' in words ? plainText(words.reply) : words;
  };

  it('are the meeting as it is when they are posted', () => {
    const data = { ...dataOf([{ ...m, place: 'Sal 9' }]), letters: reminders };
    assert.match(String(reminded(data, 0, NOON)), /Tallgruppen: möte.*Sal 9/s);
    assert.match(String(reminded(data, 0, NOON, true)), /Den här påminnelsen kan ha skickats tidigare/);
  });

  it('are not said of a meeting that is cancelled, has another time, or has a later reminder due', () => {
    const data = (change: Partial<Meeting> = {}) => ({ ...dataOf([{ ...m, ...change }]), letters: reminders });
    assert.deepEqual(reminded(data({ state: 'cancelled' }), 0, NOON), { gone: 'cancelled' });
    assert.deepEqual(reminded(data({ start: m.start + DAY }), 0, NOON), { gone: 'covered' });
    assert.deepEqual(reminded(data(), 0, m.start - DAY), { gone: 'covered' });
    // Two that say the same within an hour are one.
    assert.deepEqual(reminded(data(), 0, m.start - DAY - HOUR + 1), { gone: 'covered' });
    assert.equal(typeof reminded(data(), 0, m.start - DAY - HOUR), 'string');
  });

  it('are not held back by a later reminder of the time before', () => {
    const moved = { ...m, start: m.start - DAY + HOUR };
    const [early] = remindersFor(moved, [2 * 24 * 60], ids('n'), moved.start - 3 * DAY);
    const data = { ...dataOf([moved]), letters: [early!, { ...reminders[1]!, due: early!.due + 1 }] };
    assert.equal(typeof reminded(data, 0, NOON), 'string');
  });

  it('are refused while the group is paused, but in the convener’s chat', () => {
    assert.deepEqual(said({ is: 'resumed' }, { group: { paused: true } }), { refused: 'paused' });
    assert.match(
      String(said({ is: 'welcome' }, { group: { paused: true }, to: 'convener' })),
      /^chat: Du är sammankallande/,
    );
    assert.deepEqual(said({ is: 'welcome' }, { group: { paused: true, convenerAddress: undefined }, to: 'convener' }), {
      refused: 'paused',
    });
  });

  it('go to the channel where the convener has no address, and say so when they may be the second', () => {
    assert.match(
      String(said({ is: 'welcome' }, { group: { convenerAddress: undefined }, to: 'convener' })),
      /^channel: Du/,
    );
    assert.match(
      String(said({ is: 'welcome' }, { to: 'convener', twice: true })),
      /^chat: Det här kan jag ha skrivit tidigare/,
    );
  });

  const n = meetingAt('n', NOON + 5 * DAY);
  const changes: [about: GroupLetter['about'], words: RegExp][] = [
    [{ is: 'change', what: 'cancelled', meetings: [at(m)] }, /^channel: Mötet tors 3 dec 2026 .* är inställt\.$/],
    [
      { is: 'change', what: 'cancelled', meetings: [at(m), at(n)] },
      /^channel: 2 möten är inställda, det första tors 3 dec 2026/,
    ],
    [
      { is: 'change', what: 'replaced', meetings: [at(m)], next: at(n) },
      /^channel: Mötena från tors 3 dec .* har fått nya tider\. Nästa är sön 6 dec/,
    ],
    [
      { is: 'change', what: 'moved', meetings: [at(n)], next: at(n) && { ...at(n), id: 'm' } },
      /^channel: Mötet sön 6 dec .* är flyttat till tors 3 dec/,
    ],
    [{ is: 'card', meeting: 'm' }, /^channel \(c1\): Tallgruppen: möte/],
    [
      { is: 'declined', as: 'substitute', how: 'late' },
      /^channel: Den du frågade om att bli ersättare för Tallgruppen har/,
    ],
    [{ is: 'keeper', as: 'substitute' }, /^channel: Tallgruppen har fått en ersättare/],
    [{ is: 'keeper', as: 'successor' }, /^channel: Tallgruppen har fått en ny sammankallande\.$/],
    [{ is: 'unlinked' }, /^channel: Tallgruppen är bortkopplad från den här kanalen/],
    [{ is: 'held', meeting: 'm' }, /Blev det av\?/],
    [{ is: 'nudge', stretch: 'läsåret 2026/27' }, /läsåret 2026\/27 saknas 1 av minst 2 möten\. Passar den här tiden/],
    [{ is: 'yearly', year: '2026/27' }, /Hur fungerar samarbetet i Tallgruppen/],
    [{ is: 'resumed' }, /Nu påminner jag Tallgruppen igen/],
  ];
  for (const [about, words] of changes)
    it(`say ${about.is} ${'what' in about ? about.what : ''}: ${words.source.slice(0, 50)}`, () =>
      assert.match(String(said(about, { group: { forum: 'p/f' } })), words));

  const useless: [about: GroupLetter['about'], meeting: Meeting, why: string][] = [
    [{ is: 'change', what: 'moved', meetings: [at(n)], next: at(m) }, { ...m, state: 'cancelled' }, 'cancelled'],
    [{ is: 'card', meeting: 'm' }, { ...m, card: undefined }, 'cancelled'],
    [{ is: 'held', meeting: 'm' }, { ...m, state: 'held' }, 'covered'],
    [{ is: 'nudge', stretch: 'läsåret 2025/26' }, m, 'covered'],
    [
      { is: 'undelivered', what: { is: 'held', meeting: 'm' }, end: { is: 'unknown' } },
      { ...m, state: 'held' },
      'covered',
    ],
  ];
  for (const [about, meeting, gone] of useless)
    it(`say nothing of ${about.is} that needs none`, () =>
      assert.deepEqual(said(about, { meeting, group: { forum: 'p/f' } }), { gone }));

  const ends: [
    what: GroupLetter['about'] & { is: 'reminder' | 'change' | 'yearly' | 'welcome' },
    end: End,
    group: Partial<Group>,
    words: RegExp,
  ][] = [
    [
      { is: 'reminder', meeting: 'm', before: 60 },
      { is: 'refused', why: '403' },
      {},
      /Påminnelsen om Tallgruppen tors 3 dec .* kom inte fram: .*Lägg till mig igen\.$/,
    ],
    [
      { is: 'reminder', meeting: 'm', before: 60 },
      { is: 'refused', why: '404' },
      { paused: true },
      /pausade.*fortsätt påminna$/,
    ],
    [
      { is: 'reminder', meeting: 'm', before: 60 },
      { is: 'missed', why: 'late' },
      {},
      /skickades inte, för mötet var på väg att börja/,
    ],
    [
      { is: 'reminder', meeting: 'm', before: 60 },
      { is: 'unknown' },
      {},
      /kan ha kommit fram eller inte\. Säg gärna till gruppen själv/,
    ],
    [
      { is: 'reminder', meeting: 'erased', before: 60 },
      { is: 'unknown' },
      {},
      /^chat: Påminnelsen om Tallgruppen kan ha/,
    ],
    [
      { is: 'change', what: 'cancelled', meetings: [at(m)] },
      { is: 'missed', why: 'late' },
      {},
      /har inte fått veta det här: Mötet .* är inställt\. Säg till gruppen själv\.$/,
    ],
    [
      { is: 'change', what: 'cancelled', meetings: [at(m)] },
      { is: 'unknown' },
      {},
      /Jag vet inte om Tallgruppen har fått veta det här: Mötet .* är inställt/,
    ],
    [
      { is: 'yearly', year: '2026/27' },
      { is: 'refused', why: '413' },
      {},
      /Årets frågor till Tallgruppen kom inte fram/,
    ],
    [{ is: 'yearly', year: '2026/27' }, { is: 'unknown' }, {}, /Jag vet inte om årets frågor/],
    [
      { is: 'welcome' },
      { is: 'refused', why: '403' },
      {},
      /kom inte fram i tid till dig som är sammankallande:.*Du är sammankallande/s,
    ],
    [{ is: 'welcome' }, { is: 'unknown' }, {}, /Jag vet inte om det här har kommit fram/],
  ];
  for (const [what, end, group, words] of ends)
    it(`tell of ${what.is} that ended ${end.is}: ${words.source.slice(0, 40)}`, () =>
      assert.match(String(said({ is: 'undelivered', what, end }, { to: 'convener', group })), words));
});
