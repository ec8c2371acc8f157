import assert from 'node:assert/strict';
import { cancelAskWords } from '../../src/booking/words-of-changes.js';
import { awayCheckWords } from '../../src/booking/words-of-forms.js';
import { besideShown } from '../../src/door/beside-shown.js';
import type { Outcome } from '../../src/door/outcome.js';
import type { CardAction } from '../../src/door/press.js';
import { shownIn } from '../../src/door/shown.js';
import { hereOf } from '../../src/door/typed-here.js';
import { askFirstWords } from '../../src/door/wishes/words-of-wishes.js';
import type { Block, Button, Reply } from '../../src/shared/reply.js';
import { calendarOf } from '../../src/shared/school-year.js';
import { instantOf } from '../../src/shared/wall-time.js';

const WORKER = '00000000-0000-4000-8000-000000000002';
const CODE = 'K7F3QM2XPA';
const booking = (step: Extract<CardAction, { do: 'booking' }>['step']): CardAction => ({ v: 1, do: 'booking', step });
const show = (rule: string): CardAction => ({ v: 1, do: 'show', rule });
const button = (title: string, action: CardAction, aside?: true): Button => ({
  title,
  action,
  ...(aside ? { aside } : {}),
});
const title = (text: string): Block => ({ is: 'title', text });

const NOTHING: Outcome = { is: 'chat', said: 'inCard' };
const PLAIN: Reply = { blocks: [{ is: 'text', text: 'Vanligt svar.' }], buttons: [] };

/** What a text is beside a reply, and the words and the buttons that it then gets. */
function beside(text: string, reply: Reply, outcome: Outcome = NOTHING, given = PLAIN) {
  const shown = shownIn(reply) ?? assert.fail('nothing is shown');
  const around = { schools: [], today: '2026-11-23', calendar: calendarOf(undefined), tellsDanger: () => false };
  const here = hereOf(text, shown, around);
  const said = here && besideShown(given, outcome, here);
  return {
    is: here?.is,
    action: here?.is === 'press' ? here.action : undefined,
    words: said?.blocks.map(block => ('text' in block ? block.text : block.is)).join(' ') ?? '',
    buttons: said?.buttons.map(one => one.title) ?? [],
  };
}

const BOOKED = { id: '33333333-3333-4333-8333-333333333333', worker: '44444444-4444-4444-8444-444444444444' };
const KEEP = { is: 'keep', ...BOOKED } as const;

const CANCEL: Reply = {
  blocks: [title('Ska jag avboka ons 25 nov 2026 kl. 13.40–14.10?'), { is: 'text', text: 'Inget är ändrat än.' }],
  buttons: [
    button('Ja, avboka', booking({ is: 'cancelMine', id: '22222222-2222-4222-8222-222222222222' })),
    button('Nej, behåll tiden', booking(KEEP), true),
  ],
};
const day = { from: '2026-11-27', to: '2026-11-27' };
const away = (): Reply => awayCheckWords({ is: 'awayCheck', away: day, cancels: 2, tells: 2 });
const byCode = (): Reply =>
  cancelAskWords({
    is: 'cancelAsk',
    booking: { ...BOOKED, start: 0, end: 1, form: 'telefon', subject: 'oro', code: 'hash', press: 'hash' },
    step: { is: 'cancel', code: CODE },
  });
const pause = (): Reply => askFirstWords({ do: 'group', step: { is: 'pause' }, inputs: {} as never });
const AWAY_ASK: Reply = {
  blocks: [{ is: 'text', text: 'Är du borta hela dagen?' }],
  buttons: [
    button('Ja, borta i dag', booking({ is: 'away', ...day })),
    button('Andra dagar', booking({ is: 'awayForm' }), true),
  ],
};

