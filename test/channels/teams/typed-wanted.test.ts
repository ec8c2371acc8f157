import assert from 'node:assert/strict';
import { BotWorld } from './bot-world.js';
import { at, chatIn, factsOf, TENANT } from './typed-world.js';

const T = 'times tallskolan';
const MON = '23:13.00 23:13.40 23:14.20';
const WED = '25:13.00 25:13.40 25:14.20';
const FRI = '27:09.00 27:09.40 27:10.20';
const FIRST = `${MON} 25:13.00 25:13.40`;
const NEXT_WEEK = '30:13.00 30:13.40 30:14.20 2:13.00 2:13.40';
/** Those nearest to a Thursday on which nothing is free. */
const NEAR_THURSDAY = '25:13.40 25:14.20 27:09.00 27:09.40 27:10.20';
const SCHOOLS = 'schools tallskolan granskolan bjorkens-forskola';

let people = 10;
/** Somebody whom the bot has never met. */
function somebody(): object {
  const number = String(++people).padStart(12, '0');
  return {
    from: { id: `29:${number}`, name: 'Någon', aadObjectId: `00000000-0000-4000-8000-${number}` },
    conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
  };
}

/** Monday 23 November at nine; free on Mondays and Wednesdays at 13.00, 13.40 and 14.20, on Fridays at 9.00, 9.40 and 10.20. */
async function openWorld(): Promise<BotWorld> {
  const world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
  const { offer } = chatIn(() => world);
  await offer('1,3', '13.00', '15.00');
  await offer('5', '09.00', '11.00');
  return world;
}

type Row = readonly [before: readonly string[], text: string, facts: string];

