/** Sources whose every decision is to be held by a test, and the tests that hold them. */
export interface Part {
  /** Globs, from the root of the project. */
  readonly sources: readonly string[];
  /** Test files, or folders of them. The narrowest ones: each fault is met by those of them that reach it. */
  readonly specs: readonly string[];
  /** Whether what is made while a file is loaded (tables) is planted in as well: each such fault takes a process of its own. */
  readonly tables?: true;
}

/** The parts in which a fault may cost somebody a reminder, a booking or a right. */
export const PARTS: Readonly<Record<string, Part>> = {
  outbox: { sources: ['src/outbox/*.ts'], specs: ['test/outbox'] },
  slots: { sources: ['src/booking/{slots,days}.ts'], specs: ['test/booking/slots.test.ts'] },
  booking: {
    sources: [
      'src/booking/{booking-acts,worker-acts,move-acts,move-between,owed,keeping,limits,take-over,stranded}.ts',
    ],
    specs: ['test/booking', 'test/stores/lowdb/bookings.test.ts'],
  },
  groups: {
    sources: ['src/groups/{plan-acts,upkeep-acts,letter-acts,group-acts,change-meetings,cadence}.ts'],
    specs: ['test/groups'],
  },
  rights: {
    sources: ['src/door/{rights,rights-table,standing,limits}.ts'],
    specs: ['test/door/rights.test.ts', 'test/door/why-refused.test.ts', 'test/door/limits.test.ts'],
    tables: true,
  },
  grammar: {
    sources: ['src/groups/series/*.ts', 'src/groups/plan.ts'],
    specs: ['test/groups/series', 'test/groups/plan.test.ts'],
  },
};
