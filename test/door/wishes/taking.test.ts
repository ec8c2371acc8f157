import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { actionThere } from '../../../src/door/wishes/action-there.js';
import { fulfil } from '../../../src/door/wishes/fulfil.js';
import { createWishes } from '../../../src/door/wishes/wishes.js';
import { withOffers } from '../../../src/door/wishes/words-of-wishes.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T11:00:00Z');

describe('what somebody’s own means', () => {
  const calendar = calendarOf(knowledge.directory);
  const means = (worker: boolean | undefined, action: Parameters<typeof fulfil>[0], text: string) => {
    const { action: meant, does } = fulfil(actionThere(action, text, worker, false), text, {
      today: '2026-11-28',
      directory: knowledge.directory,
      calendar,
      guard,
      worker,
    });
    return `${meant} ${does.do === 'booking' ? does.step.is : does.do}`;
  };

  it('is a contact social worker’s times, and anybody else’s bookings', () => {
    for (const [action, text] of [
      ['myBookings', 'har någon bokat mig den här veckan'],
      ['reschedule', 'måste flytta den på tisdag'],
      ['cancel', 'ställ in den på tisdag'],
      ['workerTimes', 'vilka tider har jag bokat'],
    ] as const)
      assert.equal(means(true, action, text), 'workerTimes times', text);
    for (const worker of [false, undefined]) {
      assert.equal(means(worker, 'myBookings', 'mina tider?'), 'myBookings mine');
      assert.equal(means(worker, 'cancel', 'avboka'), 'cancel mine');
    }
    assert.equal(means(false, 'workerTimes', 'vilka tider har jag bokat'), 'myBookings mine');
    assert.equal(means(undefined, 'workerTimes', 'mina tider'), 'workerTimes times');
    assert.equal(means(false, 'workerTimes', 'öppna fler tider'), 'workerTimes offerForm', 'refused, and says why');
    assert.equal(means(true, 'cancel', 'avboka acd34-ef679'), 'cancel askCancel');
  });

  it('is a meeting in a channel, unless a consultation is named', () => {
    const there = (action: Parameters<typeof fulfil>[0], text: string) => actionThere(action, text, undefined, true);
    assert.equal(there('reschedule', 'det krockar, kan vi köra fredag i stället, samma tid'), 'moveMeeting');
    assert.equal(there('cancel', 'ställ in på torsdag'), 'cancelMeeting');
    assert.equal(there('cancel', 'avboka min tid på torsdag'), 'cancel');
    assert.equal(there('reschedule', 'boka om min konsultation'), 'reschedule');
    assert.equal(there('numbers', 'numret'), 'numbers');
    for (const text of ['jag kan inte komma i dag', 'hinner inte på torsdag', 'jag är sjuk'])
      assert.equal(there('cancel', text), 'nextMeeting', text);
    assert.equal(there('cancel', 'kan inte på torsdag, ställ in'), 'cancelMeeting');
    assert.equal(there('cancel', 'jag kan inte komma på min konsultation'), 'cancel');
  });

  it('is offered once', () => {
    const lena = { objectId: '00000000-0000-4000-8000-000000000001' };
    const { sure, offers } = createWishes(createAnswering(knowledge, recall), guard).read(
      'vilka tider har ja bokat nu',
      createAnswering(knowledge, recall).ask('vilka tider har ja bokat nu', [], NOW),
      lena,
      NOW,
    );
    const actions = [...(sure ? [sure] : []), ...offers].map(({ action }) => action);
    assert.equal(actions[0], 'myBookings');
    assert.equal(new Set(actions).size, actions.length);
    assert.ok(!actions.includes('workerTimes'));
  });

  it('is only offered to whoever is told to report at once', () => {
    const answering = createAnswering(knowledge, recall);
    const wishes = createWishes(answering, guard);
    const wants = (text: string) => {
      const asked = answering.ask(text, [], NOW);
      const { sure, offers } = wishes.read(text, asked, {}, NOW);
      return {
        rule: asked.outcome === 'answer' ? asked.rule.id : undefined,
        sure: sure?.action,
        offered: offers.map(({ action }) => action),
      };
    };
    for (const [text, offered] of [
      ['vi har möte på onsdag, tar vi upp oron där i stället', 'moveMeeting'],
      ['vi har elevhälsomöte nästa vecka vi tar det där va', 'nextMeeting'],
    ] as const)
      assert.deepEqual(wants(text), { rule: 'anmalan-genast', sure: undefined, offered: [offered] }, text);
    assert.equal(wants('flytta mötet till nästa onsdag').sure, 'moveMeeting');
  });

  it('asks which days somebody is away where some were said and not understood', () => {
    assert.equal(means(true, 'workerAway', 'sjuk'), 'workerAway askAway');
    assert.equal(means(true, 'workerAway', 'borta torsdag o fredag'), 'workerAway askAway');
    assert.equal(means(true, 'workerAway', 'borta måndag och onsdag'), 'workerAway awayForm');
    assert.equal(means(true, 'workerAway', 'börja nu på tisdag. sista blir 15 dec'), 'workerAway awayForm');
  });
});

