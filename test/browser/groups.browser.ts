import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tz } from '@date-fns/tz';
import { addMinutes, format } from 'date-fns';
import type { Browser } from 'playwright-core';
import { Chat, openBrowser, startPlayground } from './playground.js';

const DESK = { width: 1200, height: 900 };

/** Such a day and time from `soon` on, in Sweden, as ends on the same day: a minute before midnight where it must. */
function lateButToday(soon: Date): string {
  const stockholm = { in: tz('Europe/Stockholm') };
  const [day, start] = format(soon, 'yyyy-MM-dd HH:mm', stockholm).split(' ') as [string, string];
  const end = format(addMinutes(soon, 30), 'HH:mm', stockholm);
  return `${day} ${start === '23:59' ? '23:58' : start}-${end > start ? end : '23:59'}`;
}

describe('a group in the Playground’s channel', function () {
  this.timeout(420_000);
  this.retries(2);
  let data: string;
  let browser: Browser;
  let playground: Awaited<ReturnType<typeof startPlayground>>;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    browser = await openBrowser();
    playground = await startPlayground('convener', { port: 56_290, botPort: 3_993, data });
  });
  afterEach(async () => {
    await browser?.close();
    await playground?.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('is linked, gets its dates approved, is reminded, answers, and cancels', async () => {
    const kim = await Chat.open(browser, playground.url, DESK);
    await kim.toChannel();
    const form = await kim.mention('koppla grupp', 'Koppla en grupp till kanalen');
    await form.locator('input[type=text]').first().fill('Tallgruppen');
    await kim.picture('group-link');
    const linked = await kim.pressOn(form, 'Koppla gruppen', 'får sina påminnelser här');
    const add = await kim.pressOn(linked, 'Lägg till möten', 'Plats eller länk');
    await add.locator('input[type=text]').first().fill('jämna torsdagar 13-14.30');
    await kim.picture('group-add');
    const preview = await kim.pressOn(add, 'Visa datumen', 'Stämmer datumen?');
    const dates = await preview.innerText();
    assert.doesNotMatch(dates, /7 jan 2027/);
    await kim.picture('group-dates');
    await kim.pressOn(preview, 'Spara datumen', 'möten är sparade');

    // The hour before a meeting that begins in an hour and three minutes is three minutes from now; that of a day before is
    // on a working day, which depends on today.
    // A meeting ends on its own day, so that one late in the evening is short.
    const soon = addMinutes(new Date(), 63);
    const at = lateButToday(soon);
    const single = await kim.mention('lägg till möten', 'Plats eller länk');
    await single.locator('input[type=text]').first().fill(at);
    await single.locator('input[type=text]').last().fill('Sal 3');
    const one = await kim.pressOn(single, 'Visa datumen', /1 möte\. Stämmer/);
    await kim.pressOn(one, 'Spara datumen', '1 möte är sparat');
    const reminder = kim.cardWith('Tallgruppen: möte');
    await reminder.waitFor({ timeout: 240_000 });
    await reminder.scrollIntoViewIfNeeded();
    assert.match(await reminder.innerText(), /Sal 3/);
    await kim.picture('group-reminder');
    await kim.pressOn(reminder, 'Kommer', '1 kommer, 0 kan inte');
    await kim.cardWith('1 kommer, 0 kan inte').scrollIntoViewIfNeeded();
    await kim.picture('group-answered');
    const answered = kim.cardWith('1 kommer, 0 kan inte');
    await answered.locator('input[type=text]').first().fill('Besök på Kvistan');
    const asked = await kim.pressOn(answered, 'Lägg till punkt', 'Jag tror att ”Kvistan” är ett namn');
    assert.equal(await asked.locator('input[type=text]').first().inputValue(), 'Besök på Kvistan');
    await asked.scrollIntoViewIfNeeded();
    await kim.picture('group-reword');
    const added = await kim.pressOn(asked, 'Det är ingen person', 'Besök på Kvistan');
    assert.doesNotMatch(await added.innerText(), /Inget är sparat än/);
    const status = await kim.mention('status', 'Så ligger grupperna till');
    await status.scrollIntoViewIfNeeded();
    await kim.picture('group-status');
    const list = await kim.mention('möten', 'Ställ in valt möte');
    await list.scrollIntoViewIfNeeded();
    await list.getByRole('combobox').first().click();
    await kim.page.getByRole('option').nth(1).click();
    await kim.picture('group-meetings');
    await kim.pressOn(list, 'Ställ in valt möte', 'Mötet är inställt. Jag säger till gruppen.');
    // The outbox tells the channel within some seconds.
    await kim.page
      .getByText(/Mötet tors .* är inställt\./)
      .first()
      .waitFor({ timeout: 60_000 });
    await kim.picture('group-cancelled');
  });
});