describe('what is typed of a time that is wanted, through the door', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(60_000);
    world = await openWorld();
  });
  after(() => world.close());
  const { say, booked } = chatIn(() => world);

  const KNOWN = ['boka', 'Tallskolan', 'tack'];
  const TIMES = ['boka', 'Tallskolan'];
  const rows: readonly Row[] = [
    [KNOWN, 'boka en tid på onsdag', `${T} ${WED}`],
    [KNOWN, 'har ni något fredag förmiddag?', `${T} ${FRI}`],
    [KNOWN, 'boka tid onsdag 13.40', `${T} 25:13.40`],
    [KNOWN, 'boka tid nästa vecka', `${T} ${NEXT_WEEK}`],
    [KNOWN, 'boka tid på torsdag', `${T} ${NEAR_THURSDAY}`],
    [KNOWN, 'jag vill ha en tid den 4 december', `${T} 4:09.00 4:09.40 4:10.20`],
    [KNOWN, 'boka en tid på eftermiddagen på onsdag', `${T} ${WED}`],
    [KNOWN, 'boka anonymt på onsdag', `${T} ${WED} anonymous`],
    [KNOWN, 'boka tid på granskolan på fredag', `times granskolan ${FRI}`],
    [KNOWN, 'boka konsultation onsdag eller fredag', `${T} ${WED} 27:09.00 27:09.40`],
    [[], 'boka tallskolan 9 december', `${T} 9:13.00 9:13.40 9:14.20`],
    [[], 'boka tallskolan mellan 13 och 14 på fredag', `${T} ${NEAR_THURSDAY}`],
    [[], 'boka tallskolan onsdag 9 december kl 13', `${T} 9:13.00 9:13.40`],
    [[], 'boka tallskolan på morgonen', `${T} 27:09.00 27:09.40 4:09.00 4:09.40 11:09.00`],
    [[], 'boka tallskolan måndag 1 december', `${T} ${FIRST}`],
    [[], 'boka tallskolan i januari', `${T} 16:13.40 16:14.20 18:09.00 18:09.40 18:10.20`],
    [KNOWN, 'boka på julafton', `${T} 16:13.40 16:14.20 18:09.00 18:09.40 18:10.20`],
    // What is not wanted is left out.
    [KNOWN, 'boka en tid i nästa vecka men inte på måndag', `${T} 2:13.00 2:13.40 2:14.20 4:09.00 4:09.40`],
    [KNOWN, 'boka på fredag, inte före 9.30', `${T} 27:09.40 27:10.20`],
    [KNOWN, 'boka fredag, inte morgon', `${T} 27:10.20`],
    [TIMES, 'nästa vecka, inte måndag', `${T} 2:13.00 2:13.40 2:14.20 4:09.00 4:09.40`],
    // A stretch of an hour is any time within it, an hour alone that very one.
    ...['mellan 10 och 11', '10-11', 'kl 10-11', 'mellan tio och elva'].map(
      (hour): Row => [KNOWN, `boka fredag ${hour}`, `${T} 27:10.20`],
    ),
    [KNOWN, 'boka fredag kl 10', `${T} ${NEAR_THURSDAY}`],
    [TIMES, 'fredag 10-11', `${T} 27:10.20`],
    // A date with a point beside an hour.
    [KNOWN, 'boka 9.12 kl 13', `${T} 9:13.00 9:13.40`],
    [KNOWN, 'boka den 9.12', `${T} 9:13.00 9:13.40 9:14.20`],
    [TIMES, '9.12 kl 13.40', `${T} 9:13.40`],
    [[...TIMES, 'den 9.12'], '9.12 13.40', 'form 9:13.40'],
    [KNOWN, 'boka inget idag', 'other help'],
    [TIMES, 'boka inget', 'other help'],
    [[], 'boka tid tallskolan kl 9 igår', `${T} ${FIRST}`],
    [KNOWN, 'boka kl 25', `${T} ${FIRST}`],
    [[], 'boka tallskolan i helgen', `${T} 27:09.40 27:10.20 30:13.00 30:13.40 30:14.20`],
    [KNOWN, 'boka den 31 november', `${T} ${FIRST}`],
    [['hej kan jag få boka en tid på tallis på onsdag eftermidag'], 'kl halv två', `${T} ${WED} 27:09.00 27:09.40`],
    [[...TIMES, 'fredag eftermiddag'], 'kvart i två', `${T} ${NEAR_THURSDAY}`],
    [['boka en tid på onsdag'], 'kl 13.40', SCHOOLS],
    [['boka en tid på onsdag', 'kl 13.40'], 'tall', `${T} 25:13.40`],
    [KNOWN, 'byt skola', SCHOOLS],
    [KNOWN, 'annan skola', SCHOOLS],
    [KNOWN, 'flytta', 'steps begin'],
    [[], 'boka en tid på onsdag', SCHOOLS],
    [['boka en tid på onsdag'], 'tallskolan', `${T} ${WED}`],
    [['boka en tid på fredag'], '2', `times granskolan ${FRI}`],
    [['har ni något fredag förmiddag?'], 'tallis', `${T} ${FRI}`],
    [[], 'jag vill boka konsultation onsdag 13.40 på Tallskolan', `${T} 25:13.40`],
    [['boka'], 'tallskolan på onsdag', `${T} ${WED}`],
    [['boka', 'onsdag'], 'tall', `${T} ${WED}`],
    [['boka'], 'tallis', `${T} ${FIRST}`],
    [['boka'], 'Tallmons skola', SCHOOLS],
    [['boka på onsdag'], 'jag jobbar på Ekbacksskolan', SCHOOLS],
    [['boka'], 'Tallskolans', `${T} ${FIRST}`],
    [['boka'], 'talskolan', `${T} ${FIRST}`],
    [['boka'], 'jag jobbar på tallskolan', `${T} ${FIRST}`],
    [['boka'], 'skolan', SCHOOLS],
    [['boka'], 'mina bokningar', 'steps begin'],
    [TIMES, 'fel skola', SCHOOLS],
    [TIMES, 'granskolan', `times granskolan ${FIRST}`],
    [TIMES, 'anonymt', `${T} ${FIRST} anonymous`],
    [[...TIMES, 'anonymt'], 'onsdag 13.40', 'form 25:13.40 anonymous'],
    [[...TIMES, 'anonymt'], 'fredag', `${T} ${FRI} anonymous`],
    [[...TIMES, 'måndag 13.40'], 'anonymt', 'form 23:13.40 anonymous'],
    [[...TIMES, 'måndag 13.40'], 'boka anonymt', 'form 23:13.40 anonymous'],
    [[...TIMES, 'måndag 13.40'], 'fel skola', SCHOOLS],
    [TIMES, 'fredag', `${T} ${FRI}`],
    [TIMES, 'helst nästa vecka', `${T} ${NEXT_WEEK}`],
    [TIMES, 'onsdag', `${T} ${WED}`],
    // The last that is shown is not the last of its day.
    [[...TIMES, 'fler tider'], 'måndag', `${T} 30:13.00 30:13.40 30:14.20`],
    [TIMES, 'onsdag 14.20', `${T} 25:14.20`],
    [TIMES, 'på torsdag', `${T} ${NEAR_THURSDAY}`],
    [TIMES, '10.20', `${T} 27:10.20 4:10.20 11:10.20 18:10.20`],
    [TIMES, 'kan jag få fredag i stället?', `${T} ${FRI}`],
    [TIMES, 'onsdag 13.40', 'form 25:13.40'],
    [[...TIMES, 'helst nästa vecka'], 'fler tider', `${T} 2:14.20 4:09.00 4:09.40 4:10.20`],
    [[...TIMES, 'fredag'], 'alla tider', `${T} ${FIRST}`],
    [[...TIMES, 'fredag', 'byt skola'], 'granskolan', `times granskolan ${FRI}`],
  ];
  for (const [typed, text, facts] of rows)
    it(`${[...typed, text].map(one => `"${one}"`).join(', ')}: ${facts}`, async () => {
      const who = somebody();
      for (const one of typed) await say(one, who);
      assert.equal(factsOf(await say(text, who)), facts);
      assert.deepEqual(await booked(), []);
    });

  it('says what was not understood of when, and what is not free', async () => {
    const said: readonly (readonly [text: string, words: RegExp])[] = [
      ['boka tallskolan måndag 1 december', /Jag förstod inte när du vill ha tiden, så här/],
      ['boka tallskolan kl 25', /Jag förstod inte när du vill ha tiden, så här/],
      ['boka tallskolan den 31 november', /Jag förstod inte när du vill ha tiden, så här/],
      ['boka tallskolan kl 9 igår', /Inget är ledigt söndag 22 november kl\. 09\.00–10\.00/],
      ['boka tallskolan i helgen', /Inget är ledigt 28–29 november/],
      ['boka inget idag', /jag bokar inget/],
    ];
    for (const [text, words] of said) assert.match(JSON.stringify(await say(text, somebody())), words, text);
    const who = somebody();
    for (const text of [...TIMES, 'fredag eftermiddag']) await say(text, who);
    assert.match(JSON.stringify(await say('kvart i två', who)), /Inget är ledigt fredag 27 november kl\. 13\.45/);
  });

  it('names what it has not left out of what is not wanted, without a name', async () => {
    const said: readonly (readonly [text: string, named: RegExp])[] = [
      ['boka tallskolan fredag men inte vid lunch', /inte ”vid lunch”/],
      ['boka tallskolan fredag, inte kl 10', /inte ”kl 10”/],
      ['boka tid tallskolan på fredag men inte hos Sara', /inte ”hos …”/],
    ];
    for (const [text, named] of said) {
      const card = await say(text, somebody());
      assert.equal(factsOf(card), `${T} ${FRI}`, text);
      assert.match(JSON.stringify(card), named, text);
    }
  });

  it('says nothing of a wish in the log, and danger leads whatever was wanted', async () => {
    const who = somebody();
    for (const text of ['boka', 'Tallskolan']) await say(text, who);
    const told = JSON.stringify(await say('onsdag, han slår henne nu', who));
    assert.ok(told.indexOf('112') > 0 && told.indexOf('112') < 400);
    assert.doesNotMatch(world.log.lines.join('\n'), /onsdag|wanted|2026-11-25/);
  });
});

