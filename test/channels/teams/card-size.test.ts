import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Answering, createAnswering } from '../../../src/answering/answering.js';
import { everyWay, walk } from '../../../src/answering/guide/walk.js';
import { clustered } from '../../../src/answering/queue/clusters.js';
import type { UnansweredQueue } from '../../../src/answering/queue/unanswered.js';
import { termsOf } from '../../../src/answering/search/terms.js';
import { type BookingStep, bookingInputs } from '../../../src/booking/actions.js';
import { sealMove } from '../../../src/booking/codes.js';
import { takeStep } from '../../../src/booking/take-step.js';
import { CARD_MAX, fittedCard } from '../../../src/channels/teams/card-size.js';
import { commandFromText } from '../../../src/door/commands.js';
import type { Outcome } from '../../../src/door/outcome.js';
import { type Jobs, takeTurn } from '../../../src/door/turn.js';
import { wordsOf, wordsOfRule } from '../../../src/door/words.js';
import { type GroupStep, groupInputs, REMARKS, TEXT_MAX } from '../../../src/groups/actions.js';
import { BEFORE, type GroupData } from '../../../src/groups/group.js';
import { LINK_MAX } from '../../../src/groups/place.js';
import { takeGroupStep } from '../../../src/groups/take-step.js';
import { meetingCard } from '../../../src/groups/words-of-meetings.js';
import type { Unanswered } from '../../../src/shared/ports.js';
import type { Reply } from '../../../src/shared/reply.js';
import { type Knowledge, loadKnowledge, packsIn } from '../../../src/stores/knowledge.js';
import { guard } from '../../helpers/guard.js';
import {
  BOOKER,
  bookingParts,
  CODE,
  CONVENER,
  directory,
  forums,
  group,
  groupParts,
  longText,
  NOW,
  PATTERN,
  WORKER,
} from '../../helpers/large-municipality.js';
import { recall } from '../../helpers/learned.js';

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));

/** Fails for a card that is too large, or was only made to fit by being cut. */
function fits(reply: Reply, what: string): void {
  const { bytes, cut } = fittedCard(reply);
  assert.ok(!cut && bytes <= CARD_MAX, `${what}: ${bytes} bytes`);
}

