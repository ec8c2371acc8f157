import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Chat, openBrowser, startPlayground } from './playground.js';

// The Playground itself needs this much: a narrower window only cuts it off.
const PHONE = { width: 560, height: 844 };
const DESK = { width: 1200, height: 900 };

describe('in the Playground', function () {
  this.timeout(240_000);
  this.retries(2);
  let data: string;
  let browser: Browser;
  let playground: Awaited<ReturnType<typeof startPlayground>>;
  let chat: Chat;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    browser = await openBrowser();
    playground = await startPlayground('teacher', { port: 56_250, botPort: 3_988, data });
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
    await rm(data, { recursive: true, force: true });
  });
  afterEach(async () => {
    await chat?.page.close();
  });

  for (const [name, size] of [
    ['desk', DESK],
    ['phone', PHONE],
  ] as const) {
    it(`answers with the rule and its law, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.picture(`${name}-welcome`);
      await chat.say('Måste jag anmäla om jag bara misstänker?', 'När ska jag göra en orosanmälan');
      assert.match(await chat.card.innerText(), /Socialtjänstlagen, 19 kap\. 1 §/);
      await chat.picture(`${name}-answer`);
      if (size === PHONE) await chat.portrait('readme-answer');
      await chat.press('Läs mer', 'Visa mindre');
      await chat.picture(`${name}-answer-more`);
      await chat.press('Hjälpte inte', 'Är det något av det här i stället');
      await chat.picture(`${name}-unhelpful`);
    });

    it(`puts 112 first, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.say('pappan är full och ska hämta nu, vad gör jag', 'Ring 112');
      const text = await chat.card.innerText();
      assert.ok(text.indexOf('112') < 40, text);
      assert.match(text, /0980-31 92 10/);
      // The chat has scrolled to the end of the reply; the number to ring must not have gone out of sight.
      const { y } = (await chat.card.boundingBox()) ?? { y: -1 };
      assert.ok(y >= 0, `the notice begins ${-y} px above the window`);
      await chat.picture(`${name}-urgent`);
    });

    it(`puts 112 first also where somebody is named, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.say('Elin Bergström i 5B säger att pappa slår henne med bälte just nu', 'Ring 112');
      const text = await chat.card.innerText();
      assert.ok(text.indexOf('112') < 40, text);
      assert.match(text, /0980-31 92 10/);
      assert.match(text, /Jag tror att du skrev ett namn/);
      assert.doesNotMatch(text, /Elin|Bergström/);
      const { y } = (await chat.card.boundingBox()) ?? { y: -1 };
      assert.ok(y >= 0, `the notice begins ${-y} px above the window`);
      await chat.picture(`${name}-urgent-named`);
    });

    it(`keeps no identity, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.say('Kevin Andersson i 4C har blåmärken, måste jag anmäla? 150312-1234', 'Ta bort');
      assert.doesNotMatch(await chat.card.innerText(), /Kevin|Andersson|150312/);
      await chat.picture(`${name}-identity`);
    });

    it(`goes through the guide to an end, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.say('ska jag anmäla', 'Är barnet i fara just nu?');
      await chat.picture(`${name}-guide-1`);
      await chat.press('Nej, inte just nu', 'Vad har du sett');
      await chat.picture(`${name}-guide-2`);
      await chat.press('Våld eller hot om våld', 'under 18');
      await chat.press('Tillbaka', 'Vad har du sett');
      await chat.press('Våld eller hot om våld', 'under 18');
      await chat.press('Ja', 'Vet någon hemma');
      await chat.press('Vet inte', 'Vad har du gjort hittills');
      await chat.press('Berättat för rektor eller elevhälsan', 'berätta inte hemma');
      await chat.picture(`${name}-guide-end`);
      await chat.press('Text att kopiera', 'Sammanfattning från Samverkanslotsen');
      await chat.picture(`${name}-guide-summary`);
    });

    it(`offers the nearest rules when it is not sure, at a ${name}`, async () => {
      chat = await Chat.open(browser, playground.url, size);
      await chat.say('samtycke', 'Inget av detta');
      await chat.picture(`${name}-choose`);
      await chat.press('Inget av detta', 'Då vet jag inte');
      await chat.picture(`${name}-none`);
    });
  }
});
