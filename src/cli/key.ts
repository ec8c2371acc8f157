import { readKey } from '../booking-key.js';
import { markOf, sealsOf, shortMark } from '../key-mark.js';
import { markIn, setMark } from '../stores/key-mark.js';
import { dataFolderOf, type Opened, openFor, refuseOthers, storeOf, tellFault } from './kept.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s key [-- --take] [--data FOLDER]

Says whether BOOKING_KEY is the key that what is kept was made with, and what of it this key cannot open. Keys are told
apart by a mark (the first eight digits of a hash under the key), never by the key. The bot must not run meanwhile.

  --take          lets the key that is set take the place of the one before, for a key that is lost or has become known.
                  There is no way to seal anew: what the key does not open stays closed (see below), and is erased in its time
  --data FOLDER   the data folder (default: DATA_DIR, else data); with STORE=postgres the database is looked into

With another key: the codes of bookings ahead fit no more (who booked by name still finds them with "mina bokningar");
anonymous bookers who asked to be told cannot be reached, and numbers to ring cannot be read; what was promised in private
(reminders after a report, word of an answer) is not sent; the addresses of private calendars no longer lead there (a new
one is under "mina tider"); and who has given a yearly answer can give it again.

Exit codes: 0 it is the key, or has become it; 1 it is not, or the data is in use or damaged; 2 wrong use, or no key is set.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    take: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const store = storeOf();
const folder = store === 'lowdb' ? dataFolderOf(values.data) : undefined;
const faults: string[] = [];
const key = readKey(process.env, faults);
if (faults.length > 0) fail(`${faults.join('\n')}.`);
if (!key) fail('BOOKING_KEY is not set: there is nothing to compare.');
const mark = markOf(key);

/** Says what stands and what the key opens; whether the bot would start with it. */
async function look(data: Opened): Promise<boolean> {
  const known = await markIn(data.keys);
  const { own, other } = await sealsOf(data, key!, Date.now());
  console.log(`The BOOKING_KEY that is set has the mark ${shortMark(mark)}.`);
  if (known === undefined) console.log('What is kept has no mark yet: the next start of the bot notes it.');
  else if (known === mark) console.log('It is the key that what is kept was made with.');
  else console.log(`What is kept was made with another one: its mark is ${shortMark(known)}.`);
  console.log(`Of the seals of bookings ahead and of promises in private it opens ${own}, and does not open ${other}.`);
  return known === undefined ? own > 0 || other === 0 : known === mark;
}

try {
  const data = await openFor(store, folder);
  try {
    await refuseOthers(store, data);
    const fits = await look(data);
    if (values.take) {
      await setMark(data.keys, mark);
      console.log('From now on it is the key: set it in all processes. The bot can start.');
    } else if (!fits) {
      console.error('The bot does not start with it. Put the earlier key back; where it is lost, see --take (--help).');
      process.exitCode = 1;
    }
  } finally {
    await data.close();
  }
} catch (error) {
  tellFault(error);
}
