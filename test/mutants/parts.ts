/** Sources whose every decision is to be held by a test, and the tests that hold them. */
export interface Part {
  /** Globs, from the root of the project. */
  readonly sources: readonly string[];
  /** Test files, or folders of them. The narrowest ones: each fault is met by those of them that reach it. */
  readonly specs: readonly string[];
  /** Whether what is made while a file is loaded (tables) is planted in as well: each such fault takes a process of its own. */
  readonly tables?: true;
}

/** The tests of some files of the groups. */
const testsOf = (...names: string[]) => names.map(name => `test/groups/${name}.test.ts`);

/** The parts in which a fault may cost somebody a reminder, a booking or a right. */
export const PARTS: Readonly<Record<string, Part>> = {
  outbox: { sources: ['src/outbox/*.ts'], specs: ['test/outbox'] },
  slots: { sources: ['src/booking/{slots,days}.ts'], specs: ['test/booking/slots.test.ts'] },
  booking: {
    sources: [
      'src/booking/{booking-acts,worker-acts,move-acts,move-between,owed,keeping,limits,take-over,stranded}.ts',
    ],
    specs: [
      // The acts alone first: a fault that they see is not met in a world of letters, where it may turn for ever.
      ...['booking-acts', 'worker-acts', 'take-back', 'move-acts', 'owed', 'letters-owed', 'keeping', 'counts'],
      ...['take-over', 'addresses', 'move-between', 'back', 'stranded', 'letter-box'],
    ].map(name => `test/booking/${name}.test.ts`),
  },
  groups: {
    sources: [
      'src/groups/{plan,upkeep,letter,group,edit,keeper,life,waiting}-acts.ts',
      'src/groups/{offers,conveners,meeting-cards,reminder-times}.ts',
    ],
    specs: [
      ...testsOf('plan-acts', 'upkeep-acts', 'letter-acts', 'edit-acts', 'keeper-acts', 'life-acts', 'waiting-acts'),
      ...testsOf('group-acts', 'offers', 'conveners', 'meeting-card', 'reminder-times', 'letter-box'),
      ...testsOf('changes-in-a-life', 'addresses', 'meeting-cards', 'waiting-changes', 'letters-of-a-group'),
      ...testsOf('changes-of-meetings', 'keepers-and-time'),
    ],
  },
  meetings: {
    sources: [
      'src/groups/{plan,move,cancel,change,show}-meetings.ts',
      'src/groups/{new-time,new-times,clashes,swap,suggest,due}.ts',
    ],
    specs: [
      ...testsOf('change-meetings', 'show-meetings', 'new-time', 'new-times', 'clashes', 'swap', 'suggest'),
      ...testsOf('move-meetings', 'move-rest', 'cancel-meetings', 'plan-meetings', 'dates-for'),
      ...testsOf('show-groups', 'suggested-dates'),
      ...testsOf(
        'new-time-said',
        'time-readings',
        'rest-of-series',
        'rest-refused',
        'swap-offers',
        'meetings-conversation',
        'todo',
      ),
    ],
  },
  needs: {
    sources: [
      'src/groups/{agenda,todo,case-evaluation,evaluation,years,remarks,services}.ts',
      'src/groups/{cadence,stretch}.ts',
    ],
    specs: [
      ...testsOf('agenda', 'todo', 'case-evaluation', 'evaluation', 'years', 'answers'),
      ...testsOf('cadence', 'answers-kept', 'needs-kept'),
    ],
  },
  rights: {
    sources: ['src/door/{rights,rights-table,standing,limits}.ts'],
    specs: [
      'test/door/rights.test.ts',
      'test/door/why-refused.test.ts',
      'test/door/standing.test.ts',
      'test/door/limits.test.ts',
    ],
    tables: true,
  },
  serving: {
    sources: [
      'src/answering/{unfinished,asks-to-report}.ts',
      'src/answering/reviews/changes-ahead.ts',
      'src/reading/identity-in-rules.ts',
      'src/door/guard/origins.ts',
      'src/shared/made-up.ts',
      'src/{,stores/}key-mark.ts',
    ],
    specs: [
      'test/answering/unfinished.test.ts',
      'test/answering/asks-to-report.test.ts',
      'test/answering/reviews/changes-ahead.test.ts',
      'test/reading/identity-in-rules.test.ts',
      'test/reading/telling-rules.test.ts',
      'test/door/guard/origins.test.ts',
      'test/shared/made-up.test.ts',
      'test/seals-of-kept.test.ts',
      'test/key-mark.test.ts',
    ],
  },
  search: {
    sources: [
      'src/answering/search/{dictionary,essence,index,looking,nearest,packed,postings,regression,spelling,terms}.ts',
      'src/shared/remembered.ts',
    ],
    specs: ['test/answering/search', 'test/shared/remembered.test.ts'],
  },
  own: {
    sources: ['src/answering/{of-reports,approval,shipped,duty}.ts'],
    specs: ['test/answering/own-rules.test.ts', 'test/answering/curators.test.ts'],
    tables: true,
  },
  told: {
    sources: ['src/answering/tellings/*.ts', 'src/answering/danger/{one-child,watch,pieces}.ts'],
    specs: [
      'test/answering/danger/one-child.test.ts',
      'test/answering/danger/names.test.ts',
      'test/answering/danger/self.test.ts',
      'test/answering/tellings/tellings.test.ts',
    ],
  },
  grammar: {
    sources: ['src/groups/series/!(in-words|in-english|spans).ts', 'src/groups/plan.ts'],
    // The sentence is read back over random meanings, for seconds: it has a part of its own.
    specs: [
      ...['read', 'whole-phrases', 'read-days', 'read-dates', 'read-times', 'read-place', 'says-when'],
      ...['convener-table', 'said-by-conveners', 'idle', 'spread', 'resolve', 'sort-parts', 'order', 'join-days'],
      ...['bounds', 'read-count', 'each-reader', 'one-of-each', 'by-other-hands'],
    ]
      .map(name => `test/groups/series/${name}.test.ts`)
      .concat('test/groups/plan.test.ts', 'test/groups/plan-bounds.test.ts'),
  },
  sentence: {
    sources: ['src/groups/series/{in-words,in-english,spans}.ts'],
    specs: [
      'test/groups/series/in-words.test.ts',
      'test/groups/words-of-series.test.ts',
      'test/groups/english-series.test.ts',
    ],
  },
};
