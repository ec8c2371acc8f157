import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CONFIG_NAMES, readConfig } from '../src/config.js';
import { SETTINGS_TABLE, settingsMarkdown } from '../src/settings-table.js';

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

describe('the table of settings', () => {
  it('names what the program reads, in the order of the example file', async () => {
    assert.deepEqual(Object.keys(SETTINGS_TABLE), [...CONFIG_NAMES]);
    const example = [...(await read('env/.env.example')).matchAll(/^#?(\w+)=/gm)].map(([, name]) => name);
    assert.deepEqual(Object.keys(SETTINGS_TABLE), example);
  });

  it('stands in the page for IT as it is printed', async () => {
    const page = await read('env/INSTALL.md');
    assert.equal(/<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(page)?.[1], settingsMarkdown());
  });

  it('says what counts where nothing is set', () => {
    const { host, port, packs, dataDir, unansweredDays, bookingsMax, retentionDays, logLevel } = readConfig({});
    const standard = (name: keyof typeof SETTINGS_TABLE) => SETTINGS_TABLE[name].standard;
    assert.match(standard('HOST'), new RegExp(`else ${host}$`));
    assert.deepEqual(
      [String(port), packs.join(','), dataDir, unansweredDays, bookingsMax, retentionDays, logLevel].map(String),
      (
        [
          'PORT',
          'KNOWLEDGE_PACKS',
          'DATA_DIR',
          'UNANSWERED_DAYS',
          'BOOKINGS_MAX',
          'RETENTION_DAYS',
          'LOG_LEVEL',
        ] as const
      ).map(standard),
    );
  });

  it('calls secret what is', () => {
    const secret = Object.entries(SETTINGS_TABLE).flatMap(([name, { secret }]) => (secret ? [name] : []));
    assert.deepEqual(secret, ['MicrosoftAppPassword', 'DATABASE_URL', 'BOOKING_KEY', 'METRICS_TOKEN']);
  });

  it('has commands that there are, wherever a page names one', async () => {
    const scripts = Object.keys(JSON.parse(await read('package.json')).scripts);
    for (const page of ['README.md', 'env/INSTALL.md', 'CONTRIBUTING.md'])
      for (const [, name] of (await read(page)).matchAll(/npm run (?:-s )?([\w:-]+)/g))
        assert.ok(scripts.includes(name!), `${page}: npm run ${name}`);
  });

  it('refuses a token for the metrics that could be guessed, and never repeats it', () => {
    assert.throws(
      () => readConfig({ METRICS_TOKEN: 'kort-hemlighet' }),
      (error: Error) => {
        assert.match(error.message, /METRICS_TOKEN/);
        assert.doesNotMatch(error.message, /kort-hemlighet/);
        return true;
      },
    );
    assert.equal(readConfig({ METRICS_TOKEN: 'x'.repeat(24) }).metricsToken, 'x'.repeat(24));
  });
});
