import assert from 'node:assert/strict';
import { BotWorld } from './bot-world.js';
import { chatIn, factsOf, person, pressesOf, SARA, titlesOf } from './typed-world.js';

/** Somebody with bookings under their own name, and somebody who has their codes. */
const ANNA = person(3, 'Anna Andersson');
const BO = person(4, 'Bo Berg');

describe('what is typed of bookings that there are, through the door', () => {
  let world: BotWorld;
  const { say, press, offer, booked } = chatIn(() => world);
  /** By the clock of the booking. */
  const codes = new Map<string, string>();

  async function book(day: string, clock: string): Promise<void> {
    for (const text of ['boka', 'Tallskolan']) await say(text, ANNA);
    const times = await say(day, ANNA);
    const form = await press(times, new RegExp(clock.replace('.', '\\.')), {}, ANNA);
    const receipt = await press(form, /^Boka med mitt namn/, {}, ANNA);
    codes.set(clock, /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(JSON.stringify(receipt))?.[0] ?? assert.fail('no code'));
    await say('tack', ANNA);
  }

  before(async function () {
    this.timeout(60_000);
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
    // Mondays and Wednesdays at 13.00, 13.40 and 14.20, on Fridays at 9.00, 9.40 and 10.20.
    await offer('1,3', '13.00', '15.00');
    await offer('5', '09.00', '11.00');
    await book('onsdag', '13.40');
    await book('fredag', '09.40');
  });
  after(() => world.close());

  const said = (text: string) => text.replace(/KOD2?/g, which => codes.get(which === 'KOD' ? '09.40' : '13.40') ?? '');
  const standing = async () => (await booked()).map(({ start }) => start);

  describe('by a code, and by when it is now', () => {
    const rows: readonly (readonly [text: string, facts: string])[] = [
      ['flytta KOD 40 minuter fram', 'ask move 27:10.20'],
      ['flytta KOD 40 min tidigare', 'ask move 27:09.00'],
      ['flytta KOD en vecka fram', 'ask move 4:09.40'],
      ['boka om KOD en vecka senare', 'ask move 4:09.40'],
      ['flytta KOD till veckan efter', 'ask move 4:09.40'],
      ['flytta KOD till kl 10.20 samma dag', 'ask move 27:10.20'],
      ['flytta KOD till samma tid på fredag nästa vecka', 'ask move 4:09.40'],
      // Not free: those nearest, and nothing is asked.
      ['flytta KOD till samma tid dagen efter', 'move tallskolan 27:09.00 27:10.20 30:13.00 30:13.40 30:14.20'],
      ['flytta KOD en timme fram', 'move tallskolan 25:13.00 25:14.20 27:09.00 27:10.20 30:13.00'],
    ];
    for (const [text, facts] of rows)
      it(`"${text}": ${facts}`, async () => {
        const before = await standing();
        for (const who of [ANNA, BO]) assert.equal(factsOf(await say(said(text), who)), facts);
        assert.deepEqual(await standing(), before);
      });

    it('says what it did not understand of how much later', async () => {
      for (const text of [
        'flytta KOD en månad fram',
        'flytta KOD en timme fram på onsdag',
        'flytta KOD tjugo timmar fram',
      ])
        assert.match(JSON.stringify(await say(said(text), ANNA)), /Jag förstod inte/, text);
    });

    it('does not keep the code on a card that leads on', async () => {
      const card = await say(said('flytta KOD 40 minuter fram'), BO);
      assert.ok(!JSON.stringify(pressesOf(card)).replace('-', '').toUpperCase().includes(said('KOD').replace('-', '')));
    });
  });

  describe('more than one thing', () => {
    const rows: readonly (readonly [text: string, titles: readonly string[]])[] = [
      [
        'avboka onsdag och boka om fredag till måndag',
        ['Avboka min tid: onsdag', 'Boka om min tid: fredag till måndag 30 november'],
      ],
      [
        'boka måndag 13 och avboka onsdag',
        ['Boka konsultation: måndag 30 november kl. 13.00–14.00', 'Avboka min tid: onsdag'],
      ],
      ['avboka KOD och boka en ny tid', ['Avboka min tid', 'Boka konsultation']],
    ];
    for (const [text, titles] of rows)
      it(`"${text}": nothing is done, and each is a press away`, async () => {
        const before = await standing();
        const card = await say(said(text), ANNA);
        assert.deepEqual(titlesOf(card), titles);
        assert.match(JSON.stringify(card), /Inget är ändrat än/);
        assert.deepEqual(await standing(), before);
      });

    it('is done one after the other from the one card', async () => {
      const card = await say('avboka onsdag och flytta fredag en vecka fram', ANNA);
      assert.equal(factsOf(await press(card, /^Avboka/, {}, ANNA)), 'ask cancel');
      assert.equal(factsOf(await press(card, /^Boka om/, {}, ANNA)), 'ask move 4:09.40');
      assert.equal(factsOf(await say('nej', ANNA)), 'steps mine');
    });

    it('is chosen by a place, and leads whatever stood there', async () => {
      for (const text of ['mina bokningar', 'boka']) {
        await say(text, ANNA);
        await say('avboka onsdag och flytta fredag', ANNA);
        assert.equal(factsOf(await say('1', ANNA)), 'ask cancel', text);
        assert.match(JSON.stringify(await say('nej', ANNA)), /Inget är ändrat/);
      }
    });

    it('is said not to be done where danger leads', async () => {
      const NONE = /Jag har inte bokat, flyttat eller avbokat något/;
      for (const [text, undone] of [
        ['avboka KOD, pappan slår henne just nu', true],
        ['boka tid imorgon kl 9 på tallskolan, flickan säger att pappa slår henne', true],
        ['pappan slår henne just nu', false],
      ] as const) {
        const before = await standing();
        const words = JSON.stringify(await say(said(text), ANNA));
        assert.match(words, /112/, text);
        assert.equal(NONE.test(words), undone, text);
        assert.deepEqual(await standing(), before);
      }
    });

    it('does not go before danger', async () => {
      const card = await say('avboka onsdag och flytta fredag, pappan slår barnet nu', ANNA);
      assert.match(JSON.stringify(card), /112/);
      assert.doesNotMatch(JSON.stringify(card), /en sak i taget/);
    });
  });

  describe('by a contact social worker of her own times', () => {
    const patterns = async () => (await world.booking.store.read(SARA.from.aadObjectId))?.patterns ?? [];
    const leadsTo = (card: unknown, is: string) =>
      pressesOf(card).flatMap(({ data, title }) => {
        const step = data.step as { is: string; pattern?: string } | undefined;
        return step?.is === is && (is === 'times' ? title.startsWith('Ställ in') : step.pattern !== undefined)
          ? [title]
          : [];
      });
    const rows: readonly (readonly [text: string, is: string, titles: readonly string[], words: RegExp])[] = [
      ['ta bort fredagarna', 'endPattern', ['Avsluta fredagar 09.00–11.00'], /Inget är ändrat än/],
      ['jag slutar jobba fredagar', 'endPattern', ['Avsluta fredagar 09.00–11.00'], /Inget är ändrat än/],
      // The other day of it is kept.
      ['ta bort onsdagarna', 'editPattern', ['Ändra måndagar, onsdagar 13.00–15.00'], /ta bort dagen i formuläret/],
      ['ändra passet', 'editPattern', ['Ändra måndagar, onsdagar 13.00–15.00', 'Ändra fredagar 09.00–11.00'], /Vilken/],
      ['ändra mina tider', 'editPattern', ['Ändra måndagar, onsdagar 13.00–15.00', 'Ändra fredagar 09.00–11.00'], /än/],
      ['flytta fredagarna till torsdagar', 'editPattern', ['Ändra fredagar 09.00–11.00'], /Inget är ändrat än/],
      ['ta bort torsdagarna', 'endPattern', [], /Du har inga återkommande tider på torsdagar/],
      ['avboka alla tider på tisdag', 'times', [], /Ingen har bokat hos dig tisdag 24 november/],
      [
        'avboka alla bokningar',
        'times',
        ['Ställ in ons 25 nov 2026 kl. 13.40–14.10', 'Ställ in fre 27 nov 2026 kl. 09.40–10.10'],
        /Vilken bokning/,
      ],
      ['ta bort tiderna på fredag', 'askAway', [], /Vilka tider fredag 27 november vill du ta bort/],
      ['ändra tiderna på fredag', 'editPattern', [], /Vilken tid fredag 27 november vill du ändra/],
    ];
    for (const [text, is, titles, words] of rows)
      it(`"${text}": ${titles.join(', ') || 'is said'}`, async () => {
        const before = [await standing(), await patterns()];
        const card = await say(text, SARA);
        assert.deepEqual([...new Set(leadsTo(card, is))], titles);
        assert.match(JSON.stringify(card), words);
        assert.deepEqual([await standing(), await patterns()], before);
      });

    it('asks whether the one booking of a day is to be cancelled', async () =>
      assert.match(JSON.stringify(await say('avboka alla tider på onsdag', SARA)), /Ska jag ställa in ons 25 nov/));

    it('opens the form of the pattern that was named, and ends it by its press alone', async () => {
      const form = await press(await say('ändra fredagspasset', SARA), /^Ändra fredagar/, {}, SARA);
      const [friday] = (await patterns()).filter(({ days }) => days.includes(5));
      assert.ok(JSON.stringify(pressesOf(form)).includes(friday?.id ?? '-'));
      assert.match(JSON.stringify(form), /09\.00/);
      await press(await say('ta bort fredagarna', SARA), /^Avsluta fredagar/, {}, SARA);
      assert.deepEqual(
        (await patterns()).filter(({ days, last }) => days.includes(5) && last > '2026-11-23'),
        [],
      );
    });
  });

  it('answers a number under a form alike as often as it is typed, and its danger and its identity first', async () => {
    await say('lägg in tider', SARA);
    for (const text of ['13', '13', '13-15', 'spara tiderna', '13'])
      assert.match(JSON.stringify(await say(text, SARA)), /i kortet/, text);
    assert.match(JSON.stringify(await say('070-123 45 67', SARA)), /telefonnummer/);
    const who = person(6, 'Disa Dal');
    for (const text of ['jag har anmält', '13']) await say(text, who);
    assert.match(JSON.stringify(await say('pappan slår barnet nu', who)), /Ring 112/);
    assert.doesNotMatch(JSON.stringify(await say('13', who)), /i kortet ovanför/);
  });

  it('goes on with the guide where it stands', async () => {
    for (const text of ['ska jag anmäla', 'nej', 'fortsätt']) await say(text, BO);
    assert.match(JSON.stringify(await say('fortsätt', BO)), /Fråga 2 av/);
    await say('vem är kontaktsocialsekreterare på tallskolan', BO);
    assert.match(JSON.stringify(await say('jag vill fortsätta', BO)), /Fråga 2 av/);
    await say('avbryt', BO);
    const none = JSON.stringify(await say('fortsätt', person(5, 'Cia Ceder')));
    assert.match(none, /vad du vill fortsätta med/);
    assert.match(none, /112/);
  });

  it('takes no words for a code', async () => {
    for (const text of ['avboka nästa träff', 'avboka dagens träff', 'avboka fredagarna', 'avboka andra tider'])
      assert.doesNotMatch(JSON.stringify(await say(text, ANNA)), /med den koden/, text);
  });
});
