import { handOver } from '../booking/move-between.js';
import { findStranded } from '../booking/stranded.js';
import { dataDirOf } from '../config.js';
import { WHILE_HANDING_OVER } from '../faults.js';
import { finderOf, knownPeople } from '../reading/people.js';
import { dayOf } from '../shared/day.js';
import { keptResults } from '../stores/kept-results.js';
import { loadKnowledge } from '../stores/knowledge.js';
import { dataFolderOf, openFor, storeOf, tellFault } from './kept.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { settingsOf } from './settings-of.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s hand-over [-- --from ID --to ID] [--data FOLDER]

Lists the contact social workers (Entra object ids) who have bookings ahead and are not in the directory, or hands their
bookings over (${WHILE_HANDING_OVER}).

  --from ID --to ID   hands what the first has ahead over to the second, who is in the directory, each booking at its own
                      time; who booked is told by the bot, where it is stopped when it runs again. What the second has no time for stays.
  --data FOLDER       the data folder (default: DATA_DIR, else data)

Exit codes: 0 listed, or all handed over; 1 the folder is in use or damaged, or bookings are left; 2 wrong use, or no such folder.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [from, to] = [values.from?.toLowerCase(), values.to?.toLowerCase()];
if ((from === undefined) !== (to === undefined)) fail('--from and --to go together.');
if (from !== undefined && from === to) fail('--from and --to are the same.');
// Looked for before anything is kept in it.
const dataFolder = storeOf() === 'lowdb' ? dataFolderOf(values.data) : undefined;
const folder = await knowledgeFolder();
const packs = await packsOf(folder);
const finder = environment('GRAPH') === 'on' ? finderOf(settingsOf()) : undefined;
const looking = { find: finder, kept: keptResults(dataDirOf(process.env)), again: false };
const { directory } = await knownPeople(await loadKnowledge(folder, packs), looking).catch(error =>
  fail(String(error)),
);
if (to !== undefined && !directory?.workers.some(({ id }) => id === to))
  fail(`--to: the directory has no contact social worker ${to}`);

try {
  const data = await openFor(storeOf(), dataFolder);
  const now = new Date();
  const store = data.bookings;
  if (from !== undefined && to !== undefined) {
    if (!(await store.ids()).includes(from)) console.error(`Nothing is kept of ${from}.`);
    const { handed, left } = await handOver(store, from, to, now);
    console.log(`${handed} booking(s) handed over.`);
    for (const { start } of left) console.log(`Left: one on ${dayOf(new Date(start))}, for which ${to} has no time.`);
    if (left.length > 0) process.exitCode = 1;
  } else {
    const { bookings, unreachable, workers } = await findStranded({ store, directory }, now.getTime());
    console.log(`${bookings} booking(s) ahead with nobody there; ${unreachable} of their bookers cannot be told.`);
    for (const id of workers) console.log(id);
  }
  await data.close();
} catch (error) {
  tellFault(error);
}