describe('what may be for a field of a form', () => {
  const OFFER = shownIn({
    blocks: [
      { is: 'input', kind: 'text', id: 'from', label: 'Från' },
      { is: 'input', kind: 'text', id: 'to', label: 'Till' },
    ],
    buttons: [button('Spara tiderna', booking({ is: 'offer' }))],
  })!;
  const here = (text: string, shown = OFFER) =>
    hereOf(text, shown, {
      schools: [],
      today: '2026-11-23',
      calendar: calendarOf(undefined),
      tellsDanger: () => false,
    });
  for (const text of ['13', '13.40', 'kl 13', 'klockan 13:40', '13-15', '13.00 - 15.00', '2'])
    it(`"${text}" is said to be filled in there`, () => assert.deepEqual(here(text), { is: 'form', field: true }));
  // What may tell who somebody is, and what says more, is read as any message is.
  for (const text of ['150312-1234', '0701234567', '112', '13 barn', 'fara', '13 15 17'])
    it(`"${text}" is not`, () => assert.equal(here(text), undefined));
  it('"spara tiderna" is the title of its button', () => assert.deepEqual(here('spara tiderna'), { is: 'form' }));
  it('is none where nothing can be filled in', () => {
    const { inputs: _, ...rest } = OFFER;
    assert.notEqual(here('13', { ...rest, inputs: false })?.is, 'form');
  });
});

