import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { CodedFault } from '../faults.js';
import { backUp, checkBackup } from '../stores/lowdb/backup.js';
import { dataFolderOf, tellFault } from './kept.js';
import { argumentsOf, fail, loadLocalSettings, refuseDatabase } from './shell.js';

const HELP = `npm run -s backup -- --to FOLDER [--data FOLDER] [--json]
npm run -s backup -- --check FOLDER [--json]

Copies everything that the data folder keeps to a new folder, with a list of hashes; it is there whole or not at all. The
bot must not run on the data folder meanwhile. The key of bookings (BOOKING_KEY) is not in it: keep it elsewhere.

  --to FOLDER      the backup to make; it must not be there yet
  --check FOLDER   looks a backup through, and changes nothing
  --data FOLDER    the data folder (default: DATA_DIR, else data)
  --json           one JSON line: {at, files}

Exit codes: 0 made or whole; 1 not, with the reason; 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    to: { type: 'string' },
    check: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const { to, check } = values;
if ((to === undefined) === (check === undefined)) fail('One of --to and --check is needed.');
if (to !== undefined && existsSync(to)) fail(`--to: ${to} is there already; name a folder that is not.`);
if (check !== undefined && !existsSync(check)) fail(`--check: there is no folder ${check}.`);
if (to !== undefined && values.data === undefined) refuseDatabase('Back up with pg_dump, see the README.');

/** What to do about a backup that is looked through and is none, or not whole. */
const NEXT = 'Name the folder that --to made; where it is the right one, make a new backup, or keep an older one.';

try {
  const data = check === undefined ? dataFolderOf(values.data) : check;
  // It would be lost with the folder, and outlive what is erased there.
  if (to !== undefined && `${resolve(to)}${sep}`.startsWith(`${resolve(data)}${sep}`))
    fail(`--to: ${to} lies in the data folder itself. Name one on another disk.`);
  const { at, files } = check === undefined ? await backUp(data, to!, new Date()) : await checkBackup(check);
  if (values.json) console.log(JSON.stringify({ at, files: files.length }));
  else console.log(`${check === undefined ? `Backed up ${data}` : 'Whole'}: ${files.length} file(s), as of ${at}.`);
  if (files.length === 0) {
    console.error('It holds nothing: is this the data folder of the bot?');
    process.exitCode = 1;
  }
} catch (error) {
  const isNone = check !== undefined && error instanceof CodedFault && error.code === 'SL-DATA';
  if (isNone) console.error(`${error.message}\nNext: ${NEXT}`);
  else tellFault(error);
  process.exitCode = 1;
}
