import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { ROOT } from '../root.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run manifest -- [--out FILE]

Writes the Teams app package: bot-manifest/manifest.json with the app id of MicrosoftAppId, and both icons, as a zip. It says which of the developer's
addresses are made up still.

  --out FILE   where to write it (default: bot-manifest/samverkanslotsen.zip)

Exit codes: 0 written, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** The names and addresses that the project came with: nobody is to install them. */
const isMadeUp = (text: string) => /\.example\b/i.test(text) || text === 'Exempelkommun';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const folder = new URL('bot-manifest/', ROOT);
const appId = environment('MicrosoftAppId') ?? NO_ID;
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) fail(`MicrosoftAppId: "${appId}" is not a GUID`);

const manifest = (await readFile(new URL('manifest.json', folder), 'utf8')).replaceAll(NO_ID, appId);
const [color, outline] = await Promise.all(['color.png', 'outline.png'].map(name => readFile(new URL(name, folder))));
const out = values.out ?? fileURLToPath(new URL('samverkanslotsen.zip', folder));
const zip = zipSync({ 'manifest.json': strToU8(manifest), 'color.png': color!, 'outline.png': outline! });
await writeFile(out, zip).catch(({ code }: NodeJS.ErrnoException) =>
  fail(`--out: ${out} cannot be written (${code}). Name a file in a folder that is there and that you may write to.`),
);
console.log(`Wrote ${out}`);
const { developer } = JSON.parse(manifest) as { developer: Readonly<Record<string, string>> };
const madeUp = Object.keys(developer).filter(name => isMadeUp(developer[name] ?? ''));
if (madeUp.length > 0)
  console.error(
    `Made up still, under "developer" of bot-manifest/manifest.json: ${madeUp.join(', ')}. Write your municipality's own there (env/INSTALL.md, part 5), and run this again.`,
  );
if (appId === NO_ID) console.log('MicrosoftAppId is not set: this package cannot be installed, it is for looking at.');
