import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { chatIn, factsOf, KIM, SARA, titlesOf } from './typed-world.js';

describe('what is typed where nothing may be lost by it, through the door', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(60_000);
    // A Monday at nine; times on Mondays and Wednesdays at 13.00, 13.40 and 14.20.
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
    await offer('1,3', '13.00', '15.00');
    await say('boka');
    await say('Tallskolan');
  });
  after(() => world.close());

  const { say, words, press, offer, booked } = chatIn(() => world);

  it('keeps the time that was chosen, and never takes a name away', async () => {
    for (const text of ['med namn', 'namn', 'jag vill boka i mitt eget namn', 'inte anonymt']) {
      await say('boka');
      const form = await say('onsdag 13.40');
      assert.equal(factsOf(form), 'form 25:13.40');
      assert.match(await words(text), /^Tryck på Boka med mitt namn i formuläret ovanför/, text);
      await say('boka');
      const again = await say(text);
      assert.match(factsOf(again), text === 'namn' ? /./ : /^times tallskolan (?!.*anonymous)/, text);
    }
    await say('boka');
    await say('onsdag 13.40');
    assert.equal(factsOf(await say('anonymt')), 'form 25:13.40 anonymous');
    assert.equal(factsOf(await say('jag vill inte vara anonym')), 'form 25:13.40');
    await say('tack');
    assert.match(factsOf(await say('med mitt namn')), /^times tallskolan (?!.*anonymous)/, 'with nothing open');
    assert.deepEqual(await booked(), []);
  });

  it('has the question of the guide answered by a plain no, and goes on after a rule', async () => {
    await say('guide');
    assert.match(await words('nej, han är inte i fara'), /Vad har du sett, hört/);
    assert.match(await words('mat o kläder'), /under 18 år\?/);
    assert.match(await words('typ ja hon går i trean'), /Vet vårdnadshavarna/);
    assert.match(await words('nej'), /Vad har du gjort hittills/);
    await say('guide');
    await say('nej');
    await say('sexuellt');
    await say('hon är sjutton');
    const rule = await say('vad betyder samverkan?');
    assert.ok(titlesOf(rule).includes('Tillbaka till frågan'), wordsIn(rule));
    assert.match(await words('ja'), /Vad har du gjort hittills/);
    assert.ok(titlesOf(await say('vad betyder samverkan?')).includes('Tillbaka till frågan'));
    assert.match(await words('fortsätt guiden'), /Vad har du gjort hittills/);
    await say('vad betyder samverkan?');
    assert.match(await words('avbryt'), /^Du har lämnat guiden\.\n(?!.*läste inte)/);
  });

  it('leads with 112 where a no tells of danger', async () => {
    await say('guide');
    assert.match((await words('nej, men han slår henne nu')).slice(0, 60), /112/);
    await say('guide');
    for (const text of ['nää det är inte akut', 'nej ingen fara', 'nej det är lugnt']) {
      await say('guide');
      assert.match(await words(text), /Du har svarat: Nej, inte just nu\./, text);
    }
  });

  it('says that nothing is done where nothing is open', async () => {
    for (const text of ['avbryt', 'stopp']) {
      const card = await say(text, KIM);
      assert.match(wordsIn(card), /^Det finns inget att avbryta\. Inget är ändrat\./, text);
      assert.ok(titlesOf(card).every(title => !/Avboka/.test(title)));
    }
    for (const text of ['vänta', 'nja', 'nej förresten'])
      assert.match(await words(text, KIM), /Jag har inte gjort något/, text);
  });

  it('takes no yes that holds for a part alone, and names that part', async () => {
    const asks = (card: unknown) => titlesOf(card).includes('Ja, jag är borta');
    for (const [said, only] of [
      ['ja men bara till nyår', 'bara till nyår'],
      ['ja, men inte på förmiddagen', 'inte på förmiddagen'],
      ['ja fast bara en timme', 'bara en timme'],
      ['ja, bara fredag', 'bara fredag'],
    ] as const) {
      assert.ok(asks(await say('borta 10 december', SARA)), said);
      const card = await say(said, SARA);
      assert.ok(asks(card), `${said}: ${wordsIn(card)}`);
      assert.match(wordsIn(card), new RegExp(`^Du skrev ja, och ”${only}”\\. .* inget är gjort\\.`));
    }
    // What may tell of somebody is read for that, and not said again.
    await say('borta 10 december', SARA);
    assert.doesNotMatch(await words('ja men bara om Anna är borta', SARA), /Du skrev ja|Anna/);
    await say('borta 10 december', SARA);
    assert.match((await words('ja men bara han slår henne nu', SARA)).slice(0, 60), /112/);
    // What is filled in on a card stays there.
    await say('lägg in tider måndagar 9-12', SARA);
    assert.match(await words('ja men bara till nyår', SARA), /^Fyll i det i kortet ovanför/);
    await say('borta 10 december', SARA);
    assert.match(await words('nej strunt i det', SARA), /^Okej, jag har inte gjort något\./);
  });

  it('tells who it is', async () => {
    assert.match(await words('är du en ai', KIM), /Senast granskad|Gäller från/);
  });

  it('tells how a booking is cancelled that was made just now, and asks before a day is taken away', async () => {
    await say('boka');
    await press(await say('måndag 13.40'), /^Boka med mitt namn/, { subject: 'oro' });
    assert.match(await words('ångra'), /^Jag har inte ändrat något\. Vill du avboka en tid: tryck på Mina bokningar/);
    for (const text of ['jag är sjuk i dag', 'borta idag', 'sjuk 2026-11-23 till 2026-11-24', 'I am ill today']) {
      assert.match(
        await words(text, SARA),
        /ställer jag in den bokning som du har då\. Jag säger till den som har bokat\. Inget är ändrat än/,
        text,
      );
      assert.equal((await booked()).length, 1, text);
    }
    await say('avbryt', SARA);
    assert.equal((await booked()).length, 1);
    await say('jag är sjuk i dag', SARA);
    assert.match(await words('nej', SARA), /Mina tider|Dina tider|tider/);
    assert.equal((await booked()).length, 1);
    await say('jag är sjuk i dag', SARA);
    assert.match(await words('ja', SARA), /1 bokning är inställd/);
    assert.deepEqual(await booked(), []);
    assert.match(await words('borta 2026-11-24', SARA), /Inga bokningar berördes/, 'nothing is lost by it');
  });
});
