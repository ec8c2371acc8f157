import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { at, chatIn, factsOf, SARA, TENANT, titlesOf } from './typed-world.js';

let people = 10;
/** Somebody whom the bot has never met. */
function somebody(): object {
  const number = String(++people).padStart(12, '0');
  return {
    from: { id: `29:${number}`, name: 'Någon', aadObjectId: `00000000-0000-4000-8000-${number}` },
    conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
  };
}

/** What somebody has booked before: a date, a clock, and how. */
type Booked = readonly [date: string, clock: string, how?: { readonly minutes?: string; readonly anonymous?: true }];
/** What was booked, what was typed before, what is typed then, what can be done with the reply, and what it says. */
type Row = readonly [booked: readonly Booked[], before: readonly string[], text: string, facts: RegExp, says?: RegExp];

/** Monday 30 November 2026 at nine; free on all workdays at 9.00, 9.40, 10.20 and 11.00 and, for half an hour or an hour, from 13.00 to 16.00. */
async function openWorld(): Promise<BotWorld> {
  const world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-30T08:00:00Z');
  const { say, press } = chatIn(() => world);
  const times = { days: '1,2,3,4,5', first: '2026-11-23', last: '2026-12-18', length: '30', pause: '10' };
  for (const hours of [
    { from: '09.00', to: '12.00' },
    { from: '13.00', to: '16.00', longer: '60' },
  ]) {
    const form = await press(await say('mina tider', SARA), /^Lägg in tider/, {}, SARA);
    await press(form, /^Spara tiderna/, { ...times, ...hours, form: 'telefon' }, SARA);
  }
  return world;
}

let world: BotWorld;
const { say, press, booked } = chatIn(() => world);

/** Somebody who has booked, and said something else since; their last code, as the receipt has it. */
async function whoBooked(those: readonly Booked[]): Promise<{ who: object; code: string }> {
  const who = somebody();
  let code = '';
  for (const [date, clock, { minutes, anonymous } = {}] of those) {
    for (const text of ['boka', 'tallskolan']) await say(text, who);
    const form = await press(await say(`den ${date} kl ${clock}`, who), new RegExp(`kl\\. ${clock}`), {}, who);
    const how = anonymous ? /^Boka anonymt/ : /^Boka med mitt namn/;
    const receipt = await press(form, how, { subject: 'oro', ...(minutes ? { minutes } : {}) }, who);
    code = /[A-Z\d]{5}-[A-Z\d]{5}/.exec(wordsIn(receipt))?.[0] ?? assert.fail(wordsIn(receipt));
    await say('tack', who);
  }
  return { who, code };
}

const standing = async () =>
  (await booked()).map(({ start, end }) => `${at(start)} ${(end - start) / 60_000}`).toSorted();

/** Nothing stands booked any more. */
async function forget(): Promise<void> {
  for (const worker of new Set((await booked()).map(one => one.worker)))
    await world.booking.store.change(worker, data => ({ data: { ...data, bookings: [] }, result: undefined }));
}

function tell(rows: readonly Row[]): void {
  for (const [those, typed, text, facts, says] of rows)
    it(`${those.map(one => `${one[0]} ${one[1]}`).join(', ')} ${[...typed, text].map(one => `"${one}"`).join(', ')}: ${facts}`, async () => {
      const { who, code } = await whoBooked(those);
      const spoken = (one: string) =>
        one.replace('HALVA', half).replace('KODUTAN', code.replace('-', '')).replace('KOD', code);
      const half = code.slice(0, 5);
      const before = await standing();
      for (const one of typed) await say(spoken(one), who);
      const card = await say(spoken(text), who);
      assert.match(factsOf(card), facts, wordsIn(card));
      if (says) assert.match(wordsIn(card), says);
      assert.deepEqual(await standing(), before);
    });
}

const TUE: Booked = ['1/12', '13.00'];
const THU: Booked = ['3/12', '13.00'];
const FRI: Booked = ['4/12', '13.00'];
const HOUR: Booked = ['3/12', '13.00', { minutes: '60' }];

