import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { at, chatIn, factsOf } from './typed-world.js';

const FRIDAY = /4 dec 2026 kl\. 10\.00/;
const MONDAY = /7 dec 2026 kl\. 09\.20/;

/** Tuesday 1 December at eight; free each weekday from 8 to 12, half an hour and ten minutes between; Lena has booked Friday 10.00 and Monday 9.20. */
describe('what is typed of one of several that were listed, through the door', () => {
  let world: BotWorld;
  const { say, press, booked } = chatIn(() => world);
  const take = async (wish: string, title: RegExp) =>
    press(await press(await say(wish), title), /^Boka med mitt namn/, { subject: 'oro' });
  beforeEach(async function () {
    this.timeout(60_000);
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-12-01T07:00:00Z');
    await chatIn(() => world).offer('1,2,3,4,5', '08.00', '12.00');
  });
  afterEach(() => world.close());

  const both = async () => {
    await take('boka på tallskolan fredag 10', /^fre 4 dec 2026 kl\. 10/);
    await take('boka på tallskolan måndag 9.20', /^mån 7 dec 2026 kl\. 09\.20/);
  };
  const starts = async () => (await booked()).map(({ start }) => at(start)).toSorted();

  it('asks about the one of its place, and does nothing before a yes', async () => {
    await both();
    const before = await starts();
    const rows: readonly (readonly [before: readonly string[], text: string, asked: RegExp])[] = [
      [['mina bokningar'], 'ta bort den andra', MONDAY],
      [['mina bokningar'], 'avboka den första', FRIDAY],
      [['mina bokningar'], 'ta bort den senare', MONDAY],
      [['tack', 'avboka'], 'den andra', MONDAY],
      [['tack', 'avboka'], 'den tidigare', FRIDAY],
      [['tack', 'avboka'], 'den sista', MONDAY],
      [['tack', 'avboka den första'], 'nej, den andra', MONDAY],
      // Of two the other one.
      [['tack', 'avboka min tid på måndag'], 'nej, den andra', FRIDAY],
      [['tack', 'avboka min tid på måndag'], 'nej, den första', FRIDAY],
    ];
    for (const [typed, text, asked] of rows) {
      for (const one of typed) await say(one);
      const card = await say(text);
      assert.equal(factsOf(card), 'ask cancel', `${typed.join(', ')}, ${text}`);
      assert.match(wordsIn(card), asked, `${typed.join(', ')}, ${text}`);
    }
    assert.deepEqual(await starts(), before);
  });

  it('takes what says that it is kept as the no', async () => {
    await both();
    for (const text of [
      'jag vill inte avboka',
      'nej låt den vara',
      'avboka den inte',
      'låt den stå kvar',
      'behåll den',
    ]) {
      await say('tack');
      await say('avboka min tid på måndag');
      const card = await say(text);
      assert.equal(factsOf(card), 'steps mine', text);
      assert.match(wordsIn(card), MONDAY, text);
    }
    assert.equal((await starts()).length, 2);
  });

  it('asks where nothing was listed', async () => {
    await take('boka på tallskolan fredag 10', /^fre 4 dec 2026 kl\. 10/);
    await say('tack');
    assert.equal(factsOf(await say('den andra')), 'steps mine begin');
  });

  it('shows other times than the one whose form stands there', async () => {
    const rows: readonly (readonly [text: string, facts: RegExp])[] = [
      ['nej, hellre onsdagen', /^times tallskolan 2:/],
      ['hellre onsdag', /^times tallskolan 2:/],
      ['nej, den första', /^times tallskolan 1:/],
      ['onsdag', /^words$/],
    ];
    for (const [text, facts] of rows) {
      await say('boka på tallskolan');
      assert.match(factsOf(await say('den andra')), /^form/);
      assert.match(factsOf(await say(text)), facts, text);
    }
  });

  it('of all of them asks which, one at a time, and names what somebody else is to be told', async () => {
    await both();
    const before = await starts();
    await say('tack');
    const all = await say('avboka alla mina tider');
    assert.equal(factsOf(all), 'which move 0 cancel 2');
    assert.match(wordsIn(all), /en tid i taget/);
    await say('tack');
    const told = await say('avboka min tid på måndag, hälsa rektorn att jag är sjuk');
    assert.equal(factsOf(told), 'ask cancel');
    assert.match(wordsIn(told), /”hälsa rektorn att jag är sjuk”/);
    await say('nej');
    const moved = await say('flytta min tid på måndag till torsdag och säg till socionomen att jag kommer');
    assert.match(factsOf(moved), /^move tallskolan 3:/);
    assert.match(wordsIn(moved), /”säg till socionomen att jag kommer”/);
    assert.deepEqual(await starts(), before);
    // Of one alone there is nothing to take one after the other.
    await press(await say('avboka min tid på måndag'), /^Ja/);
    await say('tack');
    const one = await say('avboka alla mina tider');
    assert.equal(factsOf(one), 'ask cancel');
    assert.doesNotMatch(wordsIn(one), /en tid i taget/);
  });

  it('leads to the waiting list, and to what can be done about what cannot be changed', async () => {
    const rows: readonly (readonly [text: string, facts: RegExp])[] = [
      ['säg till om något blir ledigt', /^schools/],
      ['säg till om något blir ledigt på tallskolan', /^times tallskolan 1:/],
      ['ta bort mig från väntelistan', /^steps begin$/],
      ['kan jag vara anonym i stället', /^steps mine begin$/],
      ['ändra till 60 minuter', /^steps mine$/],
      ['jag kommer tio minuter sent', /^steps mine$/],
    ];
    for (const [text, facts] of rows) {
      await say('tack');
      assert.match(factsOf(await say(text)), facts, text);
    }
    const times = await say('säg till om något blir ledigt på tallskolan');
    assert.match(wordsIn(await press(times, /^Säg till om något tidigare/)), /Jag säger till här/);
  });

  it('keeps no name that is told beside a wish, and books nobody anonymously for it', async () => {
    const asked = await say('mitt namn är olle och jag behöver boka en tid');
    assert.match(factsOf(asked), /^schools/);
    assert.doesNotMatch(wordsIn(asked), /tryck sedan på Boka anonymt/);
    const card = await say('mitt namn är olle och jag behöver boka en tid på tallskolan');
    assert.match(factsOf(card), /^times tallskolan [^a]*$/);
    assert.match(wordsIn(card), /från ditt Teams-konto/);
    assert.doesNotMatch(JSON.stringify(card) + world.log.lines.join('\n'), /olle/i);
  });

  it('of two times takes the later one, of more it asks', async () => {
    await say('boka på tallskolan onsdag 9-10.30');
    assert.equal(factsOf(await say('den senare')), 'form 2:10.00');
    await say('boka på tallskolan');
    assert.match(factsOf(await say('den senare')), /^times/);
  });
});
