import { existsSync } from 'node:fs';
import { readKey } from '../booking-key.js';
import { dataDirOf } from '../config.js';
import { CodedFault } from '../faults.js';
import { ANOTHER_KEY, markOf, shortMark } from '../key-mark.js';
import { restore } from '../stores/lowdb/backup.js';
import { keyMarkIn } from '../stores/lowdb/key-look.js';
import { storeOf, tellFault } from './kept.js';
import { argumentsOf, fail, loadLocalSettings, refuseDatabase } from './shell.js';

const HELP = `npm run -s restore -- --from FOLDER [--data FOLDER] [--json]

Puts a backup into a data folder that keeps nothing yet. The backup is looked through, and opened as the bot would open
it, before anything is put in place. What has been sent since the backup may be sent again, and what was erased since is
back until its days are over.

  --from FOLDER   the backup
  --data FOLDER   the data folder (default: DATA_DIR, else data)
  --json          one JSON line: {at, files}

Exit codes: 0 restored; 1 not, with the reason, or restored, and made with another BOOKING_KEY than the one that is set;
2 wrong use.`;

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

/** What there is to say of the key that a folder was made with: a fault where the bot would not start on it, or a word where nobody can know. */
async function keyOfFolder(): Promise<{ readonly fault?: string; readonly word?: string }> {
  const stands = await keyMarkIn(folder);
  if (stands === undefined) return {};
  const key = readKey(process.env, []);
  if (!key)
    return {
      word: `BOOKING_KEY is not set here: the bot needs the one that this was made with (mark ${shortMark(stands)}).`,
    };
  if (markOf(key) === stands) return {};
  return {
    fault: `SL-KEY: it was made with another BOOKING_KEY: its mark is ${shortMark(stands)}, that of the one that is set ${shortMark(markOf(key))}\nNext: ${ANOTHER_KEY}`,
  };
}

try {
  const restored = await restore(from, folder);
  if ('is' in restored) {
    console.error(`${folder} keeps something already. Move it away first, or name another folder with --data.`);
    process.exitCode = 1;
  } else {
    const { fault, word } = await keyOfFolder();
    const start =
      storeOf() === 'postgres'
        ? ' With STORE=postgres the bot does not read it: "npm run -s move-store" takes it into the database.'
        : fault === undefined
          ? ' The bot can start.'
          : ' The bot does not start on it with this key.';
    if (values.json) console.log(JSON.stringify({ at: restored.at, files: restored.files.length }));
    else console.log(`Restored ${restored.files.length} file(s), as of ${restored.at}.${start}`);
    if (fault ?? word) console.error(fault ?? word);
    if (fault !== undefined) process.exitCode = 1;
  }
} catch (error) {
  if (error instanceof CodedFault && error.code === 'SL-DATA') console.error(`${error.message}\nNext: ${NEXT}`);
  else tellFault(error);
  process.exitCode = 1;
}
