import { unchanged } from '../shared/aggregates.js';
import { say } from '../shared/say.js';
import type { BookingInputs } from './actions.js';
import type { WorkerData } from './booking.js';
import type { Act } from './booking-store.js';
import type { Wrong } from './outcome.js';

/** How a social worker wants to be booked; what is absent is as for everybody. */
export type Settings = NonNullable<WorkerData['settings']>;

interface Field {
  readonly input: keyof BookingInputs;
  readonly least: number;
  readonly most: number;
  readonly wrong: () => string;
}

const FIELDS: Readonly<Record<keyof Settings, Field>> = {
  lead: { input: 'lead', least: 0, most: 168, wrong: () => say`Skriv ett antal timmar, 0 till 168.` },
  horizon: { input: 'horizon', least: 1, most: 26, wrong: () => say`Skriv ett antal veckor, 1 till 26.` },
  most: { input: 'most', least: 1, most: 20, wrong: () => say`Skriv ett antal, 1 till 20, eller lämna rutan tom.` },
  before: { input: 'before', least: 0, most: 120, wrong: () => say`Skriv ett antal minuter, 0 till 120.` },
  after: { input: 'afterwards', least: 0, most: 120, wrong: () => say`Skriv ett antal minuter, 0 till 120.` },
};

/** What was filled in -> settings, or what is wrong with which field; a field that was left empty is as for everybody. */
export function settingsFrom(inputs: BookingInputs): { readonly settings: Settings } | { readonly wrong: Wrong } {
  const settings: Record<string, number> = {};
  const wrong: Record<string, string> = {};
  for (const [name, field] of Object.entries(FIELDS)) {
    const text = inputs[field.input].trim();
    if (text === '') continue;
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= field.least && number <= field.most)) wrong[field.input] = field.wrong();
    // Notice is said in hours and kept in minutes.
    else settings[name] = name === 'lead' ? number * 60 : number;
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { settings };
}

/** Keeps how somebody wants to be booked; bookings that were made before stand. */
export function keepSettings(data: WorkerData, settings: Settings): Act<Settings> {
  const same = JSON.stringify(data.settings ?? {}) === JSON.stringify(settings);
  return same ? unchanged(data, settings) : { data: { ...data, settings }, result: settings };
}
