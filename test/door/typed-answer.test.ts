import assert from 'node:assert/strict';
import type { CardAction } from '../../src/door/press.js';
import { shownIn } from '../../src/door/shown.js';
import { typedAnswer } from '../../src/door/typed-answer.js';
import type { Block, Button, Reply } from '../../src/shared/reply.js';
import { instantOf } from '../../src/shared/wall-time.js';

const WORKER = '00000000-0000-4000-8000-000000000002';
const guide = (...picks: number[]): CardAction => ({ v: 1, do: 'guide', guide: '2026-11-28', picks });
const show = (rule: string): CardAction => ({ v: 1, do: 'show', rule });
const booking = (step: Extract<CardAction, { do: 'booking' }>['step']): CardAction => ({ v: 1, do: 'booking', step });
const group = (step: Extract<CardAction, { do: 'group' }>['step']): CardAction => ({ v: 1, do: 'group', step });
const GROUP = '11111111-1111-4111-8111-111111111111';

const button = (title: string, action: CardAction, aside?: true): Button => ({
  title,
  action,
  ...(aside ? { aside } : {}),
});
const reply = (buttons: Button[], ...blocks: Block[]): Reply => ({ blocks, buttons });
const title = (text: string): Block => ({ is: 'title', text });

const SCHOOLS = [
  { id: 'lindskolan', name: 'Lindskolan' },
  { id: 'bjorkens-forskola', name: 'Björkens förskola' },
  { id: 'ostra', name: 'Östra skolan' },
  { id: 'ostra-2', name: 'Östra Skolan' },
];

/** What a text is beside a reply: the action's parts that tell it from others, or nothing. */
function typed(text: string, beside: Reply): unknown {
  const shown = shownIn(beside);
  return shown && typedAnswer(text, shown, SCHOOLS, '2026-11-30');
}

/** Each text with what it is beside a reply. */
function reads(beside: Reply, rows: readonly (readonly [text: string, action: CardAction | undefined])[]): void {
  for (const [text, action] of rows)
    it(`${JSON.stringify(text)} ${action ? `is ${JSON.stringify(action).slice(8, 90)}` : 'is none'}`, () =>
      assert.deepEqual(typed(text, beside), action));
}

const back = [button('Tillbaka', guide(), true), button('Börja om', guide(), true)];
const DANGER = reply(
  [
    button('Ja', guide(0)),
    button('Jag är osäker', guide(1)),
    button('Nej, inte just nu', guide(2)),
    button('Jag är själv barn eller elev', guide(3)),
  ],
  title('Är barnet i fara just nu?'),
);
const AGE = reply(
  [button('Ja', guide(2, 0)), button('Vet inte', guide(2, 1)), button('Nej, 18 eller äldre', guide(2, 2)), ...back],
  title('Är barnet under 18 år?'),
);
const HOME = reply(
  [
    button('Ja', guide(2, 5, 0)),
    button('Nej', guide(2, 5, 1)),
    button('Nej, och jag vågar inte berätta', guide(2, 5, 2)),
    button('Vet inte', guide(2, 5, 3)),
    ...back,
  ],
  title('Vet vårdnadshavarna att du är orolig?'),
);