describe('what is typed, one message after the other,', () => {
  before(async function () {
    this.timeout(60_000);
    world = await openWorld();
  });
  afterEach(forget);
  after(() => world.close());

  describe('a longer booking that is moved by typing', () => {
    it('is moved to just what was asked about', async () => {
      const { who } = await whoBooked([HOUR]);
      await say('flytta min tid till tisdag kl 13', who);
      assert.match(wordsIn(await say('13.40', who)), /till tis 1 dec 2026 kl\. 13\.40–14\.40\?/);
      assert.match(wordsIn(await say('ja', who)), /tis 1 dec 2026 kl\. 13\.40–14\.40/);
      assert.deepEqual(await standing(), ['1:13.40 60']);
    });
    tell([
      [[HOUR], [], 'flytta min tid', /^move/, /Din tid är 60 minuter.*11\.00–11\.30, 30 min.*13\.00–14\.00, 60 min/s],
      [
        [HOUR],
        [],
        'flytta min tid till torsdag 13.40',
        /^ask move 3:13\.40/,
        /till tors 3 dec 2026 kl\. 13\.40–14\.40/,
      ],
    ]);
  });

  describe('what takes something else in the place of what stands there', () => {
    const ASKED = ['flytta min tid till fredag kl 10.20'];
    const TIMES = ['boka', 'tallskolan'];
    const STILL = /^ask move 4:10\.20$/;
    tell([
      // Another time than the one that is asked about, by when it is or by how much later than that.
      [[THU], ASKED, 'nej, kl 11', /^move tallskolan 4:11\.00$/],
      [[THU], ASKED, 'ja fast kl 11', /^move tallskolan 4:11\.00$/],
      [[THU], ASKED, 'nej tisdag kl 9', /^move tallskolan 1:09\.00 1:09\.40$/],
      [[THU], ASKED, '40 minuter senare', /^move tallskolan 4:11\.00$/],
      [[THU], ASKED, 'nej, en dag tidigare', /^move tallskolan 3:10\.20$/],
      // By how much, or how long, is not told: it is named, and the question stands.
      [[THU], ASKED, 'nej två timmar', STILL, /förstod inte vad du menar med ”två timmar”.*Ska jag flytta/s],
      [[THU], ASKED, 'nej en halvtimme bara', STILL, /”en halvtimme”/],
      [[THU], ASKED, 'nej längre', STILL, /inte gjort något/],
      [[THU], [...ASKED, 'nej två timmar'], 'nej, kl 11', /^move tallskolan 4:11\.00$/],
      [[THU], ASKED, 'nej, pappa slår henne', /^other/, /112/],
      [[THU, FRI], ['avboka torsdag'], 'nej jag menar fredag', /^ask cancel/, /avboka fre 4 dec/],
      [[THU], ['avboka min tid'], 'nej två timmar senare', /^ask move 3:15\.00$/],
      [[THU], ASKED, 'ja fredag', STILL, /Svara ja eller nej/],
      [[THU], ASKED, 'nej nästa vecka samma dag o tid', /^move tallskolan 11:10\.20$/],
      [[THU], ASKED, 'är det säkert?', STILL, /^Ska jag flytta/],
      // Another of the times, or none.
      [[], [...TIMES, 'onsdag'], 'oj fel, tisdag', /^times tallskolan 1:09\.00/],
      [[], TIMES, 'nej ingen av dem passar', /^steps slots/, /inte gjort något/],
      [[], TIMES, 'nej förresten ta tis kl 10', /^times tallskolan 1:09\.00/, /ledigt tisdag 1 december kl\. 10\.00/],
      [[], TIMES, 'nej jag menar onsdag', /^times tallskolan 2:09\.00/],
      [[], TIMES, 'förlåt, onsdag 10.20', /^times tallskolan 2:10\.20$/],
      [[], [...TIMES, 'onsdag'], 'nä vänta, kl 11', /^form 2:11\.00$/],
      [[], [...TIMES, 'onsdag'], 'den sista', /^form 2:13\.00$/],
      ...['glöm det', 'strunta i det', 'nej', 'nej inget', 'skippa det'].map(
        (text): Row => [[], TIMES, text, /^steps slots/, /jag har inte gjort något/],
      ),
      [[THU], ['avboka min tid'], 'strunta i det', /^steps keep$/, /inte gjort något/],
    ]);
  });

  describe('a time of several parts', () => {
    const ALL = /^times tallskolan 4:09\.00 4:09\.40 4:10\.20 4:11\.00 4:13\.00/;
    const UNREAD = /fredag 4 december och måndag 7 december:\nJag förstod inte allt/;
    tell([
      [[], [], 'boka tallskolan fredag em eller måndag 9', ALL, UNREAD],
      [[THU], [], 'flytta min tid till nästa vecka samma dag o tid', /^ask move 10:13\.00$/],
      [[THU], ['flytta min tid'], 'nästa vecka samma dag o tid', /^ask move 10:13\.00$/],
      [[THU], [], 'flytta min tid till samma dag nästa vecka', /^move tallskolan 10:09\.00 10:09\.40/],
      [[THU], ['flytta min tid till tisdag'], 'nä ta måndagen istället kl 9', /^move tallskolan 7:09\.00 7:09\.40$/],
      [[], [], 'boka tallskolan veckan efter nyår', /^times tallskolan/, /Inget är ledigt 4–8 januari/],
      [[], [], 'boka tallskolan efter påsk', /^times tallskolan 30:11\.00/, /förstod inte när du vill ha tiden/],
    ]);
  });

  describe('a day that is said, and another one after it', () => {
    const TIMES = ['boka', 'tallskolan'];
    const GONE = /^(?:times|move) tallskolan 30:11\.00 30:13\.00/;
    const hasBeen = (day: string) => new RegExp(`Inget är ledigt ${day}, för den tiden har redan varit\\.`);
    tell([
      // A day that has been is said to have been, and is gone from all that is said after it.
      ...(
        [
          ['boka igår kl 9', 'söndag 29 november kl. 09.00–10.00'],
          ['boka i fredags', 'fredag 27 november'],
          ['boka förra torsdagen', 'torsdag 26 november'],
          ['boka förra veckan', '23–27 november'],
          ['boka för två veckor sedan', 'måndag 16 november'],
          ['boka den 3 november', 'tisdag 3 november'],
          ['boka 2026-11-03', 'tisdag 3 november'],
          ['boka idag kl 8', 'måndag 30 november kl. 08.00–09.00'],
        ] as const
      ).map(([text, day]): Row => [[], TIMES, text, GONE, hasBeen(day)]),
      [[], [], 'boka igår kl 9', /^schools/, hasBeen('söndag 29 november kl. 09.00–10.00')],
      [[], TIMES, 'boka den 3 januari', /^times tallskolan 18:/, /Inget är ledigt söndag 3 januari\. De här/],
      [[], TIMES, 'boka igår eller på fredag', /^times tallskolan 4:09\.00/, hasBeen('söndag 29 november')],
      [[], [...TIMES, 'boka igår kl 9'], 'boka kl 25', GONE, /^(?!.*29 november).*förstod inte när du vill ha/s],
      [[], ['boka igår kl 9', 'boka kl 25'], 'tallskolan', GONE, /^(?!.*29 november).*förstod inte när/s],
      [[], [...TIMES, 'igår'], 'kl 10.20', /^times tallskolan 1:10\.20 2:10\.20/, /Tider kl\. 10\.20:/],
      [[THU], [], 'flytta min tid till igår', GONE, hasBeen('söndag 29 november')],
      [[THU], [], 'flytta min tid en vecka tidigare', GONE, hasBeen('torsdag 26 november kl. 13.00')],
      [[FRI], [], 'avboka min tid i fredags', /^which move 0 cancel 1$/, /ingen tid bokad fredag 27 november/],
      // A day that is named takes the place of the one before, understood or not; an hour alone does not.
      [[], [...TIMES, 'fredag'], 'den 31 november', GONE, /^(?!.*4 december).*31 november 2026 finns inte/s],
      [[], [...TIMES, 'fredag'], 'efter påsk', GONE, /^(?!.*4 december)/s],
      [[], [...TIMES, 'fredag'], 'kl 10 måndag 1 december', /^times tallskolan 1:09\.40/, /ledigt kl\. 10\.00/],
      [[], [...TIMES, 'fredag'], 'kl 25', /^times tallskolan 4:09\.00/, /Tider fredag 4 december:.*förstod inte/s],
    ]);
  });

  describe('a second half', () => {
    const UNREAD = (said: string) => new RegExp(`^Det här förstod jag inte: ”${said}\\??”\\. Skriv det i ett eget`);
    const ASKED = /^Du frågade också: ”vad är samtycke\??”/;
    const FRIDAY = /^move tallskolan 4:09\.00 4:09\.40/;
    const CANCEL = /^ask cancel$/;
    const SERIES = /^Jag bokar en tid i taget och ingen serie\./;
    const LENGTH = /^Längden kan jag inte ändra, den står på varje tid\./;
    const TIMES = ['boka', 'tallskolan'];
    tell([
      // A question that nothing answers is named, and what is to be done is asked about or shown.
      [[THU], [], 'byt torsdag till fredag, vad kostar det?', FRIDAY, UNREAD('vad kostar det')],
      [
        [THU],
        [],
        'kan jag boka om min tid till fredag och kostar det något?',
        FRIDAY,
        /^Du frågade också: ”kostar det/,
      ],
      [[THU], [], 'do I need a parking permit? och avboka min tid', CANCEL, UNREAD('do I need a parking permit')],
      [
        [THU],
        [],
        'do I need consent? och avboka min tid',
        /^(?!ask)/,
        /^När behöver vi samtycke.*Det du ville ha gjort är inte gjort än/s,
      ],
      [[THU], [], 'vad är sekretess and can you cancel my booking', CANCEL, /^Du frågade också: ”vad är sekretess”/],
      [[THU], [], 'boka om KOD till fredag, vad är samtycke?', FRIDAY, ASKED],
      [[THU], [], 'avboka KOD, vad är samtycke?', /^steps cancel keep$/, ASKED],
      [[THU], [], 'flytta till fredag. vad är samtycke?', FRIDAY, ASKED],
      [[THU], [], 'vad är samtycke och avboka min tid', CANCEL, ASKED],
      [[THU], [], 'jag är sjuk, avboka min tid. vad är samtycke?', CANCEL, ASKED],
      // One that is answered leads, and what is to be done is a press away.
      [
        [THU],
        [],
        'kan du avboka min tid? och måste rektor säga ja?',
        /^steps mine$/,
        /^Vad är rektorns roll.*inte gjort än\. Tryck på Avboka min tid\./s,
      ],
      // Whether it can be done is no question of its own, and what others do is nothing to be done.
      [[THU], [], 'flytta min tid till fredag, går det bra?', FRIDAY, /^Välj en ny tid/],
      [[THU], [], 'Mamman vill avboka mötet, vad gör jag?', /^other/],
      // What is no part of a wish is said to be none.
      [[], [], 'boka varje torsdag', /^schools/, SERIES],
      [[], [], 'boka tallskolan torsdagar kl 9', /^times tallskolan 3:09\.00/, SERIES],
      [[], TIMES, 'boka varje torsdag', /^times tallskolan 3:09\.00/, SERIES],
      [[THU], [], 'flytta min tid till varje fredag', FRIDAY, SERIES],
      [[], [], 'boka en timme torsdag 9', /^schools/, LENGTH],
      [[], TIMES, 'torsdag kl 9 i 45 minuter', /^times tallskolan 3:09\.00/, LENGTH],
      [[], TIMES, 'kvart i två', /^times/, /^Lediga tider/],
      [[], [], 'har ni tid på torsdagar?', /^schools/, /^Vilken skola/],
      [[THU], [], 'flytta min tid en timme', /^move/, /^Välj en ny tid/],
    ]);
  });

  describe('why a question is asked', () => {
    const RULE = 'vem får veta att jag anmält?';
    for (const [asks, why] of [
      ['avboka min tid', 'varför?'],
      ['avboka min tid', 'vilken lag?'],
      ['avboka min tid', 'vad menar du?'],
      ['flytta min tid till fredag kl 10.20', 'varför?'],
    ] as const)
      it(`"${asks}", "${why}": the question stands, and yes answers it`, async () => {
        const { who } = await whoBooked([THU]);
        for (const text of [RULE, asks]) await say(text, who);
        assert.match(
          wordsIn(await say(why, who)),
          /^Ska jag .* 3 dec 2026.*bygger inte på någon lag\. Inget är ändrat än/s,
        );
        await say('ja', who);
        assert.deepEqual(await standing(), asks.startsWith('avboka') ? [] : ['4:10.20 30']);
      });
  });

  describe('why something was answered that is no rule', () => {
    const [RULE, NONE] = ['vem får veta att jag anmält?', /Jag vet inte vilket svar du menar/];
    const [HELP, SHOWN] = [/^other help guide$/, /^Mitt förra svar bygger inte på någon lag\..*inget är ändrat/];
    tell([
      [[], [RULE], 'varför?', /^other show/, /Så här säger lagen/],
      [[], [RULE, 'tack'], 'varför?', /^other show/, /Så här säger lagen/],
      [[], [RULE, 'avboka 11-tiden'], 'varför?', HELP, SHOWN],
      [[THU], [RULE, 'mina bokningar'], 'vilken lag?', HELP, SHOWN],
      [[], [RULE, 'vad är sekretess'], 'varför?', HELP, NONE],
      [[], [RULE, 'avboka 11-tiden', RULE], 'varför?', /^other show/, /Så här säger lagen/],
    ]);
  });

  describe('what is to stay as it is, and what is asked of bookings', () => {
    const [STAYS, NOTHING] = [/^other help$/, /^Okej, inget är ändrat\./];
    const MOST = /^Du får ha 3 tider bokade framåt\./;
    tell([
      ...[
        ...['jag vill inte avboka', 'boka inte en tid', 'boka inte om', 'flytta inte min tid', 'avboka inte torsdag'],
        ...['nej jag vill inte flytta den', 'jag vill inte ha någon tid', 'boka inte på fredag'],
      ].map((text): Row => [[THU], [], text, STAYS, NOTHING]),
      [[THU], [], 'jag vill inte boka om, jag vill avboka', /^(?!other help)/],
      [[THU], [], 'kan du inte avboka min tid?', /^ask cancel$/],
      [[THU], [], 'jag vill inte boka anonymt', /^times tallskolan (?!.*anonymous)/],
      ...['hur många bokningar får jag ha?', 'hur många tider kan man boka?', 'får jag boka flera tider?'].map(
        (text): Row => [[THU], [], text, /^steps mine$/, MOST],
      ),
      [[THU], [], 'hur många bokningar har jag?', /^which move 1 cancel 1$/, /^Mina bokningar/],
      // A code is nobody's name, and does not say what is to be done with its booking.
      [[], [], 'jag tappade bort koden chr7x va4ut, vad gör jag', /^receipt$/, /^(?!.*namn)/s],
      [[], [], 'jag vill avboka koden chr7x va4ut', /^words$/, /^Jag hittar ingen kommande bokning med den koden/],
      // Another one, like the only one that they have.
      [[THU], [], 'boka samma tid nästa vecka', /^times tallskolan 10:13\.00$/],
      [[THU], [], 'boka samma tid på fredag', /^times tallskolan 4:13\.00$/],
      [[THU], [], 'boka tallskolan samma tid om två veckor', /^times tallskolan 17:13\.00$/],
      [[THU, FRI], [], 'boka samma tid nästa vecka', /^times tallskolan 30:11\.00/, /förstod inte när/],
    ]);
  });

  describe('a code that is cut short', () => {
    const PART = /Det ser ut som en del av en kod\. En kod har tio tecken/;
    const [CANCELS, MOVES] = [/^which move 0 cancel 1$/, /^which move 1 cancel 0$/];
    tell([
      [[THU], [], 'avboka HALVA-', CANCELS, PART],
      [[THU], [], 'avboka k4jt9', CANCELS, PART],
      [[THU], [], 'avboka min tid, kod HPXCD', CANCELS, PART],
      [[THU], [], 'boka om K4JT9 till fredag', MOVES, PART],
      [[], [], 'avboka k4jt9-hp', /^steps begin$/, PART],
      [[THU], [], 'avboka KOD', /^steps cancel keep$/, /Ska jag avboka/],
      [[THU], [], 'avboka V50', /^which move 0 cancel 1$/, /ingen tid bokad 7–11 december/],
    ]);
  });

  describe('a booking that is asked for after danger was told', () => {
    const DANGER = ['pappa slår honom'];
    tell([
      [[], DANGER, 'boka tallskolan torsdag 11', /^times tallskolan 3:11\.00$/, /Vid fara: 112/],
      [[], ['en elev säger att hon vill dö'], 'boka tallskolan torsdag 11', /^times tallskolan 3:11\.00$/],
      [[THU], DANGER, 'avboka torsdag', /^ask cancel$/],
      [[THU], DANGER, 'flytta min tid till fredag kl 10.20', /^ask move 4:10\.20$/],
      // What has no verb, or more than a booking, is not taken.
      [[THU], DANGER, 'kan inte komma på torsdag', /^steps mine$/, /inte säker/],
      [[], DANGER, 'vill boka in honom på ett samtal torsdag', /^(?!times)/, /112/],
    ]);
    tell([[[], [], 'boka tallskolan fred', /^times tallskolan 4:09\.00/, /^(?!.*namn).*Tider fredag 4 december/s]]);
  });

  describe('what was cancelled just now', () => {
    for (const text of ['ångra', 'jag ångrar mig', 'hoppsan, jag vill ha tillbaka tiden', 'kan jag få den tillbaka?'])
      it(`stays so, and is booked again: "${text}"`, async () => {
        const { who } = await whoBooked([THU]);
        for (const one of ['avboka min tid', 'ja']) await say(one, who);
        const card = await say(text, who);
        assert.match(factsOf(card), /^times tallskolan 30:11\.00/);
        assert.match(wordsIn(card), /^En avbokad tid kan inte tas tillbaka/);
        assert.match(factsOf(await say('torsdag 13.00', who)), /^times tallskolan 3:13\.00$/);
        assert.deepEqual(await standing(), []);
      });
  });

  describe('a booking that is moved by its code', () => {
    const SCHOOLS = /^which move 3 cancel 0$/;
    const [NAMED, ANONYMOUS]: readonly Booked[] = [THU, ['3/12', '13.00', { anonymous: true }]];
    const MOVES = /Du flyttar tiden tors 3 dec 2026 kl\. 13\.00–13\.30/;
    const FRIDAY = /^move tallskolan 4:09\.00 4:09\.40 4:10\.20/;
    tell([
      [[NAMED!], [], 'boka om KOD', /^move tallskolan 30:11\.00/, MOVES],
      [[NAMED!], [], 'boka om KODUTAN', /^move tallskolan 30:11\.00/, MOVES],
      [[NAMED!], [], 'boka om KOD till fredag', FRIDAY, MOVES],
      [[NAMED!], [], 'flytta KOD till fredag', FRIDAY, MOVES],
      [[NAMED!], ['boka om KOD'], 'torsdag', /^move tallskolan 3:09\.00/, MOVES],
      [[NAMED!], ['boka om KOD', 'torsdag'], 'kl 10.20', /^ask move 3:10\.20/],
      [[ANONYMOUS!], [], 'boka om KOD', SCHOOLS, MOVES],
      [[ANONYMOUS!], [], 'boka om KOD till fredag', SCHOOLS, /Du flyttar tiden .* till fredag 4 december/],
      [[ANONYMOUS!], [], 'boka om KOD till granskolan', /^move granskolan 30:11\.00/, MOVES],
      [[ANONYMOUS!], ['boka om KOD till fredag'], 'tallskolan', FRIDAY, MOVES],
      [[ANONYMOUS!], ['boka om KOD', 'tallskolan'], 'torsdag', /^move tallskolan 3:09\.00/, MOVES],
      [[ANONYMOUS!], ['boka om KOD', 'tallskolan', 'torsdag'], 'kl 10.20', /^ask move 3:10\.20/],
      [[ANONYMOUS!], ['boka om KOD till fredag', 'tallskolan', 'kl 10.20'], 'nej', /^words$/, /Inget är ändrat/],
      [[ANONYMOUS!], [], 'KOD', /receipt/, /Är det något av det/],
    ]);
    it('is moved after a yes, and what is carried to it is of use to nobody else', async () => {
      const { who, code } = await whoBooked([ANONYMOUS!]);
      for (const text of [`boka om ${code}`, 'tallskolan', 'fredag']) await say(text, who);
      const asked = await say('kl 10.20', who);
      const other = await press(asked, /^Ja, flytta/, {}, somebody());
      assert.match(wordsIn(other), /ingen kommande bokning med den koden/);
      assert.deepEqual(await standing(), ['3:13.00 30']);
      assert.doesNotMatch(JSON.stringify(asked), new RegExp(code.replace('-', '-?'), 'i'));
      assert.match(wordsIn(await press(asked, /^Ja, flytta/, {}, who)), new RegExp(code));
      assert.deepEqual(await standing(), ['4:10.20 30']);
    });
  });

  describe('what is typed while a time is chosen', () => {
    const TIMES = ['boka', 'tallskolan'];
    const ONE = [...TIMES, 'den 4/12 kl 10.20'];
    const TOMORROW = [...TIMES, 'imorgon'];
    const FORM = /^form 4:10\.20$/;
    const ALL = /^times tallskolan 30:11\.00/;
    const LIST = /^times tallskolan 1:09\.00 1:09\.40 1:10\.20/;
    const NOTHING: readonly Booked[] = [];
    tell([
      // The one time that stands there.
      ...['1', 'ja', 'den', 'den första', 'ok', 'den tar jag'].map((text): Row => [NOTHING, ONE, text, FORM]),
      [NOTHING, ONE, '2', /^times tallskolan 4:10\.20$/],
      [NOTHING, ONE, 'nej', ALL],
      [[THU], ['boka om KOD till fredag kl 10.20'], 'ja', /^ask move 4:10\.20/],
      [[THU], ['jag kan inte imorgon'], 'ja', /^ask cancel/],
      // A number that is a day there as well as a place.
      [NOTHING, TOMORROW, '1', LIST, /Skriv siffran en gång till/],
      [NOTHING, [...TOMORROW, '1'], '1', /^form 1:09\.00$/],
      [NOTHING, [...TOMORROW, '1'], '2', /^form 1:09\.40$/],
      [NOTHING, [...TIMES, 'den 3 december', '3'], '3', /^form 3:10\.20$/],
      // After what was misread, or about something else.
      [NOTHING, [...TOMORROW, 'hm'], '10.20', /^form 1:10\.20$/],
      [NOTHING, [...TOMORROW, 'tiotjugo'], '10.20', /^form 1:10\.20$/],
      [NOTHING, [...TOMORROW, 'måste jag anmäla?'], '10.20', /^form 1:10\.20$/],
      [NOTHING, [...TOMORROW, 'den tidiga', 'va?'], 'kl 10.20', /^form 1:10\.20$/],
      // When it is not wanted.
      [NOTHING, TIMES, 'inte på fredag', ALL, /Tider 30 november till 3 december och från lördag 5 december/],
      [NOTHING, TIMES, 'kan inte idag', LIST, /från tisdag 1 december/],
      [NOTHING, TIMES, 'inte idag', LIST],
      [NOTHING, [...TIMES, 'inte på fredag'], 'nästa vecka', /^times tallskolan 7:09\.00/],
      [NOTHING, [...TIMES, 'nästa vecka'], 'kan inte komma på måndag', /^times tallskolan 8:09\.00/, /8–11 december/],
      [NOTHING, TIMES, 'inte på förmiddagen', /^times tallskolan 30:13\.00/],
      [[THU], ['flytta min tid'], 'inte idag', /^move tallskolan 1:09\.00/],
      [
        [THU],
        ['flytta till fredag kl 10.20'],
        'inte på fredag',
        /^move tallskolan 30:11\.00/,
        /från lördag 5 december/,
      ],
      [NOTHING, TIMES, 'inte imorgon men på onsdag', /^times tallskolan 2:09\.00/],
      [NOTHING, TOMORROW, 'inte 10.20', LIST, /förstod inte vilken av tiderna du menar/],
      // The time that was chosen, and another one.
      [NOTHING, ONE, 'anonymt', /^form 4:10\.20 anonymous$/],
      [NOTHING, [...ONE, 'ja'], 'anonymt', /^form 4:10\.20 anonymous$/],
      [NOTHING, [...ONE, 'ja'], 'nej en annan tid', ALL],
      [NOTHING, ONE, 'en annan tid', ALL],
      [NOTHING, TIMES, 'nej en annan tid', /^times tallskolan 1:09\.00/],
      [NOTHING, [...TIMES, 'onsdag'], 'kl 14 då', /2:13\.40 2:14\.20/, /Inget är ledigt onsdag 2 december kl\. 14\.00/],
      // Days and schools that are none, or on which nothing is open.
      [NOTHING, TIMES, 'boka på julafton', /^times tallskolan 18:/, /Inget är ledigt torsdag 24 december/],
      [NOTHING, [], 'boka 29 februari kl 10', /^schools/, /29 februari 2027 finns inte/],
      [NOTHING, TIMES, '29/2', ALL, /29 februari 2027 finns inte/],
      [NOTHING, [], 'boka Storskolan', /^schools/, /hittar ingen skola med det namnet/],
      [NOTHING, TIMES, 'Storskolan', /^schools/, /hittar ingen skola med det namnet/],
    ]);
    it('is never offered to be cancelled first', async () => {
      const who = somebody();
      for (const text of [...TIMES, 'hm']) await say(text, who);
      for (const text of ['10.25 va', 'halv elva typ', 'tiden elva tack vare mig'])
        assert.doesNotMatch(titlesOf(await say(text, who))[0] ?? '', /^Avboka/, text);
    });
  });

  describe('what a contact social worker types of her own times', () => {
    const WED: Booked = ['2/12', '13.40'];
    const CARD = /^steps offerForm askWithdraw/;
    const CARD_TO = /^steps times offerForm askWithdraw/;
    const ASKS = /^steps withdraw times$/;
    const rows: readonly Row[] = [
      // A booking of hers that she wants cancelled is asked about, and nothing is offered.
      [[THU], [], 'avboka torsdag kl 13', ASKS, /Ska jag ställa in tors 3 dec 2026 kl\. 13\.00–13\.30\?/],
      [[TUE], [], 'avboka tisdag', ASKS, /ställa in tis 1 dec/],
      [[TUE], [], 'avboka imorgon', ASKS, /ställa in tis 1 dec/],
      [[WED], [], 'ta bort tiden onsdag kl 13.40', ASKS, /ställa in ons 2 dec 2026 kl\. 13\.40/],
      [
        [WED],
        [],
        'avboka tisdag kl 13.40',
        CARD,
        /Ingen har bokat hos dig tisdag 1 december kl\. 13\.40\. Inget är ändrat/,
      ],
      [[TUE, ['1/12', '13.40']], [], 'avboka tisdag', /askWithdraw/, /Flera har bokat hos dig tisdag 1 december/],
      [[TUE, ['1/12', '13.40']], [], 'avboka tisdag kl 13', ASKS, /ställa in tis 1 dec 2026 kl\. 13\.00/],
      [[TUE], [], 'avboka den 31 november', CARD, /förstod inte vilken tid du menar/],
      [[TUE], [], 'flytta tisdag kl 13 till onsdag', CARD, /^Mina tider\nBokat hos dig tisdag 1 december/],
      // Not all of when was understood, so that none is asked about; what is free then is hers to take away.
      [
        [['3/12', '10.20']],
        [],
        'ta bort tiden 10.20 torsdag och 11 också',
        CARD_TO,
        /Är det den här bokningen som ska ställas in\?.*förstod inte allt/s,
      ],
      // The free time that begins with the hour, rather than a booking within it.
      [
        [['4/12', '09.40']],
        [],
        'ta bort tiden kl 9 på fredag',
        /askWithdraw/,
        /Är det den här bokningen som ska ställas in\? Inget är ändrat än/,
      ],
      [[['4/12', '09.00']], [], 'ta bort tiden kl 9 på fredag', ASKS, /ställa in fre 4 dec 2026 kl\. 09\.00/],
      [[TUE], [], 'ta bort tiden torsdag 9.40', CARD, /Ingen har bokat.*Ledigt torsdag 3/s],
      [
        [TUE],
        [],
        'ställ in tisdag 8/12 fm',
        /^steps askAway offerForm/,
        /Ingen har bokat hos dig tisdag 8 december före/,
      ],
      [[['8/12', '09.00']], [], 'ställ in tisdag 8/12 fm', ASKS, /ställa in tis 8 dec 2026 kl\. 09\.00/],
      // Where a booking is to be moved is for its booker to answer; one that goes on at the time that she names is meant.
      [
        [['3/12', '10.20']],
        [],
        'flytta bokningen på torsdag 10.30 till 9',
        CARD,
        /Bokat hos dig torsdag 3 december kl\. 10\.30:\n- tors 3 dec 2026 kl\. 10\.20.*Till kl\. 09\.00 flyttar jag den inte åt dig/s,
      ],
      [
        [['3/12', '10.20']],
        [],
        'flytta den till fredag',
        CARD,
        /^Mina tider\nTill fredag 4 december flyttar jag den inte/,
      ],
      [[], [], 'kan inte på tisdag före 10', /^steps away times$/, /^Är du borta 1 december 2026, till kl\. 10\.00\?/],
      [[], [], 'borta imorgon innan 11', /^steps away times$/, /^Är du borta 1 december 2026, till kl\. 11\.00\?/],
      [[], [], 'kan inte på tisdag före 10?', /^(?!steps away times$)/],
      // The words that a form is not filled in with are named.
      [[], [], 'onsdagar 13-15 i 20 minuter jämna veckor', /^steps offer times$/, /^Lägg in tider\n(?!Allt du skrev)/],
      [
        [],
        [],
        'lägg in tider tisdagar 9-12 men inte när jag har kurs',
        /^steps offer times$/,
        /^Det här har jag inte fyllt i: ”men inte när jag har kurs”\.\nLägg in tider\nAllt du skrev gick inte/,
      ],
      [
        [],
        [],
        'lägg in tider måndagar 9-11 på plats, fika ingår, ta med kaffe',
        /^steps offer times$/,
        /inte fyllt i: ”fika ingår” och ”kaffe”/,
      ],
      [[], [], 'ledig fredagar', /^steps checkAway times$/, /^Det här har jag inte fyllt i: ”fredagar”\.\nNär är du/],
      [[], [], 'borta måndag 14 och tisdag 15', /^steps checkAway times$/, /inte fyllt i: ”måndag 14”\./],
      [[], [], 'jobbar halvtid från måndag', /^steps checkAway times$/, /inte fyllt i: ”halvtid”\./],
      // What the form is not filled in with is said.
      [
        [],
        [],
        'ändra mina tider på onsdagar till 13-15',
        /^steps editPattern/,
        /Det nya har jag inte fyllt i.*bara onsdagar/s,
      ],
      // A day off is no time to book.
      [[THU], [], 'måste vara borta ons 2/12 9-9.30', /^steps away times$/, /2 december 2026, kl\. 09\.00–09\.30/],
      [[], [], 'måste vara borta ons 2/12 9-9.30 men lena kan få torsdag', /^steps checkAway/, /förstod inte allt/],
      [[], [], 'ledig fredag', /^steps away times$/, /borta 4 december/],
      ...['ledig fredagar', 'ledig varje fredag', 'ledig jämna fredagar'].map(
        (text): Row => [[], [], text, /^steps checkAway times$/, /När är du borta/],
      ),
      // What is asked of a day is answered first.
      [[TUE], [], 'vilka har bokat imorgon', CARD, /^Mina tider\nBokat hos dig tisdag 1 december:\n- tis 1 dec/],
      [[TUE], [], 'nån som bokat idag?', CARD, /^Mina tider\nIngen har bokat hos dig måndag 30 november\./],
      [[TUE], [], 'vem har bokat ons kl 9', CARD, /^Mina tider\nIngen har bokat hos dig onsdag 2 december kl\. 09\.00/],
      [
        [TUE],
        [],
        'mina tider v 50',
        CARD,
        /^Mina tider\nIngen har bokat hos dig 7–11 december\.\nLedigt 7–11 december:/,
      ],
      [[TUE], [], 'visa mina tider', CARD, /^Mina tider\nBokade/],
      [[], [], 'lägg in tider tisdagar 9-12', /^steps offer times$/],
    ];
    for (const [those, , text, facts, says] of rows)
      it(`${those.map(one => `${one[0]} ${one[1]}`).join(', ')} "${text}": ${facts}`, async () => {
        await whoBooked(those);
        const before = await standing();
        await say('tack', SARA);
        const card = await say(text, SARA);
        assert.match(factsOf(card), facts, wordsIn(card));
        if (says) assert.match(wordsIn(card), says);
        assert.deepEqual(await standing(), before);
      });
    for (const [asks, text, facts, says] of [
      ['avboka torsdag', 'nej fredag', ASKS, /ställa in fre 4 dec/],
      ['borta onsdag', 'nej, jag menar tisdag', /^steps away times$/, /Är du borta 1 december/],
      ['avboka torsdag', 'varför?', ASKS, /^Ska jag ställa in tors 3 dec.*bygger inte på någon lag/s],
      ['borta onsdag', 'varför?', /^steps away times$/, /^Är du borta 2 december.*bygger inte på någon lag/s],
      ['borta onsdag', 'glöm det', /^steps times$/, /inte gjort något/],
    ] as const)
      it(`"${asks}", "${text}": ${facts}`, async () => {
        await whoBooked([THU, FRI]);
        const before = await standing();
        await say(asks, SARA);
        const card = await say(text, SARA);
        assert.match(factsOf(card), facts, wordsIn(card));
        assert.match(wordsIn(card), says);
        assert.deepEqual(await standing(), before);
      });
    it('cancels one of several after its button and a yes alone', async () => {
      await whoBooked([TUE, ['1/12', '13.40']]);
      const which = await say('avboka tisdag', SARA);
      const asked = await press(which, /^Ställ in tis 1 dec 2026 kl\. 13\.40/, {}, SARA);
      assert.deepEqual(await standing(), ['1:13.00 30', '1:13.40 30']);
      await press(asked, /^Ja, ställ in/, {}, SARA);
      assert.deepEqual(await standing(), ['1:13.00 30']);
    });
  });

  describe('the day on which somebody cannot come', () => {
    const NONE = /^which move 0 cancel 1$/;
    tell([
      [[THU], [], 'jag kan inte komma imorgon', NONE, /ingen tid bokad tisdag 1 december/],
      [[FRI], [], 'jag kan inte på torsdag', NONE, /ingen tid bokad på en torsdag/],
      [[FRI], [], 'jag blev sjuk, kan inte komma på onsdag', NONE, /ingen tid bokad på en onsdag/],
      [[FRI], [], 'jag kan inte komma kl 9', NONE, /ingen tid bokad kl\. 09\.00–10\.00/],
      [[FRI], [], 'avboka min tid den 31 november', NONE, /förstod inte vilken av dina tider/],
      [[TUE, FRI], [], 'kan inte komma imorgon', /^ask cancel/, /avboka tis 1 dec/],
      [[TUE, FRI], [], 'jag kan tyvärr inte på fredag', /^ask cancel/, /avboka fre 4 dec/],
      [[FRI], [], 'jag kan inte komma', /^ask cancel/, /avboka fre 4 dec/],
    ]);
  });
});
