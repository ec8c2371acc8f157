import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { Agenda } from '../../src/groups/agenda.js';
import { nextMeeting } from '../../src/groups/ask-first.js';
import { type Editable, editGroup } from '../../src/groups/edit-acts.js';
import type { GroupData, Waiting } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import type { GroupLetter } from '../../src/groups/group-letter.js';
import { wordsOfLetter } from '../../src/groups/letter-box.js';
import { changeLetter } from '../../src/groups/letters.js';
import { unlink } from '../../src/groups/life-acts.js';
import { meetingsOf } from '../../src/groups/show-meetings.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { groupParts } from '../helpers/large-municipality.js';
import { keeping } from '../helpers/meetings.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const agendas: Agenda[] = [
  { id: 'vanligt', name: 'Vanligt', general: true, forums: [], rule: 'r', sources: [], points: ['Nytt sedan sist.'] },
];
const parts: GroupParts = { ...groupParts([]), agendas };
const now = new Date(NOON);
const kim = { objectId: 'kim', name: 'Kim', channel: undefined, address: '{}' };

const stepsOf = ({ buttons }: Reply): GroupStep[] =>
  buttons.flatMap(one => ('action' in one && one.action.do === 'group' ? [one.action.step] : []));
const cards = (letters: readonly GroupLetter[]) =>
  letters.flatMap(({ about }) => (about.is === 'card' ? [about.activity ?? 'newest'] : []));

const asIs = ({ group }: GroupData): Editable => group;
const edit = (data: GroupData, change: Partial<Editable>) =>
  editGroup(data, { ...asIs(data), ...change }, ids('x'), NOON).data;

describe('an edit of a group whose meetings are being changed', () => {
  const m = meetingAt('m', NOON + 30 * 60_000 + DAY, { card: 'c2', cards: ['c1'], place: 'Sal 3' });
  const { day, time, start, end } = m;
  const wait = (change: Partial<Waiting>): Waiting => ({
    id: 'w',
    at: NOON + 600_000,
    gone: [],
    moved: [],
    added: [],
    ...change,
  });

  it('puts right every card of a meeting, each once', () => {
    const named = edit(dataOf([m]), { name: 'Granen' });
    assert.deepEqual(cards(named.letters).toSorted(), ['c1', 'newest']);
    assert.deepEqual(cards(edit(named, { purpose: 'Samråd' }).letters).length, 2);
  });

  it('takes what waits along to the new place, but for what goes somewhere else', () => {
    const to = (place: string) => ({ meeting: 'm', to: { day, time, start, end, place } });
    const waiting = [wait({ moved: [to('Sal 3'), to('Biblioteket')], added: [meetingAt('n', NOON + 9 * DAY)] })];
    const [then] = edit({ ...dataOf([m], { place: 'Sal 3' }), waiting }, { place: 'Sal 4' }).waiting ?? [];
    assert.deepEqual(
      then?.moved.map(one => one.to.place),
      ['Sal 4', 'Biblioteket'],
    );
    assert.deepEqual(
      then?.added.map(({ place }) => place),
      ['Sal 4'],
    );
  });

  it('reminds of no meeting while its end can be undone', () => {
    const soon = meetingAt('m', NOON + 2 * HOUR);
    const data = { ...dataOf([soon], { before: [60] }), waiting: [wait({ gone: ['m'], at: NOON + 600_000 })] };
    const [reminder] = edit(data, { before: [1440] }).letters;
    assert.deepEqual([reminder?.due, reminder?.notBefore], [NOON, NOON + 600_000]);
    assert.equal(edit(dataOf([soon], { before: [60] }), { before: [1440] }).letters[0]?.notBefore, undefined);
  });
});

describe('the news of a move', () => {
  it('comes with the whole card: answers, agenda, and what is left to do', () => {
    const before = meetingAt('b', NOON - DAY);
    const m = meetingAt('m', NOON + DAY, { template: 'vanligt', again: [{ who: 'a', name: 'A' }] });
    const todo = { id: 't', meeting: 'b', who: 'skola' as const, what: 'Ringa vaktmästaren', noted: NOON - HOUR };
    const news = changeLetter('n', { is: 'change', what: 'moved', meetings: [m], next: m }, NOON);
    const data = { ...dataOf([before, m], { standing: ['Läget'] }), letters: [news], todos: [todo] };
    const words = wordsOfLetter(parts, data, news, NOON, false);
    assert.ok('reply' in words);
    const text = plainText(words.reply);
    for (const part of [/1 har inte svarat på den nya tiden/, /- Läget\n- Nytt sedan sist\./, /Ringa vaktmästaren/])
      assert.match(text, part);
  });

  it('is told where reminders are paused, which come no more', () => {
    const m = meetingAt('m', NOON + DAY);
    const news = changeLetter('n', { is: 'change', what: 'moved', meetings: [m], next: m }, NOON);
    const reminder: GroupLetter = {
      ...news,
      id: 'r',
      about: { is: 'reminder', meeting: 'm', before: 60 },
      until: m.start,
    };
    const data = { ...dataOf([m], { quiet: NOON }), letters: [news, reminder] };
    assert.ok('reply' in wordsOfLetter(parts, data, news, NOON, false));
    assert.deepEqual(wordsOfLetter(parts, data, reminder, NOON, false), { gone: 'cancelled' });
  });
});

