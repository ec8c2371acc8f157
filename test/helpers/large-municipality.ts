import { randomUUID } from 'node:crypto';
import { type Booking, newWorker, type Pattern } from '../../src/booking/booking.js';
import type { BookingParts } from '../../src/booking/booking-job.js';
import { createSecrets, plainCode } from '../../src/booking/codes.js';
import { LastSchools } from '../../src/booking/last-school.js';
import { CountsInMemory } from '../../src/booking/limits.js';
import type { Agenda } from '../../src/groups/agenda.js';
import { CHECK_MAX, CHECKS_MAX } from '../../src/groups/checklist.js';
import type { Questions } from '../../src/groups/evaluation.js';
import type { GroupData, Meeting } from '../../src/groups/group.js';
import type { ForumFacts, GroupParts } from '../../src/groups/group-job.js';
import { createCalendar } from '../../src/shared/calendar-file.js';
import type { Directory } from '../../src/shared/directory.js';
import { plusDays } from '../../src/shared/wall-time.js';
import { bookingsInMemory } from './bookings.js';

/** Noon of a Monday in term. */
export const NOW = new Date('2026-11-23T08:00:00Z');
export const WORKER = '00000000-0000-4000-8000-000000000100';
export const CONVENER = '00000000-0000-4000-8000-000000000003';
/** The code of the first booking, and the id of the first pattern. */
export const CODE = 'ABCDE-ABCDE';
export const PATTERN = '00000000-0000-4000-8000-000000000901';
export const BOOKER = '00000000-0000-4000-8000-000000000001';

const FIRST = ['Björkängs', 'Sankta Birgittas', 'Östra Långholms', 'Ellen Key', 'Västra Gärdesskogens', 'Ängsmarkens'];
const KIND = ['skola', 'förskola', 'internationella skola', 'förskola och fritidshem', 'anpassade grundskola F–9'];

/** A text of so many characters, with letters of two bytes and characters that a card escapes, as people write. */
export function longText(length: number): string {
  return 'Hör av dig på förmiddagen, gärna via växeln_1 (åk *nio*). '.repeat(10).slice(0, length).padEnd(length, 'ö');
}

const workerId = (number: number) => `00000000-0000-4000-8000-000000000${100 + number}`;

/** A made-up municipality of 500 schools and 20 contact social workers, all of whom the first school has. */
export const directory: Directory = {
  municipality: 'Exempelkommun',
  socialjour: '0980-31 92 10',
  mottagning: '0980-31 92 20',
  anmalningsadress: 'Socialtjänstens mottagning, Box 1, 000 01 Exempelstad, eller e-tjänsten på exempelkommun.example',
  handover: 'Socialtjänstens mottagning för barn och unga i Exempelkommun',
  schools: Array.from({ length: 500 }, (_, at) => ({
    id: `skola-${at}-${FIRST[at % FIRST.length]!.toLowerCase().replace(/[^a-z]/g, '-')}`,
    name: `${FIRST[at % FIRST.length]} ${KIND[at % KIND.length]} ${at + 1}`,
    workers: at === 0 ? Array.from({ length: 20 }, (_, number) => workerId(number)) : [workerId(at % 20)],
  })),
  workers: Array.from({ length: 20 }, (_, number) => ({
    id: workerId(number),
    name: `Sara Östergård-Lindström ${number}`,
    phone: '0980-31 92 30',
  })),
  terms: [{ name: 'läsåret', from: '2026-08-18', to: '2027-06-11' }],
  closed: [],
  curators: [],
};

const HOUR = 3_600_000;

/** The number-th of a social worker's bookings, an hour apart, as long as one can be. */
function booking(number: number): Booking {
  const start = NOW.getTime() + 3 * HOUR + number * HOUR;
  return {
    id: randomUUID(),
    worker: WORKER,
    start,
    end: start + HOUR / 4,
    form: 'plats',
    subject: 'hemmet',
    school: directory.schools[4]!.id,
    booker: {
      objectId: BOOKER,
      name: 'Anna-Lena Östergård-Lindström',
      address: 'a:1',
      note: longText(200),
    },
    code: randomUUID(),
    press: randomUUID(),
  };
}

const pattern = (number: number): Pattern => ({
  id: number === 0 ? PATTERN : randomUUID(),
  worker: WORKER,
  days: [1, 2, 3, 4, 5],
  first: plusDays('2026-11-23', number === 0 ? 0 : 30),
  last: plusDays('2026-11-23', 200),
  from: 7 * 60,
  to: 18 * 60,
  length: 10,
  pause: 0,
  form: 'telefon',
});

/** The booking job of the municipality in memory: 60 bookings, some 2,000 free slots and 50 patterns of one social worker. */
export function bookingParts(): BookingParts {
  const secrets = createSecrets(Buffer.alloc(32, 7));
  const code = secrets.hash('code', plainCode(CODE));
  const data = {
    ...newWorker(WORKER),
    bookings: Array.from({ length: 60 }, (_, number) => (number === 0 ? { ...booking(0), code } : booking(number))),
    patterns: Array.from({ length: 50 }, (_, number) => pattern(number)),
  };
  return {
    store: bookingsInMemory([data]),
    directory,
    secrets,
    limits: new CountsInMemory(),
    lastSchools: new LastSchools(),
    most: 100,
    keepDays: 90,
    calendar: createCalendar('https://samverkanslotsen.exempelkommun.example', secrets.sign),
  };
}

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ who: randomUUID(), name: `Anna-Lena Östergård-Lindström ${at}` }));

