import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const PICTURES = process.env.PICTURES || fileURLToPath(new URL('../../.screenshots', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** No traffic of its own: the machine may be closed to the world. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDE = { width: 1200, height: 900 };
const DESK = { width: 1280, height: 900 };
// The Playground itself needs this much: a narrower window only cuts it off.
const NARROW = { width: 560, height: 844 };
const START_MS = 180_000;
/** What of the chat is shown above and below a card, in pixels. */
const ABOVE = 38;
const BELOW = 18;

/** Starts "npm run playground" as a person would; resolves with the address that it tells to open. */
export async function startPlayground(
  as: string,
  options: { port: number; botPort: number; data: string },
): Promise<{ url: string; stop(): Promise<number | null> }> {
  const args = ['run', '-s', 'playground', '--', '--as', as, '--port', String(options.port)];
  const child: ChildProcess = spawn('npm', [...args, '--bot-port', String(options.botPort)], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, DATA_DIR: options.data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`The Playground did not start:\n${text}`)), START_MS);
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      const told = /Open (http:\/\/\S+)/.exec(text)?.[1];
      if (told) {
        clearTimeout(timer);
        resolve(told);
      }
    });
    child.once('exit', code => reject(new Error(`The Playground ended with ${code}:\n${text}`)));
  });
  return {
    url,
    async stop() {
      // Ctrl-C reaches everything that the terminal's command started.
      if (child.pid) process.kill(-child.pid, 'SIGINT');
      return ended;
    },
  };
}

/** Starts the browser; says plainly what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  const path = CHROMIUM.find(existsSync);
  if (!path) throw new Error('No Chromium here: install it (Debian: apt-get install chromium) and try again.');
  return chromium.launch({ executablePath: path, args: QUIET });
}

/** A chat in the Playground, as a person sees it. */
export class Chat {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string, size: { width: number; height: number }): Promise<Chat> {
    // The log beside the chat covers a narrow window; it is closed while the window is wide.
    const page = await browser.newPage({ viewport: WIDE, locale: 'sv-SE' });
    await page.goto(url);
    const chat = new Chat(page);
    await chat.waitFor('Jag är Samverkanslotsen');
    await page
      .getByText('Log Panel', { exact: true })
      .locator('xpath=ancestor::*[.//button][1]//button')
      .last()
      .click();
    await page.setViewportSize(size);
    return chat;
  }

  /** The newest card in the chat. */
  get card(): Locator {
    return this.page.locator('.ac-adaptiveCard').last();
  }

  /** Waits until the newest card holds a text, and scrolls it into view. */
  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.locator('.ac-adaptiveCard').last().filter({ hasText: text }).waitFor({ timeout: 20_000 });
    await this.card.scrollIntoViewIfNeeded();
  }

  async say(text: string, until: string | RegExp): Promise<void> {
    const before = await this.page.locator('.ac-adaptiveCard').count();
    // The log beside the chat can be written in too.
    await this.page.locator('[contenteditable=true], textarea').first().click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.ac-adaptiveCard').nth(before).waitFor({ timeout: 20_000 });
    await this.waitFor(until);
  }

  /** Goes to the demo team's channel. */
  async toChannel(): Promise<void> {
    await this.page.locator('button').first().click();
    await this.page.getByText('Samverkan', { exact: true }).click();
    await this.page.mouse.click(1_100, 600);
    await this.page.getByRole('button', { name: 'Post', exact: true }).waitFor();
  }

  /**
   * From now on whatever is written and pressed here is another person's (the Playground's id of one): two windows would not
   * see each other's posts, so the people of a channel take turns in one.
   */
  async become(person: string): Promise<void> {
    const all = '**/_conversation/v1/**';
    await this.page.unroute(all);
    await this.page.route(all, route => {
      const sent: unknown = route.request().method() === 'POST' ? route.request().postDataJSON() : undefined;
      if (typeof sent !== 'object' || sent === null) return route.continue();
      return route.continue({ postData: JSON.stringify({ ...sent, from: { id: person } }) });
    });
  }

  /** The newest card in the channel that holds a text. */
  cardWith(text: string | RegExp): Locator {
    return this.page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
  }

  /** Writes to the bot in the channel, as a new post that mentions it, and at its end a colleague. */
  async mention(text: string, until: string | RegExp, colleague?: string): Promise<Locator> {
    await this.page.locator('[contenteditable=true]').first().click();
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: 'Samverkanslotsen' }).click();
    await this.page.keyboard.type(` ${text}`);
    if (colleague !== undefined) {
      await this.page.keyboard.type(' @');
      await this.page.getByRole('menuitem', { name: colleague }).click();
    }
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
    await this.cardWith(until).waitFor({ timeout: 20_000 });
    return this.cardWith(until);
  }

  /** Presses a button of one card in the channel. */
  async pressOn(card: Locator, title: string, until: string | RegExp): Promise<Locator> {
    await card.getByText(title, { exact: true }).locator('visible=true').last().click();
    await this.cardWith(until).waitFor({ timeout: 20_000 });
    return this.cardWith(until);
  }

  /** Presses a button, or a title that is pressed, on the newest card. */
  async press(title: string, until: string | RegExp): Promise<void> {
    const button = this.card
      .getByText(new RegExp(`^\\s*${title.replace(/[.?()]/g, '\\$&')}( ›)?\\s*$`))
      .locator('visible=true')
      .first();
    // What lies at the edge of the window is covered by the Playground's own bars.
    await button.evaluate(one => one.scrollIntoView({ block: 'center' }));
    await button.click();
    await this.waitFor(until);
  }

  /**
   * What axe-core finds wrong for people who use a screen reader or a keyboard, in the newest card: rule, and the element.
   * What is the Playground's and not Teams' is
   * not looked at: colours, and the ids of what a button unfolds, which it leaves out of the page.
   */
  async accessFaults(): Promise<string[]> {
    await this.page.addScriptTag({ path: AXE });
    return this.card.evaluate(async card => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(card, {
        rules: { 'color-contrast': { enabled: false }, 'aria-valid-attr-value': { enabled: false } },
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
  }

  /** Keeps a picture for somebody to look at, in .screenshots or the folder that PICTURES names; the newest card has to be one that anybody can use. */
  async picture(name: string): Promise<void> {
    await mkdir(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
    assert.deepEqual(await this.accessFaults(), [], name);
  }

  /** A picture of the newest card alone, with the line above it that says whose it is, as wide as the window: the README's. */
  async portrait(name: string): Promise<void> {
    await mkdir(PICTURES, { recursive: true });
    const { y, height } = (await this.card.boundingBox()) ?? { y: 0, height: 0 };
    const clip = { x: 0, y: Math.max(0, y - ABOVE), width: this.page.viewportSize()?.width ?? WIDE.width };
    const until = y + height + BELOW;
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), clip: { ...clip, height: until - clip.y } });
  }

  /** The same of one card, at a desk and in a narrow window; the card is drawn anew, without what was filled in since it came. */
  async pictures(card: Locator, name: string): Promise<void> {
    const before = this.page.viewportSize() ?? WIDE;
    for (const [kind, size] of [
      ['desk', DESK],
      ['narrow', NARROW],
    ] as const) {
      await this.page.setViewportSize(size);
      // The Playground's side bar slides out of the way.
      await this.page.waitForTimeout(600);
      await card.scrollIntoViewIfNeeded();
      await this.picture(`${name}-${kind}`);
    }
    await this.page.setViewportSize(before);
  }
}
