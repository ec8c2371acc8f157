import assert from 'node:assert/strict';
import { createTyped } from '../../../src/channels/teams/typed.js';
import type { LastButtons } from '../../../src/door/last-buttons.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { BotWorld, pressesIn, wordsIn } from './bot-world.js';
import { message } from './messages.js';
import { chatIn, KIM, LENA, pressesOf, SARA, TENANT } from './typed-world.js';

/** What "ja" gets where it answers nothing. */
const PRESS_IT = /Svarar du på en fråga i ett kort/;

describe('what stands where others read', () => {
  it('is never noted, and no message there is read beside anything', async () => {
    const done: string[] = [];
    const last: LastButtons = {
      async press(chat) {
        done.push(`press ${chat}`);
        return undefined;
      },
      async note(chat) {
        done.push(`note ${chat}`);
      },
      async forget() {},
    };
    const typed = createTyped(
      last,
      () => new Date(0),
      () => ({ schools: [], calendar: calendarOf(undefined) }),
      () => false,
    );
    const reply = { blocks: [], buttons: [] };
    const there = { id: '19:channel', conversationType: 'channel', isGroup: true };
    for (const conversation of [there, { id: '19:chat', conversationType: 'groupChat', isGroup: true }]) {
      const activity = message({ text: 'ja', conversation, from: LENA.from });
      await typed.read(activity);
      await typed.replied(activity, reply);
      assert.deepEqual(done, []);
    }
    // What goes on in private from there is noted there; somebody without an account is nobody to remember.
    await typed.replied(message({ conversation: there, from: LENA.from }), reply, 'a:1');
    await typed.read(message({ text: 'ja', from: LENA.from }));
    await typed.replied(message({ text: 'ja' }), reply);
    await typed.read(message({ text: 'ja' }));
    assert.deepEqual(done, ['note a:1', 'press a:lena']);
  });
});

