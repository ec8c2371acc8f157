import { STORES, type StoreName } from '../database-config.js';
import { compared, countWithin, isSame, moveStore, type Sums, sumStore, WITHIN } from '../stores/move.js';
import { dataFolderOf, type Opened, openFor, refuseOthers, tellFault } from './kept.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s move-store -- --from lowdb|postgres --to lowdb|postgres [--over] [--data FOLDER]

Puts all that one store keeps into the other: contact social workers with their bookings, groups, unanswered questions, what was promised in private,
and all that is owed for them. Then it opens the other one anew, prints how many of each were read and how many stand now (of bookings, meetings, series and
letters too), and compares these and a hash of all of it.
Nothing is posted meanwhile: stop the bot first (all instances of it). It can be run again, also where it was broken off.

  --over          what the other store has, and this one has not or otherwise, goes; without it nothing is written then
  --data FOLDER   the data folder (default: DATA_DIR, else data)

The database is that of DATABASE_URL and its other settings; see env/.env.example.

Exit codes: 0 moved, and both are alike; 1 something is in the way or in use, or they are not alike; 2 wrong use, or no such folder.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    over: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const isStore = (name: string | undefined): name is StoreName => STORES.includes(name as StoreName);
const { from, to } = values;
if (!isStore(from) || !isStore(to)) fail(`--from and --to are needed, each one of ${STORES.join(', ')}.`);
if (from === to) fail('--from and --to are the same.');
// What is moved from must be there; what is moved to is made.
const folder = from === 'lowdb' ? dataFolderOf(values.data) : values.data;

const damaged: string[] = [];
const open = (name: StoreName) =>
  openFor(name, folder, ({ message, next }) => {
    damaged.push(message);
    console.error(`${message}\nNext: ${next}`);
  });

function print(name: StoreName, sums: Sums): void {
  const said = Object.entries(sums).map(([kind, { count, hash }]) => `${count} ${kind} (${hash})`);
  console.log(`${name.padEnd(9)} ${said.join(', ')}`);
}

/** Moves it, and says what is in the way; the sums of what was moved, undefined where nothing was. */
async function move(source: Opened, target: Opened): Promise<Sums | undefined> {
  const moved = await moveStore(source, target, values.over);
  if ('workers' in moved) return moved;
  for (const { kind, different, more } of moved)
    console.error(
      `${to} has ${more} ${kind} more, and ${different} that are different. Nothing was written; see --over.`,
    );
  return undefined;
}

async function run(from: StoreName, to: StoreName): Promise<boolean> {
  const source = await open(from);
  try {
    await refuseOthers(from, source);
    const target = await open(to);
    // Whatever happens nothing of it stays open: the command would never end.
    const moved = await refuseOthers(to, target)
      .then(() => move(source, target))
      .finally(() => target.close());
    if (!moved) return false;
    print(from, moved);
    const read = await countWithin(source);
    const again = await open(to);
    const [sums, stands] = await Promise.all([sumStore(again), countWithin(again)]).finally(() => again.close());
    print(to, sums);
    for (const { kind, read, stands, alike } of compared(moved, sums))
      console.log(
        `${kind}: ${read} read, ${stands} stand${alike ? '' : read === stands ? ', NOT ALIKE' : ': NOT ALL OF THEM'}`,
      );
    for (const what of WITHIN)
      console.log(
        `${what}: ${read[what]} read, ${stands[what]} stand${read[what] === stands[what] ? '' : ': NOT ALL OF THEM'}`,
      );
    if (damaged.length > 0) console.error('Not all of it: what could not be read is left where it is.');
    return isSame(moved, sums) && damaged.length === 0;
  } finally {
    await source.close();
  }
}

try {
  const alike = await run(from, to);
  console.log(alike ? 'Alike.' : 'NOT ALIKE.');
  if (alike)
    console.log(
      `Next: where the bot runs with it, set STORE=${to} and the same BOOKING_KEY as before. No other key opens what is sealed: codes of bookings, numbers to call, and chats where letters go.`,
    );
  process.exitCode = alike ? 0 : 1;
} catch (error) {
  tellFault(error);
}