describe('meetings that are added in private', () => {
  const group = randomUUID();
  const take = async (step: GroupStep, inputs: object = {}, change: Partial<GroupData['group']> = {}) => {
    const world = keeping(parts, dataOf([], { id: group, ...change }));
    return wordsOfGroups(await takeGroupStep(step, groupInputs.parse(inputs), world.parts, kim, world.data(), now));
  };
  const filled = { phrase: 'torsdagar 13-14', from: '2026-12-02', to: '2026-12-18', place: '' };

  it('name their group on every button from the form to the end', async () => {
    const shown = await take({ is: 'preview', group }, filled);
    const [approve, again] = stepsOf(shown);
    assert.deepEqual([approve?.is, again?.is], ['approve', 'preview']);
    const form = await take(again!);
    const clash = await take({ is: 'preview', group }, { ...filled, phrase: 'varannan torsdag' });
    for (const step of [...stepsOf(shown), ...stepsOf(form), ...stepsOf(clash)])
      assert.equal('group' in step && step.group, group, step.is);
    assert.equal(
      form.blocks.find(block => block.is === 'input' && block.id === 'phrase' && block.value) !== undefined,
      true,
    );
  });

  it('say that reminders are paused in place of when the next one comes', async () => {
    const soon = {
      is: 'approve',
      group,
      phrase: '1 december 2026 13-14',
      from: '2026-12-01',
      to: '2026-12-01',
      place: '',
    } as const;
    assert.match(plainText(await take(soon)), /jag påminner gruppen nu/);
    const paused = plainText(await take(soon, {}, { quiet: NOON }));
    assert.match(paused, /Men påminnelserna är pausade/);
    assert.doesNotMatch(paused, /påminner gruppen nu/);
  });
});

describe('what waits in a group', () => {
  const [m, n] = [meetingAt('m', NOON + DAY), meetingAt('n', NOON + 8 * DAY)];
  const waiting: Waiting[] = [{ id: randomUUID(), at: NOON + 600_000, gone: ['m', 'n'], moved: [], added: [] }];
  const data = { ...dataOf([m, n], { standing: ['Läget'] }), waiting };

  it('is undone by who may change meetings alone', () => {
    const list = meetingsOf(data, now);
    const is = (changes: boolean) => stepsOf(wordsOfGroups({ ...list, changes })).map(step => step.is);
    assert.ok(is(true).includes('undo') && is(true).includes('tellNow'));
    assert.ok(!is(false).includes('undo') && !is(false).includes('tellNow'));
  });

  it('is gone with the group, as are its standing points', () => {
    const { data: left } = unlink(data, ids('u'), NOON);
    assert.deepEqual([left.waiting, left.group.standing], [undefined, undefined]);
  });
});

describe('a line that is ticked off on a card', () => {
  it('is put right on the cards that were not pressed', async () => {
    const [group, meeting, todo] = [randomUUID(), randomUUID(), randomUUID()];
    const m = meetingAt(meeting, NOON + DAY, { card: 'c2', cards: ['c1'] });
    const line = { id: todo, meeting: 'b', who: 'skola' as const, what: 'Ringa', noted: NOON - HOUR };
    const world = keeping(parts, { ...dataOf([meetingAt('b', NOON - DAY), m], { id: group }), todos: [line] });
    const step = { is: 'tick', group, meeting } as const;
    await takeGroupStep(step, groupInputs.parse({ todo }), world.parts, { ...kim, card: 'c1' }, world.data(), now);
    assert.deepEqual(cards(world.data().letters), ['newest']);
  });
});

describe('the next meeting, as it is asked for in words', () => {
  it('tells what it is to take up beside its members’ points, and who has to answer again', () => {
    const m = meetingAt('m', NOON + DAY, { template: 'vanligt', again: [{ who: 'a', name: 'A' }] });
    const text = plainText(wordsOfGroups(nextMeeting(dataOf([m], { standing: ['Läget'] }), now, agendas)));
    assert.match(text, /- Läget\n- Nytt sedan sist\./);
    assert.match(text, /1 har inte svarat på den nya tiden/);
  });
});
