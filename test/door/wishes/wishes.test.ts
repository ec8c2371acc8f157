import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { parseActions } from '../../../src/answering/wishes/examples.js';
import type { BookingParts } from '../../../src/booking/booking-job.js';
import { commandFromText } from '../../../src/door/commands.js';
import { type Jobs, takeTurn } from '../../../src/door/turn.js';
import type { Who } from '../../../src/door/who.js';
import { createWishes } from '../../../src/door/wishes/wishes.js';
import { guard, knowledge } from '../../helpers/guard.js';

const NOW = new Date('2026-11-28T11:00:00Z');
const SARA = { objectId: '00000000-0000-4000-8000-000000000002', address: 'sara' };
const TEACHER = { objectId: '00000000-0000-4000-8000-000000000001', address: 'teacher' };
const CHANNEL = { ...TEACHER, channel: '19:x' };

describe('what is to be done is read out of plain words', function () {
  this.timeout(240_000);
  const answering = createAnswering(knowledge);
  const wishes = createWishes(answering, guard);
  const kept: string[] = [];
  const jobs: Jobs = {
    answering,
    wishes,
    // Nothing that is asked about first may come as far as a store.
    booking: { directory: knowledge.directory } as BookingParts,
    queue: {
      days: 30,
      keep: (text: string) => text,
      note: async (text: string) => void kept.push(text),
    } as unknown as NonNullable<Jobs['queue']>,
  };
  before(() => wishes.prepare(NOW));

  const wanted = (text: string, who: Who = {}) => wishes.read(text, answering.ask(text, [], NOW), who, NOW);
  const say = (text: string, who: object) => takeTurn(commandFromText(text, guard), jobs, NOW, who);

  for (const [text, who, action, step] of [
    ['jag behöver avboka min tid på måndag', TEACHER, 'cancel', 'mine'],
    ['avboka', TEACHER, 'cancel', 'mine'],
    ['kan man få en tid för tallskolan nästa vecka?', TEACHER, 'book', 'slots'],
    ['när är nästa möte?', CHANNEL, 'nextMeeting', 'next'],
    ['ställ in mötet på tisdag', CHANNEL, 'cancelMeeting', 'which'],
    ['kan vi ta upp cykelparkeringen nästa gång', CHANNEL, 'agendaAdd', 'pointForm'],
    ['vem kommer på mötet', CHANNEL, 'nextMeeting', 'next'],
  ] as const) {
    it(`"${text}": ${action}`, () => {
      const { sure } = wanted(text, who);
      assert.equal(sure?.action, action);
      const { does } = sure!;
      assert.ok(does.do === 'booking' || does.do === 'group');
      assert.equal(does.step.is, step);
    });
  }

  for (const text of [
    'får vi boka in ett möte utan samtycke?',
    'måste jag anmäla om jag bara misstänker?',
    'kan mamman avboka mötet med soc?',
    'en elev har varit borta i tre veckor',
  ]) {
    it(`"${text}" is a question`, () => assert.equal(wanted(text).sure, undefined));
  }

  it('leaves danger to the notice', async () => {
    const danger = answering.ask('pappan slår henne just nu med ett bälte', [], NOW);
    assert.ok(danger.urgent);
    assert.deepEqual(wishes.read('boka tid', danger, {}, NOW), { offers: [] });
    const outcome = await say('boka en tid, pappan slår henne just nu med ett bälte', TEACHER);
    assert.ok(outcome.is === 'asked' && outcome.urgent && !outcome.wish);
  });

  it('reads nothing out of a mark that the guard has left', async () => {
    assert.equal(wanted('[namn] ett').sure, undefined);
  });

  it('asks before it changes anything, whoever may', async () => {
    const outcome = await say('nu är jag frisk', SARA);
    assert.ok(outcome.is === 'askFirst' && outcome.does.do === 'booking');
    assert.deepEqual([outcome.does.step, outcome.wish?.action], [{ is: 'back' }, 'workerAway']);
    const away = wanted('jag är sjuk i morgon', SARA).sure;
    assert.ok(away?.action === 'workerAway' && away.does.do === 'booking');
    assert.deepEqual(away.does.step, { is: 'askAway', days: { from: '2026-11-29', to: '2026-11-29' } });
  });

  it('asks the table of rights before that', async () => {
    const outcome = await say('lägg upp nya tider åt mig på tisdag 9-11', TEACHER);
    assert.ok(outcome.is === 'refused' && outcome.why === 'worker');
    const elsewhere = await say('skulle behöva boka en konsultation', CHANNEL);
    assert.ok(elsewhere.is === 'refused' && elsewhere.why === 'private');
  });

  it('gives what they have booked to who cannot come and has no times to take away', () => {
    const read = (who: Who) => wanted('jag är sjuk i morgon', who).sure;
    const meant = read(TEACHER);
    assert.equal(meant?.action, 'cancel');
    assert.ok(meant.does.do === 'booking');
    const at = { days: [{ from: '2026-11-29', to: '2026-11-29' }] };
    assert.deepEqual(meant.does.step, { is: 'mine', to: 'cancel', at });
    // A meeting of the group is not cancelled for one who is ill, and nobody knows whose bookings are meant by who has no name.
    for (const who of [CHANNEL, {}]) assert.notEqual(read(who)?.action, 'cancel');
    assert.equal(read(SARA)?.action, 'workerAway');
  });

  it('gives a human to who asks for one, and keeps no question', async () => {
    const outcome = await say('jag vill prata med en människa', TEACHER);
    assert.ok(outcome.is === 'told' && outcome.what === 'numbers');
    assert.deepEqual(kept, []);
  });
});

describe('the file of phrasings', () => {
  it('may have a phrasing under one action only', async () => {
    const { wishes } = knowledge;
    assert.ok(wishes);
    const [first, second, ...rest] = wishes.actions;
    const twice = { ...wishes, actions: [first, { ...second!, asks: [...second!.asks, first!.asks[0]!] }, ...rest] };
    const parsed = parseActions('actions.yaml', JSON.stringify(twice));
    assert.ok('faults' in parsed && parsed.faults.length === 1);
    assert.ok('wishes' in parseActions('actions.yaml', JSON.stringify(wishes)));
  });
});