const meeting = (number: number): Meeting => ({
  id: randomUUID(),
  series: randomUUID(),
  day: '2026-11-24',
  time: { start: 780, end: 840 },
  start: NOW.getTime() + (number + 1) * 24 * HOUR,
  end: NOW.getTime() + (number + 1) * 24 * HOUR + HOUR,
  place: longText(200),
  state: 'planned',
  template: 'mall-0',
  agenda: Array.from({ length: 20 }, () => ({ id: randomUUID(), text: longText(200) })),
  coming: people(15),
  notComing: people(15),
});

/** 60 forums with long names, of which the first counts a number of meetings a term. */
export const forums: ForumFacts[] = Array.from({ length: 60 }, (_, at) => ({
  pack: 'hasselby-vallingby',
  id: `forum-med-ett-langt-namn-${at}`,
  name: `Samverkansforum för tidiga insatser i förskola och skola ${at}`,
  purpose: longText(300),
  consent: longText(200),
  cases: 'named',
  cadence: at === 0 ? { text: 'minst åtta gånger per termin', atLeast: 8, per: 'term' } : { text: longText(140) },
  ended: false,
}));

/** The number-th of the convener's groups, with so many meetings ahead, and as much noted and written as it may hold. */
export function group(number: number, meetings: number): GroupData {
  const all = Array.from({ length: meetings }, (_, at) => meeting(at));
  return {
    group: {
      id: randomUUID(),
      name: `Skolbaserad grupp för Östra Långholms förskola och skola, ${number}`.padEnd(80, 'å'),
      channel: `19:${number}@thread.tacv2`,
      address: '{}',
      convener: CONVENER,
      school: directory.schools[0]!.id,
      forum: `hasselby-vallingby/forum-med-ett-langt-namn-${number % 2}`,
      purpose: longText(300),
      before: [60],
      policy: 'skip',
      paused: true,
      refusals: 0,
      standing: Array.from({ length: 8 }, (_, at) => `${at} ${longText(198)}`),
    },
    meetings: all,
    letters: [],
    remarks: questions.open!.flatMap(({ id }) =>
      Array.from({ length: 30 }, () => ({ year: '2026/27', question: id, text: longText(400) })),
    ),
    todos: all.slice(0, 5).flatMap(({ id }) =>
      Array.from({ length: 8 }, (_, at) => ({
        id: randomUUID(),
        meeting: id,
        who: 'kontakt' as const,
        what: `${at} ${longText(198)}`,
        due: '2027-01-15',
        noted: 1,
      })),
    ),
    evaluations: Array.from({ length: 200 }, (_, at) => ({
      press: randomUUID(),
      year: at % 2 ? '2026/27' : '2025/26',
      service: at % 3 ? 'skola' : 'socialtjanst',
      values: Object.fromEntries(questions.questions.map(({ id }, place) => [id, ((at + place) % 5) * 25])),
    })),
  };
}

/** As many and as long yearly questions as the file may hold. */
export const questions: Questions = {
  source: 'Rapport om samverkan på Östermalm (2007)',
  questions: Array.from({ length: 10 }, (_, at) => ({ id: `fraga-${at}`, text: longText(120) })),
  open: Array.from({ length: 7 }, (_, at) => ({ id: `oppen-${at}`, text: longText(120) })),
};

/** Agendas as long as any, as many as a group may be offered. */
const agendas: Agenda[] = Array.from({ length: 12 }, (_, at) => ({
  id: `mall-${at}`,
  name: longText(80),
  general: true,
  forums: [],
  rule: 'regel',
  sources: [{ document: longText(80), section: 'bilaga 1–5', year: 2007 }],
  points: Array.from({ length: 15 }, () => longText(200)),
}));

/** As many and as long lines of the checklist as its file may hold. */
export const checks = Array.from({ length: CHECKS_MAX }, () => ({ text: longText(CHECK_MAX) }));

/** The groups job over some groups, in memory; nothing is changed in it. */
export function groupParts(groups: readonly GroupData[]): GroupParts {
  const { calendar } = bookingParts();
  return {
    store: {
      link: async one => one,
      groups: async () => groups,
      convenedBy: async convener => groups.filter(({ group }) => group.convener === convener),
      group: async id => groups.find(one => one.group.id === id),
      groupOf: async channel => groups.find(one => one.group.channel === channel),
      change: async (id, act) => {
        const found = groups.find(one => one.group.id === id);
        return found ? act(found).result : undefined;
      },
      claimDue: async () => [],
      erase: async () => {},
      close: async () => {},
    },
    directory,
    forums,
    calendar,
    questions,
    agendas,
    checks,
    answerHash: text => text,
  };
}
