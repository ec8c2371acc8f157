import { existsSync } from 'node:fs';
import { dataDirOf } from '../config.js';
import { CodedFault } from '../faults.js';
import { restore } from '../stores/lowdb/backup.js';
import { tellFault } from './kept.js';
import { argumentsOf, fail, loadLocalSettings, refuseDatabase } from './shell.js';

const HELP = `npm run -s restore -- --from FOLDER [--data FOLDER] [--json]

Puts a backup into a data folder that keeps nothing yet. The backup is looked through, and opened as the bot would open
it, before anything is put in place. What has been sent since the backup may be sent again, and what was erased since is
back until its days are over.

  --from FOLDER   the backup
  --data FOLDER   the data folder (default: DATA_DIR, else data)
  --json          one JSON line: {at, files}

Exit codes: 0 restored; 1 not, with the reason; 2 wrong use.`;

/** A backup that cannot be used is no file of the bot's that could be mended. */
const NEXT =
  'Nothing was put in place. Name the folder that "npm run -s backup -- --to FOLDER" made, or an older backup.';

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    from: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const from = values.from ?? fail('--from is needed.');
if (values.data === undefined) refuseDatabase('Restore with psql, see the README.');
if (!existsSync(from))
  fail(`--from: there is no folder ${from}. Name the folder that "npm run -s backup -- --to FOLDER" made.`);
const folder = values.data ?? dataDirOf(process.env);

try {
  const restored = await restore(from, folder);
  if ('is' in restored) {
    console.error(`${folder} keeps something already. Move it away first, or name another folder with --data.`);
    process.exitCode = 1;
  } else if (values.json) console.log(JSON.stringify({ at: restored.at, files: restored.files.length }));
  else console.log(`Restored ${restored.files.length} file(s), as of ${restored.at}. The bot can start.`);
} catch (error) {
  if (error instanceof CodedFault && error.code === 'SL-DATA') console.error(`${error.message}\nNext: ${NEXT}`);
  else tellFault(error);
  process.exitCode = 1;
}