describe('an answer that is typed in place of a press', () => {
  describe('whether a child is in danger now', () =>
    reads(DANGER, [
      ['ja', guide(0)],
      ['Ja!', guide(0)],
      ['JA.', guide(0)],
      ['jo', guide(0)],
      ['Japp', guide(0)],
      ['ja det är det', guide(0)],
      ['yes', guide(0)],
      ['nej', guide(2)],
      ['Nej, inte just nu', guide(2)],
      ['nej inte just nu', guide(2)],
      ['nä', guide(2)],
      ['osäker', guide(1)],
      ['Jag är osäker.', guide(1)],
      ['vet inte', guide(1)],
      ['vet ej', guide(1)],
      ['kanske', guide(1)],
      ['1', guide(0)],
      ['den första', guide(0)],
      ['sista', guide(3)],
      ['jag är själv barn eller elev', guide(3)],
      // All that says more is read as a message.
      ['ja han slår henne nu', undefined],
      ['nej han slår henne nu', undefined],
      ['ja hjälp', undefined],
      ['ja 2', undefined],
      ['ja nej', undefined],
      ['ok', undefined],
      ['kanske inte', undefined],
      ['2 tack', guide(1)],
      ['nej inte nu men i kväll', undefined],
      ['ja?', undefined],
      ['jag', undefined],
      ['5', undefined],
      ['0', undefined],
      ['', undefined],
      ['👍', undefined],
      [`ja ${'!'.repeat(200)}`, undefined],
    ]));

  describe('whether a child is under 18, where a number may be an age', () =>
    reads(AGE, [
      ['ja', guide(2, 0)],
      ['vet inte', guide(2, 1)],
      ['nej', guide(2, 2)],
      ['3', undefined],
      ['2', undefined],
      ['3:an', undefined],
      ['17', undefined],
      ['18', undefined],
      ['nr 2', guide(2, 1)],
      ['den andra', guide(2, 1)],
      ['tillbaka', guide()],
      ['börja om', guide()],
    ]));

  describe('where two titles begin alike', () =>
    reads(HOME, [
      ['ja', guide(2, 5, 0)],
      // It says no more than the title that says no more.
      ['nej', guide(2, 5, 1)],
      // The last word of each is a title.
      ['ja nej', undefined],
      ['ja vet inte', undefined],
      ['jag vet inte', guide(2, 5, 3)],
      ['nej och jag vågar inte berätta', guide(2, 5, 2)],
      ['vet inte', guide(2, 5, 3)],
      ['2', guide(2, 5, 1)],
      ['3', guide(2, 5, 2)],
    ]));

  describe('a list of rules', () => {
    const rules = [
      button('Måste jag anmäla?', show('anmalan-plikt')),
      button('Gäller det elever över 18?', show('anmalan-elev-over-18')),
      button('Vem får läsa?', show('sekretess-lasa')),
    ];
    reads(
      reply([
        ...rules,
        button('Inget av detta', { v: 1, do: 'rejectChoices', q: 'Om Kim' }, true),
        button('Guide: Ska jag anmäla?', guide(), true),
      ]),
      [
        ['2', show('anmalan-elev-over-18')],
        ['2:an', show('anmalan-elev-over-18')],
        ['nr. 3', show('sekretess-lasa')],
        ['andra', show('anmalan-elev-over-18')],
        ['Den tredje', show('sekretess-lasa')],
        ['the last one', show('sekretess-lasa')],
        ['den sista regeln', show('sekretess-lasa')],
        ['4', undefined],
        ['18', undefined],
        ['ändra', undefined],
        // It carries the question; and a question is read as one, danger and all.
        ['inget av detta', undefined],
        ['Måste jag anmäla?', undefined],
        ['Måste jag anmäla', undefined],
        ['ja', undefined],
      ],
    );
    it('is counted as it is drawn, with what was offered first', () => {
      const offered = reply([button('Boka konsultation', booking({ is: 'begin' })), ...rules]);
      assert.deepEqual(typed('2', offered), show('anmalan-plikt'));
      assert.deepEqual(typed('1', offered), booking({ is: 'begin' }));
      assert.deepEqual(typed('boka konsultation', offered), booking({ is: 'begin' }));
    });
    it('is none with a number that a figure may stand for, or of one thing alone', () => {
      const three = [...rules.slice(0, 2), button('Är barnet under 1 år?', show('litet'))];
      assert.equal(typed('1', reply(three)), undefined);
      assert.deepEqual(typed('2', reply(three)), show('anmalan-elev-over-18'));
      assert.equal(typed('1', reply(rules.slice(0, 1))), undefined);
      assert.equal(typed('2', reply(rules, title('När eleven fyllt 18'))), undefined);
    });
  });

  describe('a list of times', () => {
    const at = (day: string, minutes: number) => {
      const start = instantOf(day, minutes).getTime();
      return booking({ is: 'slot', school: 'lindskolan', worker: WORKER, start });
    };
    const times = [at('2026-12-03', 13 * 60), at('2026-12-03', 13 * 60 + 40), at('2026-12-08', 9 * 60)] as const;
    const more = booking({ is: 'slots', school: 'lindskolan', after: 1 });
    const list = (...blocks: Block[]) =>
      reply(
        [
          button('tors 3 dec 2026 kl. 13.00–13.30, 30 minuter, telefon, Sara Social', times[0]),
          button('tors 3 dec 2026 kl. 13.40–14.10, 30 minuter, telefon, Sara Social', times[1]),
          button('tis 8 dec 2026 kl. 9.00–9.30, 30 minuter, telefon, Sara Social', times[2]),
          button('Fler tider', more, true),
          button('Byt skola', booking({ is: 'changeSchool' }), true),
        ],
        title('Lediga tider, Lindskolan'),
        ...blocks,
      );
    reads(list(), [
      ['2', times[1]],
      ['1', times[0]],
      ['den andra tiden', times[1]],
      ['13.40', times[1]],
      ['kl 13:40', times[1]],
      ['kl. 9', times[2]],
      ['9', times[2]],
      ['8', times[2]],
      ['visa fler', more],
      ['fler', more],
      ['Fler tider', more],
      ['byt skola', booking({ is: 'changeSchool' })],
      // The third, or the third of December; one of two at 13; when one ends; its minutes.
      ['3', undefined],
      ['13', undefined],
      ['kl 13', undefined],
      ['14.10', undefined],
      ['14', undefined],
      ['30', undefined],
      ['3/12', undefined],
      ['boka', undefined],
      ['ja', undefined],
    ]);
    it('is chosen among by no number where something is filled in beside it', () => {
      const form = list({ is: 'choice', id: 'onDay', label: 'Dag', choices: [] });
      assert.equal(typed('2', form), undefined);
      assert.equal(typed('den andra', form), undefined);
      const folded = list({ is: 'more', label: 'Mer', blocks: [{ is: 'toggle', id: 'x', label: 'Y' }] });
      assert.equal(typed('2', folded), undefined);
      assert.deepEqual(typed('byt skola', form), booking({ is: 'changeSchool' }));
    });
  });

  describe('the school', () => {
    const slots = (school: string) => booking({ is: 'slots', school });
    reads(
      reply(
        [
          button('Sök', booking({ is: 'findSchool' })),
          button('Visa alla skolor', booking({ is: 'allSchools', from: 0 }), true),
        ],
        { is: 'input', kind: 'text', id: 'schoolName', label: 'Skolans namn' },
      ),
      [
        ['Lindskolan', slots('lindskolan')],
        ['lindskolan.', slots('lindskolan')],
        ['bjorkens forskola', slots('bjorkens-forskola')],
        ['visa alla skolor', booking({ is: 'allSchools', from: 0 })],
        // Of two with one name, a part of a name, and the search that takes what is filled in.
        ['Östra skolan', undefined],
        ['Lind', undefined],
        ['sök', undefined],
        ['mamman på Lindskolan slår honom', undefined],
      ],
    );
    reads(reply([button('Lindskolan', slots('lindskolan')), button('Granskolan', slots('granskolan'))]), [
      ['Lindskolan', slots('lindskolan')],
      ['den andra', slots('granskolan')],
      ['Björkens förskola', slots('bjorkens-forskola')],
    ]);
    it('is none for one whose times are looked at to move a booking, which has a code', () => {
      const moving = reply([button('Sök', booking({ is: 'findSchool', move: 'K7F3QM2XPA' }))]);
      assert.doesNotMatch(JSON.stringify(shownIn(moving)), /K7F3/i);
      assert.equal(typed('Lindskolan', moving), undefined);
      assert.equal(typed('sök', moving), undefined);
    });
  });

  describe('what changes something at once', () => {
    const id = '22222222-2222-4222-8222-222222222222';
    const cancel = booking({ is: 'cancelMine', id });
    reads(reply([button('Ja, avboka', cancel), button('Nej, behåll tiden', booking({ is: 'mine' }), true)]), [
      ['ja', cancel],
      ['ja, avboka', cancel],
      ['nej', booking({ is: 'mine' })],
      ['nej behåll tiden', booking({ is: 'mine' })],
      ['avboka', undefined],
      ['1', undefined],
      ['första', undefined],
    ]);
    const pause = group({ is: 'pause' });
    reads(reply([button('Ja, pausa', pause), button('Nej, visa möten', group({ is: 'meetings' }), true)]), [
      ['ja', pause],
      ['nej', group({ is: 'meetings' })],
    ]);
    const days = (from: string) => booking({ is: 'back', from, to: from });
    reads(reply([button('3 december', days('2026-12-03')), button('8 december', days('2026-12-08'))]), [
      ['8 december', days('2026-12-08')],
      // A place or a lone number never changes anything.
      ['2', undefined],
      ['8', undefined],
    ]);
    it('is none where two of a title stand on one card', () => {
      const twice = reply([button('Ändra: Ja', guide(1), true), button('Ändra: Ja', guide(1, 0), true)]);
      assert.equal(typed('ändra ja', twice), undefined);
    });
  });
});