describe('what is typed of a booking that is to be moved, through the door', () => {
  let world: BotWorld;
  let who: object;
  beforeEach(async () => {
    world = await openWorld();
    who = somebody();
    await say('boka', who);
    await take(await say('Tallskolan', who), '23 nov 2026 kl. 13.40');
  });
  afterEach(() => world.close());
  const { say, press, booked } = chatIn(() => world);
  const startsWith = (title: string) => new RegExp(title.replace(/\./g, '\\.'));
  const take = async (times: unknown, title: string) => {
    const form = await press(times, startsWith(title), {}, who);
    await press(form, /^Boka med mitt namn/, { subject: 'oro' }, who);
  };
  const second = async () => take(await say('boka tid på fredag', who), '27 nov 2026 kl. 09.00');
  const moving = async () => press(await say('mina bokningar', who), /^Boka om/, {}, who);
  const starts = async () =>
    (await booked())
      .map(({ start }) => at(start))
      .toSorted()
      .join(' ');

  const LEFT = '23:13.00 23:14.20 25:13.00 25:13.40 25:14.20';
  const ONE: readonly (readonly [text: string, facts: string])[] = [
    ['flytta', `move tallskolan ${LEFT}`],
    ['boka om', `move tallskolan ${LEFT}`],
    ['flytta till onsdag 13.40', 'ask move 25:13.40'],
    ['flytta den till onsdag kl 13.40', 'ask move 25:13.40'],
    ['flytta den till måndag', `move tallskolan 30:13.00 30:13.40 30:14.20`],
    ['flytta den till onsdag', `move tallskolan ${WED}`],
    ['flytta den till på onsdag', `move tallskolan ${WED}`],
    ['flytta den till fredag v 49', 'move tallskolan 4:09.00 4:09.40 4:10.20'],
    ['flytta den till nästa vecka', `move tallskolan ${NEXT_WEEK}`],
    ['flytta den till fredag morgon', 'move tallskolan 27:09.00 27:09.40'],
    ['flytta fram den en vecka', 'ask move 30:13.40'],
    ['flytta den till kl 14.20', 'move tallskolan 23:14.20 25:14.20 30:14.20 2:14.20 7:14.20'],
    ['flytta den andra till fredag', `move tallskolan ${FRI}`],
    ['byt till fredag 4 dec', 'move tallskolan 4:09.00 4:09.40 4:10.20'],
    ['boka om till kl 13', 'move tallskolan 23:13.00 25:13.00 25:13.40 30:13.00 30:13.40'],
    ['flytta min kollegas tid till fredag', 'which move 1 cancel 0'],
    ['avboka den på fredag', 'which move 0 cancel 1'],
    ['blir sjuk i morgon, kan du flytta min tid?', `move tallskolan ${LEFT}`],
    ['flytta måndagens till fredag kl 9.40', 'ask move 27:09.40'],
    ['flytta min tid till fredag', `move tallskolan ${FRI}`],
    // Today is a Monday.
    ['flytta min tid på måndag till fredag', `move tallskolan ${FRI}`],
    ['flytta min tid på torsdag till fredag', 'which move 1 cancel 0'],
    ['byt till fredag kl 9', 'move tallskolan 27:09.00 27:09.40'],
    ['kan jag byta min tid till nästa vecka?', `move tallskolan ${NEXT_WEEK}`],
    ['avboka min tid', 'ask cancel'],
    ['avboka måndagens tid', 'ask cancel'],
    ['avboka min tid på torsdag', 'which move 0 cancel 1'],
  ];
  for (const [text, facts] of ONE)
    it(`with one booking and nothing shown, "${text}" moves nothing: ${facts}`, async () => {
      await say('tack', who);
      assert.equal(factsOf(await say(text, who)), facts);
      assert.equal(await starts(), '23:13.40');
    });

  const PRESSED: readonly (readonly [text: string, moved: string])[] = [
    ['onsdag 13.40', '25:13.40'],
    ['flytta till onsdag 13.40', '25:13.40'],
  ];
  for (const [text, moved] of PRESSED)
    it(`under the times to move to, "${text}" is the press`, async () => {
      await moving();
      assert.equal(factsOf(await say(text, who)), 'receipt');
      assert.equal(await starts(), moved);
    });

  const ASKS: readonly (readonly [shown: string, text: string, to: string])[] = [
    ['', '2', '23:14.20'],
    ['', 'den andra', '23:14.20'],
    ['onsdag', '13.40', '25:13.40'],
    ['flytta den till onsdag', 'kl 13.00', '25:13.00'],
  ];
  for (const [shown, text, to] of ASKS)
    it(`under the times to move to${shown && `, and "${shown}"`}, "${text}" is asked about, and done after a yes`, async () => {
      await moving();
      if (shown) await say(shown, who);
      assert.equal(factsOf(await say(text, who)), `ask move ${to}`);
      assert.equal(await starts(), '23:13.40');
      await say('nej', who);
      assert.equal(await starts(), '23:13.40');
      await moving();
      if (shown) await say(shown, who);
      await say(text, who);
      assert.equal(factsOf(await say('ja', who)), 'receipt');
      assert.equal(await starts(), to);
    });

  const LOOKS: readonly (readonly [text: string, facts: string])[] = [
    ['byt till fredag kl 9', 'move tallskolan 27:09.00 27:09.40'],
    ['kan jag få fredag i stället', `move tallskolan ${FRI}`],
    ['onsdag', `move tallskolan ${WED}`],
    ['på torsdag', `move tallskolan ${NEAR_THURSDAY}`],
    ['byt till onsdag kl 13', 'move tallskolan 25:13.00 25:13.40'],
    // Of which day it is to be, a clock alone does not tell.
    ['14.20', 'move tallskolan 23:14.20 25:14.20 30:14.20 2:14.20 7:14.20'],
    ['13.40', 'move tallskolan 25:13.40 30:13.40 2:13.40 7:13.40 9:13.40'],
  ];
  for (const [text, facts] of LOOKS)
    it(`under the times to move to, "${text}" asks which: ${facts}`, async () => {
      await moving();
      assert.equal(factsOf(await say(text, who)), facts);
      assert.equal(await starts(), '23:13.40');
    });

  it('says what was not understood of when, that there is only one, and whose can be moved', async () => {
    const said: readonly (readonly [text: string, words: RegExp])[] = [
      ['flytta min tid till sportlovsveckan', /Jag förstod inte när du vill ha tiden/],
      ['flytta den andra till fredag', /Du har bara en tid bokad/],
      ['flytta min kollegas tid till fredag', /bara flytta dina egna tider/],
      ['avboka den på fredag', /ingen tid bokad på en fredag/],
      ['flytta den till onsdag', /Tider onsdag 25 november/],
      ['flytta min tid till nyår', /Inget är ledigt 31 december till 1 januari/],
    ];
    for (const [text, words] of said) {
      await say('tack', who);
      assert.match(JSON.stringify(await say(text, who)), words, text);
    }
    assert.equal(await starts(), '23:13.40');
  });

  it('is chosen among several by a day, a place, or what is to be done with it', async () => {
    await second();
    const choose = async (asks: string, text: string) => {
      // Under the times of one of them it would be taken as a press.
      await say('tack', who);
      await say(asks, who);
      return factsOf(await say(text, who));
    };
    assert.equal(factsOf(await say('flytta min tid', who)), 'which move 2 cancel 0');
    assert.equal(factsOf(await say('avboka min tid', who)), 'which move 0 cancel 2');
    for (const text of ['den andra', 'fredag', '2', '09.00'])
      assert.match(await choose('flytta min tid', text), /^move tallskolan/, text);
    assert.equal(await choose('flytta till onsdag 13.40', 'fredag'), 'move tallskolan 25:13.40');
    await say('tack', who);
    assert.equal(factsOf(await say('flytta fredagens till onsdag kl 13.40', who)), 'ask move 25:13.40');
    await say('tack', who);
    assert.equal(factsOf(await say('flytta den andra till onsdag', who)), `move tallskolan ${WED}`);
    assert.match(await choose('flytta min tid', 'torsdag'), /^which/);
    for (const text of ['avboka fredag', 'avboka den andra'])
      assert.equal(await choose('mina bokningar', text), 'ask cancel', text);
    assert.equal(await choose('mina bokningar', 'flytta till fredag'), 'which move 2 cancel 0');
    assert.match(await choose('mina bokningar', 'flytta den på fredag'), /^move tallskolan/);
    assert.match(await choose('mina bokningar', 'fredag'), /^which move 1 cancel 1$/);
    await say('tack', who);
    assert.equal(factsOf(await say('jag vill flytta tiden på fredag', who)).slice(0, 15), 'move tallskolan');
    await say('tack', who);
    assert.equal(factsOf(await say('flytta fredagens tid till onsdag', who)), `move tallskolan ${WED}`);
    assert.equal(await starts(), '23:13.40 27:09.00');
  });

  it('is nobody else’s to move by its id', async () => {
    const [own] = await booked();
    const other = somebody();
    await say('boka tid på onsdag', other);
    const form = await press(await say('Tallskolan', other), /^ons 25 nov 2026 kl\. 14\.20/, {}, other);
    await press(form, /^Boka med mitt namn/, { subject: 'oro' }, other);
    const step = {
      is: 'move',
      school: 'tallskolan',
      worker: own!.worker,
      start: own!.start + 2_400_000,
      code: own!.id,
    };
    await world.say(undefined, { ...other, value: { v: 1, do: 'booking', step } });
    const looks = { is: 'slots', school: 'tallskolan', move: own!.id };
    const posted = await world.say(undefined, { ...other, value: { v: 1, do: 'booking', step: looks } });
    assert.equal(factsOf(posted.at(-1)?.attachments?.[0]?.content), 'words');
    assert.equal(await starts(), '23:13.40 25:14.20');
  });
});
