import * as z from 'zod/v4';
import { SERVICE_IDS } from '../../groups/evaluation.js';
import { POLICIES } from '../../groups/plan.js';
import { SERVICE_IN_GROUP_IDS } from '../../groups/services.js';
import { DOER_IDS } from '../../groups/todo.js';

/**
 * The version of a group's file that is written; 1 had reminders in place of letters (group-file-before.ts). A new optional
 * field is no new version; a new kind in a list of kinds (a letter's about, a meeting's state) is one.
 */
export const GROUP_VERSION = 2;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.number();
const people = z.array(z.looseObject({ who: z.string(), name: z.string() }));

const keeper = z.looseObject({ who: z.string(), address: z.string().optional(), refusals: z.int().optional() });
const as = z.enum(['convener', 'substitute', 'successor']);
const offer = z.looseObject({
  id: z.string(),
  as,
  teams: z.string(),
  address: z.string(),
  by: z.string(),
  until: instant,
});

const group = z.looseObject({
  id: z.string(),
  name: z.string(),
  channel: z.string(),
  address: z.string(),
  team: z.string().optional(),
  linked: instant.optional(),
  convener: z.string(),
  convenerAddress: z.string().optional(),
  convenerRefusals: z.int().optional(),
  others: z.array(keeper).optional(),
  standIn: keeper.optional(),
  offers: z.array(offer).optional(),
  orphaned: instant.optional(),
  school: z.string().optional(),
  forum: z.string().optional(),
  purpose: z.string(),
  before: z.array(z.number()),
  policy: z.enum(POLICIES),
  nudged: z.string().optional(),
  evaluated: z.string().optional(),
  paused: z.boolean(),
  refusals: z.int(),
  quiet: instant.optional(),
  place: z.string().optional(),
  services: z.array(z.enum(SERVICE_IN_GROUP_IDS)).optional(),
  leaving: instant.optional(),
  nobody: z.array(z.string()).default([]),
  standing: z.array(z.string()).optional(),
});

const meeting = z.looseObject({
  id: z.string(),
  series: z.string().optional(),
  day,
  time: z.looseObject({ start: z.number(), end: z.number() }),
  start: instant,
  end: instant,
  place: z.string(),
  state: z.enum(['planned', 'cancelled', 'held', 'not-held']),
  agenda: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  coming: people,
  notComing: people,
  template: z.string().optional(),
  asked: z.boolean().optional(),
  again: people.optional(),
  card: z.string().optional(),
  cards: z.array(z.string()).optional(),
});

const slot = meeting.pick({ day: true, time: true, start: true, end: true, place: true });
const waiting = z.looseObject({
  id: z.string(),
  at: instant,
  gone: z.array(z.string()),
  moved: z.array(z.looseObject({ meeting: z.string(), to: slot })),
  added: z.array(meeting),
});

const why = z.enum(['cancelled', 'started', 'covered', 'late']);
const ends = [
  z.looseObject({ is: z.literal('posted'), activity: z.string() }),
  z.looseObject({ is: z.literal('refused'), why: z.string() }),
  z.looseObject({ is: z.literal('missed'), why }),
  z.looseObject({ is: z.literal('unknown') }),
] as const;
const end = z.discriminatedUnion('is', ends);
/** How a letter ended, and when. */
export const ended = z.discriminatedUnion('is', [
  ends[0].extend({ at: instant }),
  ends[1].extend({ at: instant }),
  ends[2].extend({ at: instant }),
  ends[3].extend({ at: instant }),
]);

const times = z.looseObject({ id: z.string(), start: instant, end: instant });
const matters = [
  z.looseObject({
    is: z.literal('reminder'),
    meeting: z.string(),
    before: z.number(),
    changed: z.literal(true).optional(),
  }),
  z.looseObject({
    is: z.literal('change'),
    what: z.enum(['cancelled', 'moved', 'replaced']),
    meetings: z.array(times),
    next: times.optional(),
  }),
  z.looseObject({ is: z.literal('card'), meeting: z.string(), activity: z.string().optional() }),
  z.looseObject({ is: z.literal('held'), meeting: z.string() }),
  z.looseObject({ is: z.literal('nudge'), stretch: z.string() }),
  z.looseObject({ is: z.literal('yearly'), year: z.string() }),
  z.looseObject({ is: z.literal('welcome') }),
  z.looseObject({ is: z.literal('resumed') }),
  z.looseObject({ is: z.literal('offer'), offer: z.string() }),
  z.looseObject({ is: z.literal('declined'), as, how: z.enum(['no', 'late']) }),
  z.looseObject({ is: z.literal('keeper'), as }),
  z.looseObject({ is: z.literal('orphaned') }),
  z.looseObject({ is: z.literal('unlinked') }),
] as const;
const what = z.discriminatedUnion('is', matters);
const about = z.discriminatedUnion('is', [...matters, z.looseObject({ is: z.literal('undelivered'), what, end })]);

/** What a letter and a reminder of before have alike. */
export const life = {
  id: z.string(),
  due: instant,
  claim: z.looseObject({ by: z.string(), until: instant }).optional(),
  notBefore: instant.optional(),
  attempts: z.int(),
  ended: ended.optional(),
};

const letter = z.looseObject({
  ...life,
  to: z.enum(['channel', 'convener', 'asked']),
  passed: z.int().optional(),
  about,
  until: instant,
  twice: z.boolean(),
  waits: z.int().optional(),
});

const values = z.record(z.string(), z.number());
const yearlyAnswer = z.looseObject({
  by: z.string().optional(),
  year: z.string(),
  service: z.enum(SERVICE_IDS),
  values,
});
const caseAnswer = z.looseObject({ by: z.string().optional(), values });

/** The shape of a group's file. A field that only a later version knows is read, and written again. */
export const groupFile = z.looseObject({
  version: z.literal(GROUP_VERSION),
  group,
  meetings: z.array(meeting),
  letters: z.array(letter),
  waiting: z.array(waiting).optional(),
  evaluations: z.array(yearlyAnswer).optional(),
  shown: z
    .array(z.looseObject({ year: z.string(), years: z.array(z.string()), answers: z.array(yearlyAnswer) }))
    .optional(),
  remarks: z
    .array(
      z.looseObject({
        by: z.string().optional(),
        year: z.string(),
        question: z.string(),
        text: z.string(),
        shown: z.literal(true).optional(),
      }),
    )
    .optional(),
  agreements: z
    .array(z.looseObject({ year: z.string(), yes: z.array(z.string()), no: z.boolean(), all: z.boolean().optional() }))
    .optional(),
  todos: z
    .array(
      z.looseObject({
        id: z.string(),
        meeting: z.string(),
        who: z.enum(DOER_IDS),
        what: z.string(),
        due: day.optional(),
        noted: instant,
        done: instant.optional(),
      }),
    )
    .optional(),
  cases: z
    .array(
      z.looseObject({
        id: z.string(),
        opened: instant,
        answers: z.array(caseAnswer),
      }),
    )
    .optional(),
  casesShown: z.array(z.looseObject({ rounds: z.array(z.string()), answers: z.array(caseAnswer) })).optional(),
});
