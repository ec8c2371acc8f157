import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { chatIn, LENA, SARA, titlesOf } from './typed-world.js';

describe('what does not tell which button is meant, through the door', () => {
  let world: BotWorld;
  before(async () => {
    // A Monday; times on Mondays and Wednesdays at 13.00, 13.40 and 14.20.
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
    await offer('1,3', '13.00', '15.00');
    await say('boka');
    await say('Tallskolan');
  });
  after(() => world.close());

  const { say, words, press, offer, booked } = chatIn(() => world);

  describe('a time on several days', () => {
    it('is asked about, and each way to say the day leads to it', async () => {
      for (const text of ['den första', 'måndag', 'mån 13.40', 'den 23', 'i dag', 'ettan']) {
        await say('boka');
        const which = await say('13.40');
        assert.match(wordsIn(which), /^Tiden 13\.40 finns på flera dagar\. Vilken dag vill du ha\?/);
        assert.match(await words(text), /^mån 23 nov 2026 kl\. 13\.40–14\.10/, text);
      }
      for (const text of ['den andra tack', 'onsdag', 'onsdag 13.40', 'på onsdag', '25/11', '2', 'wednesday']) {
        await say('boka');
        await say('kl 13:40 tack');
        assert.match(await words(text), /^ons 25 nov 2026 kl\. 13\.40–14\.10/, text);
      }
      assert.deepEqual(await booked(), []);
    });
    it('has its buttons, which press and show more', async () => {
      await say('boka');
      const which = await say('13.40');
      const times = titlesOf(which).filter(title => title.includes('13.40'));
      assert.deepEqual(
        times.map(title => title.slice(0, 10)),
        ['mån 23 nov', 'ons 25 nov'],
      );
      assert.match(wordsIn(await press(which, /^ons 25 nov/)), /^ons 25 nov 2026 kl\. 13\.40–14\.10/);
      await say('boka');
      await say('13.40');
      assert.match(await words('fler tider'), /Lediga tider, Tallskolan/);
    });
    it('is none that was not written, and nothing is booked', async () => {
      for (const text of ['15.45', 'fredag 13.40', 'kl halv två']) {
        await say('boka');
        const card = await say(text);
        assert.match(wordsIn(card), /^Inget är ledigt .*\. De här är närmast\.$/m, text);
        assert.equal(titlesOf(card).filter(title => / 2026 kl\./.test(title)).length, 5, text);
      }
      assert.match(await words('14.20'), /^Tider kl\. 14\.20:$/m);
      assert.deepEqual(await booked(), []);
    });
    it('is read for danger where it says more', async () => {
      await say('boka');
      assert.match((await words('han blev slagen 13.40')).slice(0, 60), /112/);
    });
    it('is asked about in English', async () => {
      const english = { locale: 'en-GB' };
      await say('boka', LENA, english);
      assert.match(await words('13.40', LENA, english), /^The time 13\.40 is there on several days\. Which day/);
      assert.match(await words('wednesday', LENA, english), /^Wed 25 Nov 2026, 13\.40–14\.10/);
    });
  });

  describe('a question that is answered with yes or no', () => {
    const ask = async () => {
      if ((await booked()).length === 0) {
        await say('boka');
        await press(await say('onsdag 13.40'), /^Boka med mitt namn/, { subject: 'oro' });
      }
      return press(await say('mina bokningar'), /^Avboka /);
    };
    it('is left as it was by a doubt, and can be answered then', async () => {
      for (const text of ['vet inte', 'kanske', 'sen', 'nja', 'jag får tänka', 'ja men inte nu', '1', 'äsch']) {
        await ask();
        assert.match(await words(text), /inte gjort något|inget är gjort/, text);
        assert.equal((await booked()).length, 1, text);
      }
      await ask();
      const left = await say('vet inte');
      assert.deepEqual(titlesOf(left), ['Ja, avboka', 'Nej, behåll tiden']);
      await say('hmm');
      assert.match(await words('ja'), /är avbokad/);
      assert.equal((await booked()).length, 0);
    });
    it('is answered by what is plainly a yes, and by nothing that is not', async () => {
      for (const text of ['[ja]', '»ja«', 'jaa', 'absolut', 'okej då', '👍', 'ja tack', 'gör det']) {
        await ask();
        assert.match(await words(text), /är avbokad/, text);
      }
      for (const text of ['nej tack', 'nope', '👎', 'absolut inte']) {
        await ask();
        assert.match(await words(text), /^Inget är ändrat\. Tiden .* står kvar\./, text);
        assert.equal((await booked()).length, 1, text);
      }
    });
    it('takes no message that tells of danger, or of not wanting to live', async () => {
      for (const text of ['ja han slår henne nu', 'pappan slår honom nu', 'nej men han har kniv', 'jag vill dö']) {
        await ask();
        const told = await words(text);
        assert.match(told.slice(0, 140), /112/, text);
        assert.doesNotMatch(told, /inget är gjort|inte gjort något/, text);
      }
      assert.equal((await booked()).length, 1);
    });
    it('asks about days away in the same way', async () => {
      for (const text of ['vet inte', 'ok', '👍', '2']) {
        assert.match(await words('jag är borta på fredag', SARA), /^Är du borta 27 november 2026\?/);
        assert.match(await words(text, SARA), /^Jag har inte gjort något\./, text);
      }
      assert.match(await words('japp', SARA), /^Jag har noterat att du är borta/);
    });
  });

  describe('”jag är sjuk”', () => {
    it('does nothing by a plain no, and says so', async () => {
      const before = (await world.bookings()).away;
      for (const text of ['nej', 'nej tack']) {
        assert.match(await words('jag är sjuk', SARA), /^Är du borta hela dagen/);
        const card = await say(text, SARA);
        assert.match(wordsIn(card), /^Okej, jag har inte gjort något\./);
        assert.deepEqual(titlesOf(card), ['Andra dagar', 'Mina tider']);
      }
      assert.deepEqual((await world.bookings()).away, before);
    });
    it('is answered by what is true of who has no booking', async () =>
      assert.match(await words('jag är sjuk'), /^Jag har inte ändrat något\. Har du bokat en tid står den kvar\./));
  });

  describe('a cancellation by code', () => {
    it('is asked about, kept by "nej", and taken on its card alone', async () => {
      await say('boka');
      const receipt = wordsIn(await press(await say('onsdag 14.20'), /^Boka anonymt/, { subject: 'oro' }));
      const code = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(receipt)?.[0];
      for (const asks of [`avboka ${code}`, `avboka ${code?.toLowerCase()}`]) {
        assert.match(await words(asks), /^Ska jag avboka /);
        assert.match(await words('vet inte'), /^Jag har inte gjort något\. Tryck på en knapp\./);
        await say(asks);
        assert.match(await words('ja'), /inget är gjort/);
        await say(asks);
        assert.match(await words('nej'), /^Inget är ändrat\. Tiden ons 25 nov 2026 kl\. 14\.20–14\.50 står kvar\./);
      }
    });
  });

  describe('a place among bookings with two buttons each', () => {
    it('is asked about, and changes nothing', async () => {
      for (const time of ['onsdag 13.00', 'måndag 14.20']) {
        await say('boka');
        await press(await say(time), /^Boka med mitt namn/, { subject: 'oro' });
      }
      const before = await booked();
      assert.ok(before.length >= 2);
      for (const text of ['2', 'den andra', '14.20']) {
        await say('mina bokningar');
        const card = await say(text);
        assert.match(
          wordsIn(card),
          /^Jag vet inte vilken du menar, så inget är gjort\. Tryck på den du vill ha\./,
          text,
        );
        assert.ok(titlesOf(card).every(title => /^(?:Avboka|Boka om) /.test(title)));
      }
      assert.deepEqual(await booked(), before);
    });
  });

  describe('under a question of the guide', () => {
    it('112 and the question stay, and no "ok" is a yes', async () => {
      for (const text of ['nja', 'ok', '👍', 'sen', 'okej då', 'kanske inte', '13.40']) {
        await say('Ska jag anmäla?');
        const card = await say(text);
        assert.match(wordsIn(card), /^Ring 112 om ett barn är i fara nu\.\nJag förstod inte svaret\./, text);
        assert.match(wordsIn(card), /Är barnet i fara just nu\?/, text);
        assert.ok(titlesOf(card).includes('Nej, inte just nu'), text);
      }
      for (const text of ['jaa', '»ja«', 'absolut', 'ja ok']) {
        await say('Ska jag anmäla?');
        assert.match((await words(text)).slice(0, 40), /112/, text);
      }
      for (const text of ['ja 2', 'ja nej']) {
        await say('Ska jag anmäla?');
        assert.match((await words(text)).slice(0, 100), /112/, text);
      }
    });
  });
});