describe('a wish in a message that says more', function () {
  this.timeout(240_000);
  const answering = createAnswering(knowledge, recall);
  const wishes = createWishes(answering, guard);
  before(() => wishes.prepare(NOW));
  const asked = (text: string) => answering.ask(text, [], NOW);
  const LENA = { objectId: '00000000-0000-4000-8000-000000000001' };
  const wanted = (text: string, who = {}) => wishes.read(text, asked(text), who, NOW);

  for (const [text, who, action] of [
    [
      'Hej! Jag fick en tid på onsdag hos er, men nu är min klass på lägerskola hela veckan. Därför vill jag avboka.',
      LENA,
      'cancel',
    ],
    ['hej det har hänt en del i klassen den sista tiden och vi i arbetslaget vill boka en konsultation', {}, 'book'],
    [
      'rektorn har fått förhinder och vaktmästaren stänger huset, så vi ställer in mötet på torsdag',
      { channel: 'x' },
      'cancelMeeting',
    ],
  ] as const) {
    it(`"${text.slice(0, 40)}…": ${action}`, () => assert.equal(wanted(text, who).sure?.action, action));
  }

  for (const text of [
    'kan du boka matsalen till julfesten',
    'boka slöjdsalen på torsdag',
    'när kommer decemberlönen',
    'vem köper med sig fikabröd på fredag',
    'vad är det för lunch i skolan på torsdag',
    'flytta mattelektionen till måndag',
    'måste mötet bli av om samtycket tagits tillbaka',
  ]) {
    it(`"${text}" is none of the bot's wishes`, () => assert.equal(wanted(text).sure, undefined));
  }

  for (const [text, who] of [
    ['får jag ställa in ett möte utan att fråga gruppen?', { channel: 'x' }],
    ['kan man flytta ett möte till lovet?', { channel: 'x' }],
    ['måste vi ses varje månad?', { channel: 'x' }],
    ['måste man avboka om man är sjuk?', {}],
    ['krävs samtycke hemifrån om jag bokar en anonym konsultation', {}],
  ] as const) {
    it(`"${text}" begins nothing: it asks what may be done`, () => assert.equal(wanted(text, who).sure, undefined));
  }

  it('after danger was told nothing is taken that was not said in its very words', () => {
    const text = 'kan du boka in mig hos socialsekreteraren nästa vecka';
    const read = (wary: boolean) => wishes.read(text, asked(text), LENA, NOW, wary);
    assert.equal(read(false).sure?.action, 'book');
    assert.equal(read(true).sure, undefined);
    assert.deepEqual(
      read(true).offers.map(({ action }) => action),
      ['book'],
    );
    assert.equal(wishes.read('boka rådgivning', asked('boka rådgivning'), {}, NOW, true).sure?.action, 'book');
    assert.deepEqual(wishes.read('du är skön du', asked('du är skön du'), {}, NOW, true).offers, []);
  });
  it('a curator’s own is a curator’s alone, and what is done in a channel is not offered in private', () => {
    const curator = { objectId: '00000000-0000-4000-8000-000000000004' };
    const text = 'vilka frågor har du gått bet på';
    assert.equal(wanted(text, curator).sure?.action, 'unanswered');
    assert.notEqual(wanted(text, { objectId: '00000000-0000-4000-8000-000000000001' }).sure?.action, 'unanswered');
    assert.notEqual(wanted(text).sure?.action, 'unanswered');
    assert.equal(wanted('vad ändras i reglerna', curator).sure?.action, 'changes');
    assert.equal(wanted('vad ändras i reglerna', LENA).sure, undefined, 'a question, and no refusal');
    const told = wanted('men ja e ju helt grön här, är de inte chefen som skickar sånt').offers;
    assert.ok(told.every(({ action }) => action !== 'pauseReminders' && action !== 'todo'));
  });

  const DANGER = 'pappan slår henne just nu med ett bälte';
  it('danger beats every wish, also one in its very words', () => {
    const urgent = asked(DANGER);
    assert.ok(urgent.urgent);
    for (const { asks } of knowledge.wishes!.actions)
      assert.equal(wishes.read(asks[0]!, urgent, {}, NOW).sure, undefined, asks[0]);
  });
  it('in danger nothing is offered but whom to ring', () => {
    const urgent = asked(DANGER);
    const offered = (text: string) => wishes.read(text, urgent, {}, NOW).offers.map(({ action }) => action);
    assert.deepEqual(offered('numret till socialjouren tack'), ['numbers']);
    assert.deepEqual(offered('jag vill boka en konsultation på torsdag'), []);
  });
  it('what the reply leads to anyway is offered once', () => {
    const around = { today: '2026-11-28', directory: undefined, calendar: calendarOf(undefined), guard };
    const buttons = [
      { title: 'Guide', action: { v: 1 as const, do: 'guide' as const, guide: 'abc', picks: [] } },
      { title: 'Boka konsultation', action: { v: 1 as const, do: 'booking' as const, step: { is: 'begin' as const } } },
    ];
    const offers = [fulfil('guide', '', around), fulfil('bookAnonymous', '', around)];
    const titles = withOffers({ blocks: [], buttons }, offers, { outcome: 'answer' }).buttons.map(({ title }) => title);
    assert.deepEqual(titles, ['Guide: ska jag anmäla?', 'Boka anonymt']);
    const silent = { blocks: [{ is: 'text' as const, text: 'Det vet jag inte.' }], buttons };
    assert.equal(withOffers(silent, [], { outcome: 'none' }), silent);
  });
  it('and that stands after what the notice asks for', () => {
    const around = { today: '2026-11-28', directory: undefined, calendar: calendarOf(undefined), guard };
    const show = { title: 'Regel', action: { v: 1, do: 'show', rule: 'x' } } as const;
    const reply = { blocks: [], buttons: [show] };
    const titles = (urgent?: ReturnType<typeof asked>['urgent']) =>
      withOffers(reply, [fulfil('numbers', '', around)], {
        outcome: 'choose',
        ...(urgent ? { urgent } : {}),
      }).buttons.map(({ title }) => title);
    assert.deepEqual(titles(asked(DANGER).urgent), ['Regel', 'Nummer och adresser']);
    assert.deepEqual(titles(), ['Nummer och adresser', 'Regel']);
  });

  it('offers no more than the card shows', () => {
    for (const text of ['mötet', 'tiden', 'gruppen på torsdag', 'får vi flytta samverkansmötet', 'kontakt och tider']) {
      const { outcome } = asked(text);
      assert.ok(wanted(text).offers.length <= (outcome === 'none' ? 3 : 2), text);
    }
  });

  for (const [action, text] of [['workerAway', 'sjuk i morgon']] as const) {
    it(`"${text}" is asked about before anything changes`, () => {
      const around = {
        today: '2026-11-28',
        directory: knowledge.directory,
        calendar: calendarOf(knowledge.directory),
        guard,
      };
      const { does } = fulfil(action, text, around);
      assert.ok(does.do === 'booking' && does.step.is === 'askAway');
    });
  }

  for (const [text, anonymous] of [
    ['boka tallskolan på mitt namn', undefined],
    ['boka en konsultation i mitt eget namn', undefined],
    ['boka utan namn', true],
    ['boka men inte på mitt namn', true],
  ] as const)
    it(`"${text}" is booked ${anonymous ? 'without a name' : 'by name'}`, () => {
      const around = { today: '2026-11-28', directory: knowledge.directory, calendar: calendarOf(undefined), guard };
      const { does } = fulfil('bookAnonymous', text, around);
      assert.ok(does.do === 'booking' && (does.step.is === 'begin' || does.step.is === 'slots'));
      assert.equal(does.step.wanted?.anonymous, anonymous);
    });

  it('is anonymous where no name is wanted, and else open both ways', () => {
    const anonymous = (text: string) => {
      const { does } = fulfil('bookAnonymous', text, {
        today: '2026-11-28',
        directory: knowledge.directory,
        calendar: calendarOf(knowledge.directory),
        guard,
        worker: false,
      });
      return does.do === 'booking' && does.step.is === 'begin' && does.step.wanted?.anonymous === true;
    };
    for (const text of ['boka anonymt på torsdag', 'boka utan att säga vem jag är', 'jag vill inte uppge mitt namn'])
      assert.ok(anonymous(text), text);
    for (const text of [
      'boka fredag, jag vill inte vara anonym',
      'boka fredag 9 utan att vara anonym',
      'can I book without being anonymous on friday',
      'boka en tid, ingen brådska',
      'boka en tid, ingen är i fara',
      'boka på mitt namn',
    ])
      assert.ok(!anonymous(text), text);
  });
});

describe('a report that is planned for later', () => {
  const answering = createAnswering(knowledge, recall);
  const wishes = createWishes(answering, guard);
  const sure = (text: string, who: { channel?: string; objectId: string }) =>
    wishes.read(text, answering.ask(text, [], NOW), who, NOW).sure?.action;
  const worker = knowledge.directory!.workers[0]!.id;

  for (const text of [
    'lägg till en punkt: ska vi anmäla eller vänta?',
    'flytta anmälan till nästa möte',
    'jag är borta på fredag så jag anmäler på måndag',
    'stryk punkt 2, vi anmäler inte',
    'nej jag vill inte anmäla, behåll tiden',
  ])
    it(`is nothing that is done with a meeting or a booking: ${text}`, () =>
      assert.deepEqual(
        [{ objectId: 'x' }, { objectId: 'x', channel: 'c' }, { objectId: worker }].map(who => sure(text, who)),
        [undefined, undefined, undefined],
      ));

  it('is no point on how reports are made', () =>
    assert.equal(sure('lägg till punkt: vem gör anmälningar på loven', { objectId: 'x', channel: 'c' }), 'agendaAdd'));
});