describe('an answer that is typed, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
  });
  afterEach(() => world.close());

  const { say, words, press, offer } = chatIn(() => world);
  const offerTimes = () => offer('1,3', '13.00', '15.00');

  describe('in the guide', () => {
    it('leads to 112 as the button does, where a child is in danger now', async () => {
      const card = await say('Ska jag anmäla?');
      const pressed = await world.execute(pressesIn(card).find(one => one.title === 'Ja')!.data, { ...KIM });
      const typed = await say('ja');
      assert.equal(wordsIn(typed), wordsIn(pressed));
      assert.match(wordsIn(typed).slice(0, 60), /112/);
    });

    it('walks all the way to what to do, in words and numbers', async () => {
      assert.match(await words('Ska jag anmäla?'), /Är barnet i fara just nu\?/);
      assert.match(await words('nej'), /Vad har du sett.*[\s\S]*Du har svarat: Nej, inte just nu\./);
      assert.match(await words('1'), /Är barnet under 18 år\?[\s\S]*Våld eller hot om våld\./);
      // It may be the child's age: it is no answer, and the question is asked again, without a word of numbers.
      assert.match(await words('3'), /Välj ett av svaren\.\n[\s\S]*Är barnet under 18 år\?/);
      assert.match(await words('ska jag anmäla'), /Är barnet i fara/);
      assert.match(await words('osäker'), /Vad har du sett/);
      assert.match(await words('våld eller hot om våld'), /under 18 år/);
      assert.match(await words('japp'), /Vet någon hemma/);
      assert.match(await words('vet ej'), /Vad har du gjort hittills/);
      assert.match(await words('tillbaka'), /Vet någon hemma/);
      assert.match(await words('Vet inte.'), /Vad har du gjort hittills/);
      const end = await words('inget än');
      assert.match(end, /Du har svarat: Jag är osäker\. Våld eller hot om våld\. Ja\. Vet inte\. Inget än\./);
      assert.match(end, /Tror du att något kan hända barnet i dag, ring 112/);
      assert.match(end, /inte hemm(a|et)/);
    });

    it('goes on from a press that took its card’s place', async () => {
      const card = await say('Ska jag anmäla?');
      await world.execute(pressesIn(card).find(one => /^Nej/.test(one.title))!.data, { ...LENA });
      assert.match(await words('sexuella övergrepp'), /under 18 år/);
    });

    it('keeps the number to ring, and the question, where it was not understood', async () => {
      await say('Ska jag anmäla?');
      const card = await say('vet du vad');
      assert.match(wordsIn(card), /^Ring 112 om ett barn är i fara nu\.\nJag förstod inte svaret\./);
      assert.match(wordsIn(card), /Är barnet i fara just nu\?/);
      assert.match((await words('ja tyvärr')).slice(0, 60), /112/);
    });

    it('is asked again for two answers, a doubt and small talk, and stays open', async () => {
      for (const [typed, line] of [
        ['sexuella övergrepp och våld', /Välj ett svar i taget\. Börja med det som är värst\./],
        ['båda', /Välj ett svar i taget\./],
        ['2 och 6', /Välj ett svar i taget\./],
        ['något annat', /Jag förstod inte svaret\. Välj ett av svaren, eller skriv dess nummer\./],
        ['vet inte', /Jag förstod inte svaret\./],
        ['kanske', /Jag förstod inte svaret\./],
        ['njae', /Jag förstod inte svaret\./],
        ['nej', /Jag förstod inte svaret\./],
      ] as const) {
        await say('guide');
        await say('nej');
        const card = await say(typed);
        assert.match(wordsIn(card), /^Ring 112 om ett barn är i fara nu\./, typed);
        assert.match(wordsIn(card), line, typed);
        assert.match(wordsIn(card), /Vad har du sett, hört/, typed);
        const titles = pressesOf(card).map(one => one.title);
        assert.equal(titles[1], 'Sexuella övergrepp', typed);
        assert.ok(
          titles.every(title => !/möten|Avboka|Boka/.test(title)),
          typed,
        );
        assert.match(await words('2'), /Du har svarat: Nej, inte just nu\. Sexuella övergrepp\./, typed);
      }
      await say('guide');
      await say('nej');
      await say('något annat');
      assert.match(await words('Någon annan har berättat för mig'), /Är barnet under 18 år\?/);
    });

    it('is left by a plain command, and kept beside a rule that answers', async () => {
      await say('guide');
      assert.match(await words('avbryt'), /^Du har lämnat guiden\.\n/);
      await say('guide');
      assert.match(await words('boka'), /Vilken skola/);
      await say('guide');
      await say('nej');
      const rule = await say('vad betyder samverkan?');
      assert.ok(
        pressesOf(rule).some(one => one.title === 'Tillbaka till frågan'),
        wordsIn(rule),
      );
      assert.match(await words('2'), /^Ring 112[\s\S]*Vad har du sett, hört/);
    });

    it('is read for danger under a later question too', async () => {
      await say('Ska jag anmäla?');
      await say('nej');
      assert.match(await words('våld'), /under 18 år/);
      const told = await words('ja han slår henne nu');
      assert.match(told.slice(0, 80), /112/);
      assert.doesNotMatch(told, /Vet någon hemma/);
    });

    it('is read for danger where it says more', async () => {
      await say('Ska jag anmäla?');
      const told = await words('nej han slår henne nu');
      assert.match(told.slice(0, 80), /112/);
      assert.doesNotMatch(told, /Vad har du sett/);
      await say('Ska jag anmäla?');
      assert.match((await words('ja pappan slår barnet just nu')).slice(0, 80), /112/);
    });
  });

  it('chooses among rules by their place, and reads a whole title as a question', async () => {
    const card = await say('samtycke');
    const rules = pressesOf(card).filter(one => one.data.do === 'show');
    assert.ok(rules.length > 1, wordsIn(card));
    const asked = wordsIn(await press(card, new RegExp(`^${rules[1]!.title.replace(/[?()]/g, '\\$&')}`)));
    await say('samtycke');
    assert.equal(await words('den andra'), asked);
    await say('samtycke');
    assert.equal(await words('2'), asked);
    await say('samtycke');
    assert.match(await words(rules[0]!.title), /Lagrum|Gäller från|Senast granskad/);
  });

  it('books the time that was chosen by its place, and nothing with what is filled in on the card', async () => {
    await offerTimes();
    assert.match(await words('boka'), /Vilken skola/);
    const slots = await say('Tallskolan');
    assert.match(wordsIn(slots), /Lediga tider, Tallskolan/);
    const details = await say('2');
    assert.match(wordsIn(details), /mån 23 nov 2026 kl\. 13\.40–14\.10/);
    for (const text of ['boka anonymt', 'boka med mitt namn', 'ja', '1']) {
      await say('boka');
      await say('2');
      await say(text);
    }
    assert.deepEqual((await world.bookings()).bookings, []);
    await press(details, /^Boka med mitt namn/, { subject: 'oro' });
    const [booked] = (await world.bookings()).bookings;
    assert.equal(booked?.start, Date.parse('2026-11-23T12:40:00Z'));
    await say('boka');
    assert.match(await words('visa fler'), /Lediga tider, Tallskolan/);
    await say('boka');
    assert.match(await words('byt skola'), /Vilken skola/);
  });

  it('cancels by "ja" what was asked about, once, and keeps it by "nej"', async () => {
    await offerTimes();
    await say('boka');
    await say('Tallskolan');
    await press(await say('2'), /^Boka med mitt namn/, { subject: 'oro' });
    const ask = async () => press(await say('mina bokningar'), /^Avboka /);
    await ask();
    assert.match(await words('nej'), /^Inget är ändrat\. Tiden mån 23 nov 2026 kl\. 13\.40–14\.10 står kvar\.$/m);
    assert.equal((await world.bookings()).bookings.length, 1);
    await ask();
    assert.match(await words('ja'), /avbokad/i);
    assert.match(await words('ja'), PRESS_IT);
    await say('mina bokningar');
    assert.match(await words('ja'), PRESS_IT);
  });

  describe('is none, and the message is read as ever,', () => {
    it('after half an hour', async () => {
      await say('Ska jag anmäla?');
      world.now = new Date('2026-11-23T08:29:59Z');
      assert.match(await words('nej'), /Vad har du sett/);
      world.now = new Date('2026-11-23T08:59:59Z');
      assert.match(await words('ja'), PRESS_IT);
    });

    it('from another person, in another chat, and to an answer in between', async () => {
      await say('Ska jag anmäla?');
      assert.match(await words('ja', KIM), PRESS_IT);
      assert.match(await words('ja', { ...KIM, conversation: LENA.conversation }), PRESS_IT);
      await say('Ska jag anmäla?');
      await say('tack');
      assert.match(await words('ja'), PRESS_IT);
    });

    it('with a file, to a quote, and with nothing shown', async () => {
      const quote =
        '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="28:bot">Samverkanslotsen</strong><p itemprop="preview">Är barnet i fara just nu?</p></blockquote><p>ja</p>';
      const attachments = { attachments: [{ contentType: 'text/html', content: quote }] };
      assert.match(await words('ja'), PRESS_IT);
      await say('Ska jag anmäla?');
      assert.match(await words('ja', LENA, attachments), PRESS_IT);
      await say('Ska jag anmäla?');
      const entities = [{ type: 'quotedReply', quotedReply: { messageId: '1', senderId: '28:bot' } }];
      assert.match(await words('ja', LENA, { entities }), PRESS_IT);
      await say('Ska jag anmäla?');
      const picture = { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }] };
      assert.match(await words('ja', LENA, picture), /bilder och filer/);
    });

    it('where others read', async () => {
      const channel = {
        conversation: { id: '19:channel', conversationType: 'channel', isGroup: true, tenantId: TENANT },
      };
      await say('samtycke', LENA, channel);
      assert.doesNotMatch(await words('2', LENA, channel), /Lagrum|Gäller från|Senast granskad/);
      // Nor is it an answer to what stands in the private chat, which is left as it is.
      await say('Ska jag anmäla?');
      assert.doesNotMatch(await words('nej', LENA, channel), /Vad har du sett/);
      assert.match(await words('nej'), /Vad har du sett/);
    });

    it('to a card under which something else was posted unasked', async () => {
      await offerTimes();
      const code = /Kod: ([A-Z0-9]{5}-[A-Z0-9]{5})/;
      await say('boka', KIM);
      await say('Tallskolan', KIM);
      const receipt = wordsIn(await press(await say('2', KIM), /^Boka med mitt namn/, { subject: 'oro' }, KIM));
      assert.match(receipt.replace(/\*/g, ''), code);
      await say('ska jag anmäla', SARA);
      const [letter] = await world.tend();
      assert.match(wordsIn(letter?.attachments?.[0]?.content), /Ny bokning/);
      assert.match(await words('ja', SARA), PRESS_IT);
    });
  });

  it('goes on in private from what was pressed where others read', async () => {
    const channel = {
      conversation: { id: '19:channel', conversationType: 'channel', isGroup: true, tenantId: TENANT },
    };
    await world.say('ska jag anmäla', { ...LENA, ...channel });
    const { path, activity } = world.teams.posted.at(-1)!;
    assert.match(wordsIn(activity.attachments?.[0]?.content), /Är barnet i fara/);
    const id = /conversations\/([^/]+)\/activities/.exec(path)?.[1];
    const opened = { conversation: { ...LENA.conversation, id } };
    assert.match(await words('nej', LENA, opened), /Vad har du sett/);
  });

  it('holds nothing of a message, and writes nothing of an answer', async () => {
    await say('Ska jag anmäla?');
    await say('nej');
    await say('våld eller hot om våld');
    assert.doesNotMatch(world.log.lines.join('\n'), /nej|våld|000000000001|29:1\b|picks/i);
  });
});
