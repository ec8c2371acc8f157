import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { objectIdOf } from '../../src/cli/demo-people.js';
import { type Day, MONTHS } from '../../src/shared/day.js';
import { Chat, openBrowser, startPlayground } from './playground.js';

const [DESK, PHONE] = [
  { width: 1280, height: 900 },
  { width: 560, height: 844 },
];
const [SARA, VERA] = ['demo-user-2', 'demo-user-6'].map(objectIdOf) as [string, string];

/** The first day that a card names with its time ("mån 30 nov 2026 kl. 13.00–13.30"). */
function dayIn(card: string): Day {
  const [, date = '', month = '', year = ''] = /(\d{1,2}) (\p{L}{3,5}) (\d{4}) kl\./u.exec(card) ?? [];
  const at = MONTHS.findIndex(name => name.startsWith(month.slice(0, 3))) + 1;
  assert.ok(at > 0, card);
  return `${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** From the list of schools to a booking on the first free day at a time; resolves with the day and the receipt's code. */
async function book(chat: Chat, time: string, button: string, fill: () => Promise<void> = async () => undefined) {
  await chat.say('boka konsultation', /Vilken skola|Lediga tider/);
  // The school of the last booking is remembered.
  if ((await chat.card.innerText()).includes('Vilken skola')) await chat.press('Tallskolan', 'Lediga tider');
  await chat.card
    .getByText(new RegExp(`kl\\. ${time.replace('.', '\\.')}`))
    .first()
    .click();
  await chat.waitFor('Vad gäller det?');
  await fill();
  await chat.press(button, 'Din tid är bokad');
  const receipt = await chat.card.innerText();
  return { day: dayIn(receipt), code: /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(receipt)?.[0] ?? '' };
}

describe('a contact social worker’s week in the Playground', function () {
  this.timeout(420_000);
  this.retries(2);
  let data: string;
  let browser: Browser;
  const started: Awaited<ReturnType<typeof startPlayground>>[] = [];

  const start = async (role: string, port: number) => {
    started.push(await startPlayground(role, { port, botPort: 3_995, data }));
    return started.at(-1)!.url;
  };
  const stop = async () => {
    for (const one of started.splice(0).toReversed()) await one.stop();
  };

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser?.close();
    await stop();
    await rm(data, { recursive: true, force: true });
  });

  it('has bookings, a proposal that is answered, sickness, and a hand-over that the booker is told of', async () => {
    const sara = await Chat.open(browser, await start('social-worker', 56_360), PHONE);
    const lena = await Chat.open(browser, await start('teacher', 56_370), DESK);
    await sara.say('mina tider', 'Du har inte lagt in några tider');
    await sara.press('Lägg in tider', 'Veckodagar');
    for (const day of ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'])
      await sara.card.getByText(day, { exact: true }).click();
    await sara.press('Spara tiderna', 'tider kan bokas');

    const named = await book(lena, '13.00', 'Boka med mitt namn', async () => {
      await lena.card.getByRole('textbox', { name: /telefonnummer/ }).fill('0980-31 92 50');
      await lena.picture('week-details');
    });
    await lena.pictures(lena.card, 'week-receipt');
    const anonymous = await book(lena, '14.20', 'Boka anonymt', async () => {
      await lena.card.getByText('Säg till mig här i chatten om tiden ändras').click();
    });
    assert.notEqual(anonymous.code, '');

    await sara.say('mina tider', 'Lena Lärare');
    assert.match(await sara.card.innerText(), /0980-31 92 50/, 'the number is hers to see');
    await sara.pictures(sara.card, 'week-times');
    await sara.card.getByRole('combobox').first().click();
    await sara.page.getByRole('option').filter({ hasText: '(bokad)' }).first().click();
    await sara.press('Föreslå en annan tid', 'Bokningen står kvar tills');
    await sara.card.getByRole('combobox').first().click();
    await sara.page.getByRole('option').last().click();
    await sara.picture('week-propose');
    await sara.press('Skicka förslaget', 'Jag frågar den som har bokat');

    await lena.cardWith('Ja, byt tid').waitFor({ timeout: 60_000 });
    await lena.pictures(lena.card, 'week-proposal');
    await lena.press('Ja, byt tid', 'Din tid är nu');
    const moved = dayIn(await lena.card.innerText());
    assert.notEqual(moved, named.day);
    await sara.cardWith('Ja till din nya tid').waitFor({ timeout: 60_000 });
    await sara.picture('week-answered');

    await sara.say(`jag är sjuk ${anonymous.day}`, 'Är du borta');
    await sara.picture('week-away-asked');
    await sara.press('Ja, jag är borta', 'Jag har noterat att du är borta');
    await sara.picture('week-away');
    assert.match(await sara.card.innerText(), /1 bokning är inställd/);
    await lena.cardWith(/inställd/).waitFor({ timeout: 60_000 });
    await lena.pictures(lena.card, 'week-cancelled');
    await lena.say('mina bokningar', 'Sara Social');
    assert.equal(dayIn(await lena.card.innerText()), moved);

    await stop();
    const args = ['run', '-s', 'hand-over', '--', '--data', data, '--from', SARA, '--to', VERA];
    const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    const again = await Chat.open(browser, await start('teacher', 56_370), DESK);
    await again.cardWith('Vera Vikarie').waitFor({ timeout: 60_000 });
    await again.pictures(again.card, 'week-handed-over');
    await again.say('mina bokningar', 'Vera Vikarie');
    assert.equal(dayIn(await again.card.innerText()), moved);
    await again.pictures(again.card, 'week-mine');
  });
});