describe('a question that is answered with yes or no', () => {
  const all = { cancel: () => CANCEL, away, byCode, pause, awayAsk: () => AWAY_ASK };
  for (const [name, asks] of Object.entries(all))
    for (const text of [
      'vet inte',
      'kanske',
      'sen',
      'nja',
      'hmm',
      'ja men inte nu',
      '1',
      '2',
      'den första',
      'på fredag',
    ])
      it(`is left as it was by "${text}", and stands there: ${name}`, () => {
        const { is, words, buttons } = beside(text, asks());
        assert.equal(is, 'unanswered');
        const how = name === 'byCode' ? 'Tryck på en knapp.' : 'Svara ja eller nej, eller tryck på en knapp.';
        assert.ok(words.startsWith(`Jag har inte gjort något. ${how}`), words);
        const kept = asks().buttons.flatMap(one => (JSON.stringify(one).includes(CODE) ? [] : one.title));
        assert.deepEqual(buttons, kept);
        assert.equal(words.includes('Fler knappar står i kortet ovanför.'), name === 'byCode');
      });

  for (const text of ['ja', 'jaa', '[ja]', 'absolut', 'ja avboka den', 'ja, avboka'])
    it(`is answered by "${text}"`, () =>
      assert.deepEqual(beside(text, CANCEL).action, CANCEL.buttons[0]!['action' as never]));
  for (const text of ['nej', 'nope', '👎', 'absolut inte', 'nej tack'])
    it(`is denied by "${text}"`, () => {
      assert.deepEqual(beside(text, CANCEL).action, booking(KEEP));
      assert.deepEqual(beside(text, byCode()).action, booking(KEEP));
    });

  it('is answered by "ok" where it asks whether to do something, and nowhere else', () => {
    for (const text of ['ok', 'okej då', '👍', 'gör det']) {
      assert.equal(beside(text, CANCEL).is, 'press', text);
      assert.equal(beside(text, pause()).is, 'press', text);
    }
    assert.equal(beside('okej avboka den', CANCEL).is, 'press');
    assert.equal(beside('okej avboka den', pause()).is, 'open');
    for (const text of ['ok', '👍', 'okej då']) {
      assert.equal(beside(text, away()).is, 'unanswered', text);
      assert.equal(beside(text, AWAY_ASK).is, 'unanswered', text);
    }
    const guide = { ...CANCEL, buttons: [button('Ja', { v: 1, do: 'guide', guide: '2026', picks: [0] })] };
    for (const text of ['ok', '👍']) assert.equal(beside(text, guide).is, 'other', text);
  });

  it('does nothing by a yes with a word that turns it', () => {
    for (const text of ['ja avboka inte', 'nej avboka inte', 'ja eller nej', 'ja nej'])
      assert.equal(beside(text, CANCEL).is, 'unanswered', text);
    for (const text of ['ja avboka allt', 'ja men flytta den', 'ja för hon är rädd'])
      assert.notEqual(beside(text, CANCEL).is, 'press', text);
  });

  it('is none where two buttons begin with yes', () => {
    const two = { ...CANCEL, buttons: [...CANCEL.buttons, button('Ja, alla', booking({ is: 'begin' }))] };
    for (const text of ['ja', 'vet inte']) assert.equal(beside(text, two).is, undefined);
  });

  it('of the guide takes no answer that tells of danger', () => {
    const guide = shownIn({ blocks: [], buttons: [button('Ja', { v: 1, do: 'guide', guide: '2026', picks: [0] })] })!;
    const read = (text: string, danger: boolean) =>
      hereOf(text, guide, {
        schools: [],
        today: '2026-11-23',
        calendar: calendarOf(undefined),
        tellsDanger: () => danger,
      })?.is;
    assert.equal(read('ja tyvärr nu', false), 'press');
    assert.equal(read('ja tyvärr nu', true), 'other');
    assert.equal(read('ja', true), 'press');
  });

  it('is a no where no button is that: nothing is done, and the other ways stand there', () => {
    for (const text of ['nej', 'nej tack', 'nope', '👎']) {
      const { is, words, buttons } = beside(text, AWAY_ASK);
      assert.deepEqual([is, words, buttons], ['no', 'Okej, jag har inte gjort något.', ['Andra dagar']], text);
    }
    assert.equal(beside('nej', AWAY_ASK, { is: 'asked' } as never).words, 'Vanligt svar.');
    assert.deepEqual(beside('japp', AWAY_ASK).action, booking({ is: 'away', ...day }));
  });

  it('is answered on its card alone where the answer carries a code, which is remembered nowhere', () => {
    assert.doesNotMatch(JSON.stringify(shownIn(byCode())), new RegExp(CODE, 'i'));
    for (const text of ['ja', 'ok', 'ja tack', 'ja avboka']) {
      const { is, words } = beside(text, byCode());
      assert.equal(is, 'onCard', text);
      assert.match(words, /^Tryck på knappen i kortet ovanför\..*inget är gjort\.$/);
    }
  });

  describe('and what else is typed under it', () => {
    const asked = (more: object): Outcome =>
      ({ is: 'asked', outcome: 'none', why: 'noQuestion', identity: [], ...more }) as never;
    const emergency: Reply = {
      blocks: [{ is: 'notice', tone: 'emergency', title: 'Ring 112', lines: [] }],
      buttons: [],
    };
    const other = (outcome: Outcome, given = PLAIN) => beside('äsch strunt i det', CANCEL, outcome, given);

    it('is asked about once more where the bot made nothing of it', () => {
      for (const outcome of [asked({}), { is: 'chat', said: 'other' }, { is: 'thanks' }] as const)
        assert.deepEqual(other(outcome as Outcome).buttons, ['Ja, avboka', 'Nej, behåll tiden']);
    });
    it('has a line above it that nothing was done, where the bot was not sure or refused', () => {
      for (const outcome of [asked({ why: 'unknown' }), asked({ outcome: 'choose' }), { is: 'refused', wish: {} }]) {
        const { words, buttons } = other(outcome as never);
        assert.match(words, /^Jag läste inte det som ett svar på frågan, så inget är gjort\. Vanligt svar\.$/);
        assert.deepEqual(buttons, [], 'a later "ja" is no answer to it');
      }
    });
    it('is what it is where it was understood, tells of danger, of a name, or of sadness', () => {
      for (const outcome of [
        asked({ outcome: 'answer' }),
        { is: 'chat', said: 'sad' },
        { is: 'booking' },
        { is: 'help' },
      ])
        assert.equal(other(outcome as never).words, 'Vanligt svar.');
      // A whole command that is refused was no answer.
      assert.equal(other({ is: 'refused' } as never).words, 'Vanligt svar.');
      assert.match(other(asked({ identity: ['name'] })).words, /Vanligt svar\.$/);
      assert.match(other(asked({ caution: {} })).words, /Vanligt svar\.$/);
      for (const outcome of [asked({}), asked({ why: 'unknown' })])
        assert.equal(other(outcome, emergency).words, 'notice');
    });
    it('is a matter of its own where it is long', () =>
      assert.equal(beside('jag undrar hur man gör om en elev inte vill att vi ringer hem', CANCEL).is, undefined));
  });
});