describe('what is remembered of a reply', () => {
  const texts = (one: Reply) => JSON.stringify(shownIn(one) ?? null);

  it('is nothing of what anybody wrote, and no code or key', () => {
    const card = reply([
      button('Inget av detta', { v: 1, do: 'rejectChoices', q: 'xhemile' }, true),
      button('Det hjälpte', { v: 1, do: 'helped', yes: true, rule: 'regel', q: 'xhemile' }, true),
      button('Säg till när det finns svar', { v: 1, do: 'tellMe', q: 'xhemile' }),
      button('Xhemiles grupp', group({ is: 'addForm', group: GROUP })),
      button('jämna torsdagar xhemile', group({ is: 'preview', phrase: 'xhemile' }), true),
      button('Ändra xhemile', group({ is: 'addForm', phrase: 'xhemile' })),
      button('Det är ingen person', { v: 1, do: 'group', step: { is: 'addForm' }, nobody: ['xhemile'] }),
      button('Avboka', booking({ is: 'askCancel', code: 'XHEMILE' }), true),
      button('Boka om', booking({ is: 'slots', school: '-', move: 'XHEMILE' }), true),
      button('Säg till', booking({ is: 'wait', school: 'x', press: 'c0ffee00-0000-4000-8000-000000000000' })),
      button(
        'Boka anonymt',
        booking({
          is: 'confirm',
          school: 'x',
          worker: WORKER,
          start: 1,
          press: 'c0ffee00-0000-4000-8000-000000000000',
          named: false,
        }),
      ),
      button('Påminn mig', { v: 1, do: 'report', is: 'remind', press: 'c0ffee00-0000-4000-8000-000000000000' }),
      { title: 'Lägg i kalendern', open: 'https://bot.example/c0ffee00' },
      button('Mina bokningar', booking({ is: 'mine' })),
    ]);
    assert.doesNotMatch(texts(card), /xhemile|c0ffee00/i);
    assert.deepEqual(
      shownIn(card)!.offered.flatMap(({ action }) => action ?? []),
      [group({ is: 'addForm', group: GROUP }), booking({ is: 'mine' })],
    );
  });

  it('is nothing at all where nothing of it can be typed', () => {
    assert.equal(shownIn(reply([])), undefined);
    assert.equal(shownIn(reply([{ title: 'Öppna', open: 'https://bot.example' }])), undefined);
    assert.equal(
      shownIn(reply([button('Det hjälpte', { v: 1, do: 'helped', yes: true, rule: 'r', q: '' })])),
      undefined,
    );
  });
});
