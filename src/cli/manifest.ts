import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { ROOT } from '../root.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run manifest -- [--out FILE]

Writes the Teams app package: bot-manifest/manifest.json with the app id of MicrosoftAppId, and both icons, as a zip.

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

const NO_ID = '00000000-0000-0000-0000-000000000000';
const folder = new URL('bot-manifest/', ROOT);
const appId = environment('MicrosoftAppId') ?? NO_ID;
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) fail(`MicrosoftAppId: "${appId}" is not a GUID`);

const manifest = (await readFile(new URL('manifest.json', folder), 'utf8')).replaceAll(NO_ID, appId);
const [color, outline] = await Promise.all(['color.png', 'outline.png'].map(name => readFile(new URL(name, folder))));
const out = values.out ?? fileURLToPath(new URL('samverkanslotsen.zip', folder));
await writeFile(out, zipSync({ 'manifest.json': strToU8(manifest), 'color.png': color!, 'outline.png': outline! }));
console.log(`Wrote ${out}`);
if (appId === NO_ID) console.log('MicrosoftAppId is not set: this package cannot be installed, it is for looking at.');
