import { benchCrash } from './booking/crash.js';
import { benchPrivacy } from './booking/privacy.js';
import { benchRace } from './booking/race.js';
import { benchThroughput } from './booking/throughput.js';
import { benchAttack } from './door/attack.js';
import { benchCanary } from './door/canary.js';
import { benchPhrases } from './groups/phrases.js';
import { benchStorm } from './groups/storm.js';
import { benchTickCost } from './groups/tick-cost.js';
import { benchGuard } from './guard/unseen.js';
import { benchMidnight } from './midnight.js';
import type { Options } from './options.js';
import { readOptions } from './options.js';
import { benchStart } from './start.js';
import { benchTurn } from './turn/turn.js';
import { benchTwo } from './two/two.js';

const HELP = `npm run bench -- NAME [FILE] [--rounds N] [--seed N] [--control] [--short] [--json]

  booking-race   bookers held at a barrier on one slot: 10,000 races of 8 and 2,000 of 16; one winner each
                 --control runs it without the store's guard, and must double-book
  crash          kill -9 under load, 200 times: what was acknowledged is there, once, with the letters it owes, and the
                 restart is fast; --control keeps the letters in a write of their own, and must lose some
  privacy        1,000 anonymous bookings by marked people: no marked byte in data, logs, cards, calendar files
                 --control books by name, and must find marks where they are kept and shown
  throughput     bookings acknowledged and synced a second at 100, 10,000 and 1,000,000 stored, beside the disk itself, and
                 what a press costs with four social workers and thousands of free slots

  guard          names that the guard was not given, by origin, and things called so: 90 in a hundred seen, 80 of each;
                 and its time: 1 ms of the processor at p99 for 300 characters, 25 at p95 for 28,000
                 --control looks without lists and weights, and must miss names

  storm          100,000 reminders and some cancellations on simulated time, a bad network, a login that is away, channels
                 that are gone, deaths between all steps: none twice, lost or late, and every end that matters told
                 --control posts without claims and tries everything again, and must be seen to fail
  canary         1,000 made-up identities of 30 kinds through the whole bot: none in the queue, the log or a curator's card
                 --control keeps questions as they are, and must find some
  phrases [FILE] how phrases about when a group meets are read: 10,000 made up with known dates, none silently wrong; with
                 FILE the labelled ones in it (one JSON line each: phrase, from, to, dates, more, end?, refuse?, either?)

  tick-cost      what a tick costs at 1,000, 10,000 and 100,000 future reminders

  attack         what a stranger may send, to the program as it runs in production: named forgeries, 10,000 mutated
                 tokens, 10,000 fresh claims, 1,000 compressed and 1,000 half-sent requests, 50,000 activities, no keys
                 --rounds N makes it N per cent of that
                 --control puts the old reader of bodies in front, and must be broken by it

  two            two processes on one PostgreSQL database, over HTTP: 2,000 races for a slot, letters from both, one killed
                 while it posts, both replaced one by one under load: none twice, lost or failed

  turn           what an answer and a press of booking cost over HTTP beside a hand-written POST and echoes of botbuilder and
                 teams-ai, at 1, 16 and 64 connections; what the program holds at rest and under 80,000 turns (--short: not)
                 --rounds N makes it N per cent of that

  start          how long a start takes beside loading restify, botbuilder and teams-ai alone (2 times at most), and what the
                 program holds when it is ready (300 MB at most)

  midnight       how long one turn is stopped while the rules of another day are taken up: 50 ms of the processor at most

  --store NAME   lowdb (default) or postgres: booking-race, crash, privacy, storm and throughput on that store
  --rounds N     fewer (or more) rounds than said above
  --short        booking-race, crash, privacy, storm and two in less than a minute on a machine of one's own
  --seed N       where chance begins (default 1)
  --json         one JSON line in place of text

Exit codes: 0 as promised, 1 not as promised, 2 wrong use.`;

const BENCHES: Readonly<Record<string, (options: Options) => Promise<boolean>>> = {
  'booking-race': benchRace,
  crash: benchCrash,
  privacy: benchPrivacy,
  throughput: benchThroughput,
  guard: benchGuard,
  phrases: benchPhrases,
  storm: benchStorm,
  'tick-cost': benchTickCost,
  canary: benchCanary,
  attack: benchAttack,
  two: benchTwo,
  turn: benchTurn,
  start: benchStart,
  midnight: benchMidnight,
};

const { name, help, ...options } = readOptions();
if (help) {
  console.log(HELP);
  process.exit(0);
}
const bench = name === undefined ? undefined : BENCHES[name];
if (!bench) {
  console.error(`${name === undefined ? 'No NAME given.' : `"${name}" is no bench.`}\n\n${HELP}`);
  process.exit(2);
}
process.exitCode = (await bench(options)) ? 0 : 1;
