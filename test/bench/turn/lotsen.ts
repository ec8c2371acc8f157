import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswering } from '../../../src/answering/answering.js';
import { newWorker, type Pattern } from '../../../src/booking/booking.js';
import { slotsFor } from '../../../src/booking/booking-job.js';
import { type Config, readConfig } from '../../../src/config.js';
import { limitsInMemory } from '../../../src/door/limits.js';
import { learnFirst } from '../../../src/reading/learn-first.js';
import { readFolder } from '../../../src/reading/reading.js';
import { parseDirectory } from '../../../src/shared/directory.js';
import type { Log } from '../../../src/shared/ports.js';
import { marksOf } from '../../../src/stores/kept-knowledge.js';
import { keptResults, recallFrom } from '../../../src/stores/kept-results.js';
import { wire } from '../../../src/wire.js';
import { type MadeUp, madeUpMunicipality } from './municipality.js';
import type { Running } from './served.js';

/** More than anybody asks, so that no limit is what is measured. */
const UNHURRIED = { points: 1_000_000_000, seconds: 1 };

/** The times of a real social worker: half hours on working days from eight to five, some 540 of them in six weeks. */
function hoursOf(worker: string, now: Date): Pattern {
  const first = now.toISOString().slice(0, 10);
  const times = { from: 8 * 60, to: 17 * 60, length: 30, pause: 0 };
  return {
    id: 'p',
    worker,
    days: [1, 2, 3, 4, 5],
    form: 'telefon',
    first,
    last: `${now.getFullYear() + 1}-12-31`,
    ...times,
  };
}

/** The project's own knowledge with another directory; it is learned apart, as at any start. */
async function knowledgeWith(municipality: MadeUp, config: Config, now: Date, log: Log) {
  const kept = keptResults();
  await learnFirst(config, await marksOf(config.knowledgeDir), kept, now, log);
  const read = parseDirectory('municipality.ts', JSON.stringify(municipality));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const knowledge = { ...(await readFolder(config, kept)).knowledge, directory: read.directory };
  return { knowledge, answering: createAnswering(knowledge, recallFrom(kept)) };
}

/**
 * Starts the program for a municipality of a real one's size: a social worker a school, each with a working week's times. With
 * one for all, her file would hold the thousands of bookings that a bench makes, and that is what a press would cost.
 */
export async function startLotsen(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-turn-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const municipality = madeUpMunicipality();
  const config = readConfig({ PORT: '0', DATA_DIR: folder });
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (event: string, fields?: object) => console.error(event, fields),
  };
  const now = new Date();
  const known = await knowledgeWith(municipality, config, now, log);
  const app = await wire(config, { log, known, limits: limitsInMemory({ person: UNHURRIED, all: UNHURRIED }) });
  const { store } = app.booking;
  const workers = municipality.workers.map(({ id }) => id);
  for (const id of workers)
    await store.change(id, () => ({ data: { ...newWorker(id), patterns: [hoursOf(id, now)] }, result: undefined }));
  app.warm();
  const bookable = await Promise.all(
    (app.knowledge.directory?.schools ?? []).map(async school => {
      const slots = await slotsFor(app.booking, school, now);
      return { school: school.id, worker: school.workers[0]!, starts: slots.map(({ start }) => start) };
    }),
  );
  const booked = async () => {
    const all = await Promise.all(workers.map(id => store.read(id)));
    return all.reduce((sum, data) => sum + (data?.bookings.length ?? 0), 0);
  };
  return { url: app.url, bookable, booked };
}
