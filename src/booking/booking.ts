import type { Day } from '../day.js';
import type { Weekday } from '../wall-time.js';

/** How a consultation is held. */
export const FORMS = ['telefon', 'teams', 'plats'] as const;
export type Form = (typeof FORMS)[number];
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  telefon: 'Telefon',
  teams: 'Teams',
  plats: 'På plats',
};

/** What a consultation may be about: given subjects only, so that nobody needs to write of a child. */
export const SUBJECTS = {
  oro: 'En oro för ett barn',
  hemmet: 'Hur vi talar med hemmet',
  anmalan: 'Hur man anmäler',
  samtycke: 'Samtycke och sekretess',
  samverkan: 'Samarbete och möten',
  annat: 'Något annat',
} as const;
export type Subject = keyof typeof SUBJECTS;

/** When a contact social worker can be consulted; times are minutes from midnight on the wall in Sweden. */
export interface Pattern {
  readonly id: string;
  /** Entra object id. */
  readonly worker: string;
  /** Weekdays between `first` and `last`, both included; a single day has both the same. */
  readonly days: readonly Weekday[];
  readonly first: Day;
  readonly last: Day;
  readonly from: number;
  readonly to: number;
  /** Minutes of one consultation, and between two. */
  readonly length: number;
  readonly pause: number;
  readonly form: Form;
}

/** A time that can be booked; instants are epoch milliseconds. */
export interface Slot {
  readonly worker: string;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/** Who booked, when they chose to be named. */
export interface Booker {
  readonly objectId: string;
  readonly name: string;
  /** Where changes and reminders are posted; opaque. */
  readonly address: string;
  readonly note?: string | undefined;
}

/** A booked consultation. An anonymous one holds nothing of the booker but what they chose to leave. */
export interface Booking extends Slot {
  readonly id: string;
  readonly school?: string | undefined;
  readonly subject: Subject;
  readonly booker?: Booker | undefined;
  /** Keyed hash of the code on the receipt. */
  readonly code: string;
  /** Keyed hash of the press that booked it, so that the same press twice is one booking. */
  readonly press: string;
  /** The anonymous booker's address, sealed; only where they asked to be told of changes. */
  readonly sealed?: string | undefined;
  readonly cancelled?: 'booker' | 'worker' | undefined;
  /** Minutes before the start whose reminders are done with. */
  readonly reminded: readonly number[];
}

/** Days on which a contact social worker is away, both included. */
export interface Away {
  readonly worker: string;
  readonly from: Day;
  readonly to: Day;
}

/** Everything that the booking job keeps. */
export interface BookingData {
  readonly patterns: readonly Pattern[];
  readonly bookings: readonly Booking[];
  /** Slots taken back by the social worker. */
  readonly withdrawn: readonly { readonly worker: string; readonly start: number }[];
  readonly away: readonly Away[];
  /** Where social workers are told of bookings, by object id. */
  readonly addresses: Readonly<Record<string, string>>;
}

export const NOTHING_BOOKED: BookingData = {
  patterns: [],
  bookings: [],
  withdrawn: [],
  away: [],
  addresses: {},
};

/** Whether two stretches of time share a moment. */
export function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}