describe('times that were shown', () => {
  const at = (on: string, minutes: number, move?: true) => {
    const start = instantOf(on, minutes).getTime();
    const to = { school: 'lindskolan', worker: WORKER, start };
    const clock = `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
    return button(
      `${on.slice(8)} nov kl. ${clock}, Sara Social`,
      booking(move ? { is: 'move', ...to, code: CODE } : { is: 'slot', ...to }),
    );
  };
  const more = button('Fler tider', booking({ is: 'slots', school: 'lindskolan', after: 1 }), true);
  const TIMES = [at('2026-11-23', 780), at('2026-11-23', 820), at('2026-11-25', 820), at('2026-11-25', 860)];
  const LIST: Reply = { blocks: [title('Lediga tider')], buttons: [...TIMES, more] };
  const titles = (...at: number[]) => at.map(one => TIMES[one]!.title);

  it('that are there on several days are offered, with the ways to more', () => {
    for (const text of ['13.40', 'kl 13.40', '13:40 tack', '13.40?']) {
      const { is, words, buttons } = beside(text, LIST);
      assert.equal(is, 'which', text);
      assert.match(words, /^Tiden 13\.40 finns på flera dagar\. Vilken dag vill du ha\?.*Vid fara: 112\.$/);
      assert.deepEqual(buttons, [...titles(1, 2), 'Fler tider']);
    }
  });
  it('and are not there are said not to be, with all that are', () => {
    for (const [text, words] of [
      ['15.45', /^Ingen av tiderna på kortet börjar kl\. 15\.45, men en sådan kan vara ledig\./],
      ['på fredag', /^Den tiden står inte på kortet, men den kan vara ledig\./],
      ['fredag 13.40', /^Den tiden står inte på kortet/],
      ['13.40-13.50', /^Den tiden står inte på kortet/],
    ] as const) {
      const here = beside(text, LIST);
      assert.match(here.words, words, text);
      assert.deepEqual(here.buttons, [...titles(0, 1, 2, 3), 'Fler tider'], text);
    }
  });
  it('within an hour that was said are offered, and never taken for it', () => {
    const { is, words, buttons } = beside('kl 14', LIST);
    assert.equal(is, 'which');
    assert.match(words, /^Ingen av tiderna på kortet börjar kl\. 14\.00\. Menar du någon av de här\?/);
    assert.deepEqual(buttons.slice(0, 1), titles(3));
    assert.equal(beside('14', LIST).is, 'which');
    assert.deepEqual(beside('onsdag', LIST).buttons.slice(0, 2), titles(2, 3));
  });
  it('are pressed where a day and a time, or a place, is just one', () => {
    const press = (text: string) => beside(text, LIST).action;
    const [first, , third, last] = TIMES.map(one => 'action' in one && one.action);
    assert.deepEqual(press('onsdag 13.40'), third);
    assert.deepEqual(press('14.20'), last);
    assert.deepEqual(press('14.20?'), last);
    assert.deepEqual(press('den sista tack'), last);
    assert.deepEqual(press('ta ettan'), first);
    assert.deepEqual(press('jag tar 3'), third);
  });
  it('are offered again to what is not understood, without a word of what was done', () => {
    const { is, words, buttons } = beside('vilken som helst', LIST, { is: 'chat', said: 'other' });
    assert.equal(is, 'open');
    assert.match(words, /^Jag förstod inte vilken av tiderna du menar, så jag har inte bokat någon\./);
    assert.equal(buttons.length, 5);
    assert.equal(beside('tack', LIST, { is: 'thanks' }).words, 'Vanligt svar.');
    assert.match(
      beside('nästa onsdag', LIST, { is: 'refused', wish: {} } as never).words,
      /^Jag läste inte det som en av tiderna/,
    );
  });
  it('are said to be pressed on the card, where the form of one stands', () => {
    const note: Block = { is: 'input', kind: 'text', id: 'note', label: 'Anteckning' };
    const form: Reply = { blocks: [note], buttons: [{ ...more, title: 'Andra tider' }] };
    for (const text of ['13.40', 'onsdag 13.40', 'på onsdag']) assert.equal(beside(text, form).is, 'form');
    const own: Reply = { blocks: [note], buttons: [button('Jag är borta', booking({ is: 'awayForm' }))] };
    assert.equal(beside('onsdag 13.00-15.00', own).is, undefined);
  });
  it('to move a booking to are pressed on their card alone', () => {
    const moving: Reply = { blocks: [], buttons: [at('2026-11-23', 780, true), at('2026-11-25', 780, true)] };
    for (const text of ['onsdag 13.00', '2', 'den sista', '25 nov kl. 13.00, Sara Social'])
      assert.equal(beside(text, moving).is, 'onCard', text);
    const { words, buttons } = beside('13.00', moving);
    assert.match(
      words,
      /^Tiden 13\.00 finns på flera dagar\. Vilken dag vill du ha\? Tryck på knappen i kortet ovanför\./,
    );
    assert.deepEqual(buttons, []);
    assert.doesNotMatch(JSON.stringify(shownIn(moving)), new RegExp(CODE, 'i'));
  });
});

describe('a place among what was shown', () => {
  const mine: Reply = {
    blocks: [{ is: 'list', items: ['mån 23 nov kl. 13.40', 'ons 25 nov kl. 14.20'] }],
    buttons: ['mån 23 nov 2026 kl. 13.40–14.10', 'ons 25 nov 2026 kl. 14.20–14.50'].flatMap((when, at) => [
      button(`Boka om ${when}`, booking({ is: 'slots', school: '-', move: CODE })),
      button(`Avboka ${when}`, booking({ is: 'askMine', id: `22222222-2222-4222-8222-22222222222${at}` })),
    ]),
  };
  it('is asked about where a thing has several buttons, or a list stands beside them', () => {
    for (const text of ['2', '1', 'den andra', 'sista', 'nr 2', '7']) {
      const { is, words, buttons } = beside(text, mine);
      assert.equal(is, 'which', text);
      assert.match(words, /^Jag vet inte vilken du menar, så inget är gjort\..*Fler knappar står i kortet ovanför\.$/);
      assert.deepEqual(buttons, [mine.buttons[1]!.title, mine.buttons[3]!.title]);
    }
    const help: Reply = {
      blocks: [{ is: 'list', items: ['Boka en tid', 'Nummer'] }],
      buttons: [button('En regel', show('ett')), button('En annan', show('två'))],
    };
    assert.equal(beside('2', help).is, 'which');
  });
  it('is not told by a time, where each thing may be done something with', () => {
    assert.deepEqual(beside('13.40', mine).buttons, [mine.buttons[1]!.title]);
    assert.equal(beside('onsdag', mine).is, 'which');
  });
  it('counts actions and rules as they are drawn', () => {
    const mixed: Reply = {
      blocks: [],
      buttons: [
        button('Boka konsultation', booking({ is: 'begin' })),
        button('Vad är en konsultation?', show('vad')),
        button('Guide', { v: 1, do: 'guide', guide: '2026', picks: [] }, true),
      ],
    };
    assert.deepEqual(beside('1', mixed).action, booking({ is: 'begin' }));
    assert.deepEqual(beside('2', mixed).action, show('vad'));
    assert.deepEqual(beside('3', mixed).buttons, ['Boka konsultation', 'Vad är en konsultation?', 'Guide']);
  });
  it('is told to be pressed, where something is filled in beside it', () => {
    const form: Reply = {
      blocks: [{ is: 'input', kind: 'text', id: 'note', label: 'Anteckning' }],
      buttons: [button('Ett', show('ett')), button('Två', show('tva'))],
    };
    for (const text of ['2', 'den andra', 'nr 1']) assert.equal(beside(text, form).is, 'form');
    assert.equal(beside('två', form).is, 'press');
  });
  it('is told to be pressed, where a title is typed that its card alone may press', () => {
    const { is } = beside('boka om mån 23 nov 2026 kl. 13.40–14.10', mine);
    assert.equal(is, 'onCard');
  });
});
