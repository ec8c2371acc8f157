import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Chat, openBrowser, startPlayground } from './playground.js';

const PHONE = { width: 560, height: 844 };

describe('booking in the Playground', function () {
  this.timeout(240_000);
  this.retries(2);
  let data: string;
  let browser: Browser;
  const started: Awaited<ReturnType<typeof startPlayground>>[] = [];

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    browser = await openBrowser();
    const options = { botPort: 3_989, data };
    // Two people at once, over the same data: the second joins the bot of the first.
    started.push(await startPlayground('social-worker', { ...options, port: 56_260 }));
    started.push(await startPlayground('teacher', { ...options, port: 56_270 }));
  });
  after(async () => {
    await browser?.close();
    for (const one of started.toReversed()) await one.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('takes a teacher from a question to an anonymous consultation and back', async () => {
    const sara = await Chat.open(browser, started[0]!.url, PHONE);
    await sara.say('mina tider', 'Du har inte lagt in några tider');
    await sara.press('Lägg in tider', 'Veckodagar');
    for (const day of ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'])
      await sara.card.getByText(day, { exact: true }).click();
    await sara.picture('booking-offer');
    await sara.press('Spara tiderna', 'tider kan bokas');

    const lena = await Chat.open(browser, started[1]!.url, PHONE);
    await lena.say('Kan jag rådfråga socialtjänsten utan att säga barnets namn?', 'Boka konsultation');
    await lena.press('Boka konsultation', 'Vilken skola');
    await lena.picture('booking-school');
    await lena.press('Tallskolan', 'Lediga tider');
    await lena.picture('booking-slots');
    await lena.card
      .getByText(/kl\. 13\.00/)
      .first()
      .click();
    await lena.waitFor('Vad gäller det?');
    await lena.picture('booking-details');
    await lena.press('Boka anonymt', 'Din tid är bokad');
    await lena.picture('booking-receipt');
    await lena.portrait('readme-receipt');
    const code = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await lena.card.innerText())?.[0] ?? '';
    assert.notEqual(code, '');

    await sara.say('mina tider', 'anonym');
    assert.doesNotMatch(await sara.card.innerText(), /Lena|Tallskolan/);
    await sara.picture('booking-social-worker');
    for (const name of (await readdir(data)).filter(one => one.endsWith('.json')))
      assert.doesNotMatch(await readFile(join(data, name), 'utf8'), /Lena|demo-user-1/);

    await lena.say(`avboka ${code}`, 'Ska jag avboka');
    await lena.press('Ja, avboka', 'är avbokad');
    await lena.picture('booking-cancelled');
    await sara.page.close();
    await lena.page.close();
  });
});