describe('the largest cards of a large municipality', () => {
  let knowledge: Knowledge;
  let answering: Answering;
  before(async function () {
    this.timeout(120_000);
    knowledge = { ...(await loadKnowledge(folder, await packsIn(folder))), directory };
    answering = createAnswering(knowledge, recall);
    answering.prepare(NOW);
  });
  const say = (outcome: Outcome): Reply => wordsOf(outcome, answering.data, 'private');

  describe('of booking', () => {
    const parts = bookingParts();
    // As it is carried from card to card.
    const code = sealMove(parts.secrets, CODE, BOOKER);
    const step = async (objectId: string, one: BookingStep, inputs: object = {}): Promise<[string, Reply]> => {
      const who = { objectId, name: 'Anna-Lena Östergård-Lindström', address: 'a:1' };
      const booking = await takeStep(one, bookingInputs.parse(inputs), parts, who, NOW);
      return [booking.is, say({ is: 'booking', booking })];
    };
    const school = directory.schools[0]!.id;
    const slot = () => ({ school, worker: WORKER, start: Date.parse('2026-12-01T08:00:00Z'), press: randomUUID() });
    const cases: [what: string, is: string, who: string, step: BookingStep, inputs?: object][] = [
      ['boka', 'schoolForm', BOOKER, { is: 'begin' }],
      ['another school, while moving', 'schoolForm', BOOKER, { is: 'changeSchool', move: code }],
      [
        'a search that finds very many',
        'schoolsFound',
        BOOKER,
        { is: 'findSchool', move: code },
        { schoolName: 'skola' },
      ],
      ['a search that finds none', 'schoolForm', BOOKER, { is: 'findSchool', move: code }, { schoolName: 'xyzzy' }],
      ['the list of all schools', 'schoolPage', BOOKER, { is: 'allSchools', from: 12, move: code }],
      ['free slots', 'slots', BOOKER, { is: 'slots', school, move: code }],
      ['no free slots of 20 social workers', 'noSlots', BOOKER, { is: 'slots', school, after: 8e15 }],
      ['the details', 'details', BOOKER, { is: 'slot', ...slot() }],
      ['a receipt', 'receipt', BOOKER, { is: 'confirm', ...slot(), named: true }, { note: longText(200) }],
      ['one’s own bookings', 'mine', BOOKER, { is: 'mine' }],
      ['a social worker’s times', 'times', WORKER, { is: 'times' }],
      ['later times', 'times', WORKER, { is: 'times', after: NOW.getTime() + 30 * 3_600_000, patterns: 12 }],
      ['nothing chosen', 'times', WORKER, { is: 'endPatterns', patterns: 24 }],
      ['an ended pattern', 'times', WORKER, { is: 'endPattern', pattern: PATTERN }],
      ['the form for times', 'offerForm', WORKER, { is: 'offer' }, { from: 'tolv', to: 'ett', days: '1,2,3,4,5' }],
    ];
    for (const [what, is, who, one, inputs] of cases)
      it(what, async () => {
        const [got, reply] = await step(who, one, inputs);
        assert.equal(got, is);
        fits(reply, what);
      });
  });

  describe('of groups', () => {
    const data = group(0, 250);
    const all = [data, ...Array.from({ length: 39 }, (_, at) => group(at + 1, 1))];
    const step = async (one: GroupStep, inputs: object, groups: readonly GroupData[], channel?: string) => {
      const who = { objectId: CONVENER, name: 'Kim', channel, address: '{}' };
      const made = await takeGroupStep(
        one,
        groupInputs.parse(inputs),
        groupParts(groups),
        who,
        groups.find(other => other.group.channel === channel),
        NOW,
      );
      return [made.is, say({ is: 'group', group: made })] as const;
    };
    const here = data.group.channel;
    const filled = {
      name: '',
      schoolName: 'skola',
      purpose: longText(300),
      forum: `${forums[59]!.pack}/${forums[59]!.id}`,
      before: BEFORE.join(','),
    };
    const written = Object.fromEntries(REMARKS.map(name => [name, longText(TEXT_MAX[name])]));
    const phrase = 'måndagar, tisdagar, onsdagar, torsdagar och fredagar 13-14.30'.padEnd(200, ' ');
    const place = longText(200);
    const cases: [
      what: string,
      is: string,
      step: GroupStep,
      inputs: object,
      groups: readonly GroupData[],
      where?: string,
    ][] = [
      ['the form that links', 'linkForm', { is: 'linkForm' }, {}, [], here],
      ['the form with what was typed', 'linkForm', { is: 'link' }, filled, [], here],
      ['250 meetings', 'meetings', { is: 'meetings' }, {}, all, here],
      ['later meetings', 'meetings', { is: 'meetings', after: NOW.getTime() + 50 * 86_400_000 }, {}, all, here],
      ['366 dates', 'preview', { is: 'preview' }, { phrase, from: '2026-11-24', to: '2027-11-24', place }, all, here],
      ['the form for meetings', 'addForm', { is: 'preview' }, { phrase: longText(200), place }, all, here],
      ['who comes, 40 groups', 'answers', { is: 'meetings' }, {}, all],
      ['who comes, later groups', 'answers', { is: 'meetings', from: 4 }, {}, all],
      ['the cadence of 40 groups', 'status', { is: 'status' }, {}, all],
      ['the yearly questions', 'evaluateForm', { is: 'evaluateForm' }, {}, all, here],
      ['their results', 'results', { is: 'results' }, {}, all, here],
      ['what was written', 'results', { is: 'results', from: 10 }, {}, all, here],
      [
        'the yearly questions as they were filled in',
        'evaluateForm',
        { is: 'evaluate', group: data.group.id },
        written,
        all,
        here,
      ],
      ['an agenda', 'agendaForm', { is: 'agendaForm' }, {}, all, here],
      [
        'a meeting’s lines',
        'todoForm',
        { is: 'todoForm', group: data.group.id, meeting: data.meetings[0]!.id },
        {},
        all,
        here,
      ],
      [
        'a meeting with all that it is to take up',
        'card',
        { is: 'respond', group: data.group.id, meeting: data.meetings[249]!.id, comes: true },
        {},
        all,
        here,
      ],
    ];
    for (const [what, is, one, inputs, groups, channel] of cases)
      it(what, async () => {
        const [got, reply] = await step(one, inputs, groups, channel);
        assert.equal(got, is);
        fits(reply, what);
      });

    it('a meeting with a full agenda', () => {
      const calendar = groupParts([]).calendar.url({
        start: 1,
        end: 2,
        title: 'x',
        about: longText(300),
        where: place,
      });
      const card = { group: data.group, meeting: data.meetings[0]!, mayBeTwice: true, calendar };
      fits(meetingCard(card, forums[0]), 'a meeting');
    });

    it('a meeting and a list of meetings, each at a link as long as any', async () => {
      const link = `https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`;
      const meetings = data.meetings.map(one => ({ ...one, place: `${longText(200)} ${link}` }));
      const calendar = groupParts([]).calendar.url({ start: 1, end: 2, title: 'x', about: longText(300), where: link });
      const card = { group: data.group, meeting: meetings[0]!, mayBeTwice: true, calendar };
      fits(meetingCard(card, forums[0], longText(200)), 'a meeting');
      const [, list] = await step({ is: 'meetings' }, {}, [{ ...data, meetings }], here);
      fits(list, 'a list');
    });
  });

  describe('of answering', () => {
    const q = longText(300);

    it('every rule of every pack, asked for and shared', () => {
      assert.ok(answering.all(NOW).length > 100);
      for (const rule of answering.all(NOW)) {
        const asked = answering.show(rule.id, NOW);
        const identity = ['namn', 'personnummer', 'adress', 'initialer'] as const;
        fits(say({ is: 'asked', file: true, text: q, kept: 30, ...asked, identity }), rule.id);
        if (knowledge.notice)
          fits(say({ is: 'asked', file: true, text: q, kept: 30, ...asked, urgent: knowledge.notice }), rule.id);
        fits(wordsOfRule(rule, answering, NOW), rule.id);
        fits(say({ is: 'unhelpful', others: answering.nearest(rule.title, 3, NOW), kept: 30 }), rule.id);
      }
    });

    for (const text of ['Vilka forum finns?', 'Vilka samverkansforum har vi?', 'hjälp', 'hej', q, 'mamma dricker'])
      it(`"${text.slice(0, 30)}"`, async () =>
        fits(say(await takeTurn(commandFromText(text, guard), { answering }, NOW)), text));

    it('every way through the guide', () => {
      const guide = knowledge.guide!;
      for (const way of everyWay(guide)) {
        for (let length = 0; length <= way.picks.length; length++) {
          const step = walk(guide, way.picks.slice(0, length))!;
          const made = answering.guideStep(step.picks, guide.version, NOW)!;
          fits(say({ is: 'guide', ...made }), step.picks.join());
        }
      }
    });
  });

  it('of 1,000 unanswered questions, on every page', async function () {
    this.timeout(60_000);
    const kept = Array.from({ length: 1_000 }, (_, at): Unanswered => {
      // Groups of 60 that ask the same, more than one press closes.
      const text = `${longText(280)} fråga nummer${Math.floor(at / 60)}`.slice(0, 300);
      return { id: randomUUID(), text, why: 'unhelpful', day: '2026-11-23', shown: 'hv-kontaktperson-forskola' };
    });
    const clusters = clustered(kept.slice(0, 120), text => termsOf(text, undefined)).concat(
      Array.from({ length: 14 }, (_, at) => kept.slice(120 + at * 60, 180 + at * 60)),
    );
    const queue = { clusters: async () => clusters, days: 30, close: async () => 0 } as unknown as UnansweredQueue;
    const curator = { ...answering, isCurator: () => true };
    const jobs: Jobs = { answering: curator, queue };
    const kaj = { objectId: 'kaj', address: '{}' };
    for (let from = 0; from < clusters.length; from += 5) {
      fits(say(await takeTurn({ do: 'showUnanswered', from }, jobs, NOW, kaj)), `from ${from}`);
      const wrong = { do: 'closeUnanswered', ids: [kept[0]!.id], rule: longText(200), from } as const;
      fits(say(await takeTurn(wrong, jobs, NOW, kaj)), `wrong rule, from ${from}`);
    }
  });
});
