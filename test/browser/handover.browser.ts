import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { objectIdOf } from '../../src/cli/demo-people.js';
import type { GroupData } from '../../src/groups/group.js';
import { dayOf } from '../../src/shared/day.js';
import { isoWeekOf, plusDays } from '../../src/shared/wall-time.js';
import { Chat, openBrowser, startPlayground } from './playground.js';

const DESK = { width: 1200, height: 900 };
const [LENA, SARA, KIM] = ['demo-user-1', 'demo-user-2', 'demo-user-3'] as const;

/** The number of an even week some weeks ahead: the form's own days, which begin today, are left as they are. */
function evenWeekAhead(): number {
  const week = isoWeekOf(plusDays(dayOf(new Date()), 28));
  return week + (week % 2) > 52 ? 2 : week + (week % 2);
}

describe('a group that outlives its convener, in the Playground’s channel', function () {
  this.timeout(420_000);
  this.retries(2);
  let data: string;
  let browser: Browser;
  let playground: Awaited<ReturnType<typeof startPlayground>>;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    browser = await openBrowser();
    playground = await startPlayground('convener', { port: 56_330, botPort: 3_994, data });
  });
  afterEach(async () => {
    await browser?.close();
    await playground?.stop();
    await rm(data, { recursive: true, force: true });
  });

  /** What is kept of the one group. */
  async function kept(): Promise<GroupData> {
    const folder = join(data, 'groups', 'default');
    const [file] = (await readdir(folder)).filter(name => name.endsWith('.json'));
    return JSON.parse(await readFile(join(folder, file!), 'utf8'));
  }

  it('is planned, moved, handed over, left, cancelled, undone, and turns a name back kindly', async () => {
    const chat = await Chat.open(browser, playground.url, DESK);
    await chat.toChannel();
    const seen = async (card: Locator, name: string) => {
      await card.scrollIntoViewIfNeeded();
      await chat.picture(name);
    };
    const form = await chat.mention('koppla grupp', 'Koppla en grupp till kanalen');
    await seen(form, 'life-link');
    await form.locator('input[type=text]').first().fill('Tall');
    const linked = await chat.pressOn(form, 'Koppla gruppen', 'Tall får sina påminnelser här');

    const add = await chat.pressOn(linked, 'Lägg till möten', 'Plats eller länk');
    const phrase = `torsdagar jämna veckor 13-14.30 utom lov, start v ${evenWeekAhead()}`;
    await add.locator('input[type=text]').first().fill(phrase);
    const preview = await chat.pressOn(add, 'Visa datumen', 'Stämmer datumen?');
    assert.match(await preview.innerText(), /Varje jämn vecka på torsdag 13\.00-14\.30, från/);
    await seen(preview, 'life-dates');
    await chat.pressOn(preview, 'Spara datumen', 'möten är sparade');
    const { meetings } = await kept();
    assert.ok(meetings.length > 3);
    for (const one of meetings) {
      assert.deepEqual([isoWeekOf(one.day) % 2, one.time], [0, { start: 780, end: 870 }]);
      assert.equal(new Date(`${one.day}T12:00:00Z`).getUTCDay(), 4);
    }

    const list = await chat.mention('möten', 'Ställ in valt möte');
    await seen(list, 'life-meetings');
    await list.getByRole('combobox').first().click();
    await chat.page.getByRole('option').first().click();
    await list.locator('input[type=text]').last().fill('asdf');
    const wrong = await chat.pressOn(list, 'Flytta valt möte', 'Det där förstår jag inte som en tid');
    await seen(wrong, 'life-no-time');
    await wrong.locator('input[type=text]').last().fill('fredag 10-11.30');
    const shown = await chat.pressOn(wrong, 'Flytta valt möte', 'Flytta mötet?');
    await seen(shown, 'life-move');
    await chat.pressOn(shown, 'Flytta', 'Mötet är flyttat till fre');
    const [moved] = (await kept()).meetings;
    assert.deepEqual(
      [moved!.id, moved!.time, new Date(`${moved!.day}T12:00:00Z`).getUTCDay()],
      [meetings[0]!.id, { start: 600, end: 690 }, 5],
    );

    // Posts are the window's own person's; presses are whoever's turn it is. So this list is Kim's, and Lena presses on it.
    await chat.mention('möten', 'Ställ in resten av serien');
    const offer = await chat.mention('lämna över gruppen till', 'Jag frågar den du nämnde', 'Lena Lärare');
    await seen(offer, 'life-offer');
    await chat.become(SARA);
    await chat.pressOn(offer, 'Ja, jag blir sammankallande', 'Det kan bara den som är tillfrågad svara på');
    assert.equal((await kept()).group.convener, objectIdOf(KIM));
    await chat.become(LENA);
    const yes = await chat.pressOn(offer, 'Ja, jag blir sammankallande', 'Tack. Nu är du sammankallande för Tall');
    await seen(yes, 'life-accepted');
    const { group } = await kept();
    assert.deepEqual([group.convener, group.others ?? []], [objectIdOf(LENA), []]);
    await chat.become(KIM);
    await chat.mention('lägg till möten', 'Det kan bara den som är sammankallande göra');

    await chat.become(LENA);
    const hers = chat.cardWith('Ställ in resten av serien');
    await hers.getByRole('combobox').first().click();
    await chat.page.getByRole('option').nth(1).click();
    const asked = await chat.pressOn(hers, 'Ställ in resten av serien', /Ställa in \d+ möten\?/);
    await seen(asked, 'life-cancel');
    const rest = meetings.length - 1;
    const waits = await chat.pressOn(asked, `Ställ in ${rest} möten`, 'Till dess kan du ångra dig');
    await seen(waits, 'life-waits');
    assert.equal((await kept()).waiting?.[0]?.gone.length, rest);
    assert.ok((await kept()).meetings.every(({ state }) => state === 'planned'));
    const undone = await chat.pressOn(waits, 'Ångra', `Ångrat. ${rest} möten ligger kvar`);
    await seen(undone, 'life-undone');
    assert.deepEqual([(await kept()).waiting ?? [], (await kept()).meetings.length], [[], meetings.length]);

    await chat.become(SARA);
    const next = await chat.mention('ny punkt', 'Något att ta upp?');
    await seen(next, 'life-point');
    await next.locator('input[type=text]').first().fill('Ebbas frånvaro');
    const back = await chat.pressOn(next, 'Lägg till punkt', 'Jag tror att ”Ebbas” är ett namn');
    assert.equal(await back.locator('input[type=text]').first().inputValue(), 'Ebbas frånvaro');
    await seen(back, 'life-name');
    await back.locator('input[type=text]').first().fill('eleven i 5B med diabetes');
    const pointed = await chat.pressOn(back, 'Lägg till punkt', 'kan peka ut en elev');
    await seen(pointed, 'life-pointed-out');
    await pointed.locator('input[type=text]').first().fill('Frånvaron i mellanstadiet');
    await chat.pressOn(pointed, 'Lägg till punkt', /Att ta upp.*Frånvaron i mellanstadiet/s);
    assert.deepEqual(
      (await kept()).meetings.flatMap(({ agenda }) => agenda.map(({ text }) => text)),
      ['Frånvaron i mellanstadiet'],
    );
    assert.doesNotMatch(JSON.stringify(await kept()), /Ebba|5B|Lena|Lärare|Sara|Kim /);
    // A window of another size draws the cards anew, so this is the last.
    for (const [text, name] of [
      ['möten är sparade', 'life-saved'],
      ['Ångrat.', 'life-undone'],
      ['Frånvaron i mellanstadiet', 'life-card'],
    ] as const)
      await chat.pictures(chat.cardWith(text), name);
  });
});
