import assert from 'node:assert/strict';
import type { CadenceStatus } from '../../src/groups/cadence.js';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import { plannedOf, withClashes } from '../../src/groups/clashes.js';
import type { Meeting } from '../../src/groups/group.js';
import { restFrom } from '../../src/groups/move-meetings.js';
import { changesOf, readNewTimes } from '../../src/groups/new-times.js';
import type { PlannedMeeting } from '../../src/groups/plan.js';
import { isSuggested, suggest } from '../../src/groups/suggest.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';
import { dataOf, ids } from '../helpers/small-group.js';

const OPEN: SchoolCalendar = { closed: [], terms: AUTUMN.terms };
const status = (change: Partial<CadenceStatus> = {}): CadenceStatus => ({
  stretch: 'höstterminen 2026',
  per: 'term',
  held: 0,
  planned: 0,
  atLeast: 2,
  missing: 2,
  nudge: true,
  part: 1,
  begun: true,
  from: '2026-08-18',
  to: '2026-12-18',
  ...change,
});

describe('dates that are suggested', () => {
  const on = '2026-11-02';
  const days = (change: Partial<CadenceStatus>, meetings: Meeting[] = [], calendar = OPEN, today = on) =>
    suggest(status(change), meetings, today, calendar)?.dates.map(({ day }) => day) ?? [];

  it('are as many as are missing, four at most, and none where none is', () => {
    assert.deepEqual(
      [0, 1, 3, 4, 9].map(missing => days({ missing }).length),
      [0, 1, 3, 4, 4],
    );
    assert.equal(suggest(status({ missing: 0 }), [], on, OPEN), undefined);
  });

  it('are from tomorrow, or the first day of a stretch that has not begun, to its end', () => {
    const bounds = (change: Partial<CadenceStatus>, today = on) => {
      const one = suggest(status(change), [], today, OPEN);
      return [one?.from, one?.to];
    };
    assert.deepEqual(bounds({}), ['2026-11-03', '2026-12-18']);
    assert.deepEqual(bounds({ from: '2027-01-11', to: '2027-06-11' }), ['2027-01-11', '2027-06-11']);
    assert.deepEqual(days({}, [], OPEN, '2026-12-17'), ['2026-12-18'], 'the last day');
    assert.equal(suggest(status(), [], '2026-12-18', OPEN), undefined);
  });

  it('are school days of a term on which the group does not meet', () => {
    const [only] = days({ missing: 1, from: '2026-11-05', to: '2026-11-06' }, [], OPEN, '2026-11-04');
    assert.ok(only);
    const one = { missing: 1, from: '2026-11-05', to: '2026-11-05' };
    const meets = (state: Meeting['state']) =>
      days(one, [meetingOn('m', '2026-11-05', [540, 600], { state })], OPEN, '2026-11-04');
    assert.deepEqual([meets('planned'), meets('cancelled')], [[], ['2026-11-05']]);
    const closed = { ...OPEN, closed: [{ name: 'lov', from: '2026-11-05', to: '2026-11-05' }] };
    assert.deepEqual(days(one, [], closed, '2026-11-04'), []);
    assert.deepEqual(days({ from: '2026-12-18', to: '2027-01-11' }, [], OPEN, '2026-12-17'), [
      '2026-12-18',
      '2027-01-11',
    ]);
    assert.deepEqual(days({}, [], { closed: [], terms: [] }), []);
  });

  it('are at the time at which the group meets last, an hour from 13 where it never has', () => {
    const time = (meetings: Meeting[]) => {
      const one = suggest(status({ missing: 1 }), meetings, on, OPEN)!;
      const [date] = one.dates;
      return [date!.start.getTime() - at(date!.day, 0), date!.end.getTime() - at(date!.day, 0)].map(ms => ms / 60_000);
    };
    assert.deepEqual(time([]), [780, 840]);
    const old = meetingOn('old', '2026-09-01', [480, 510]);
    const last = meetingOn('last', '2026-10-01', [600, 690]);
    const gone = meetingOn('gone', '2026-10-08', [700, 710], { state: 'cancelled' });
    assert.deepEqual(
      [time([last, old]), time([old, last, gone]), time([gone])],
      [
        [600, 690],
        [600, 690],
        [780, 840],
      ],
    );
  });

  it('are said in a phrase that means just them', () => {
    const phrase = (missing: number) =>
      suggest(status({ missing, from: '2026-11-05', to: '2026-11-09' }), [], '2026-11-04', OPEN)!;
    for (const count of [1, 2, 3]) {
      const one = phrase(count);
      const { length } = one.dates;
      assert.equal(length, count);
      assert.match(
        one.phrase,
        count === 1
          ? /^\d+ november 2026 13.00-14.00$/
          : /^(\d+ november 2026(, )?)+ och \d+ november 2026 13.00-14.00$/,
      );
      assert.ok(isSuggested(one.phrase, on, OPEN), one.phrase);
    }
  });

  it('are told from what carries more than days and times', () => {
    assert.ok(isSuggested('5 november 2026 13-14', on, OPEN));
    for (const phrase of ['5 november 2026 13-14 i Sal 3', 'blä', 'kl 13', ''])
      assert.equal(isSuggested(phrase, on, OPEN), false, phrase);
  });
});

describe('what a plan meets', () => {
  const date = (day: string, [from, to]: [number, number], change: Partial<PlannedMeeting> = {}): PlannedMeeting => ({
    day,
    start: new Date(at(day, from)),
    end: new Date(at(day, to)),
    isoWeek: 43,
    skipped: false,
    ...change,
  });
  const m = meetingOn('m', '2026-10-15');

  it('is what is planned, and what changes that wait would add or move', () => {
    const { day, time, start, end, place } = meetingOn('x', '2026-10-20');
    const waiting = [
      {
        id: 'w',
        at: 0,
        gone: [],
        moved: [{ meeting: 'm', to: { day, time, start, end, place } }],
        added: [meetingOn('n', '2026-10-22')],
      },
    ];
    const of = plannedOf({ meetings: [m, { ...m, id: 'held', state: 'held' }], waiting });
    assert.deepEqual(
      of.map(({ id, start: begins }) => [id, begins]),
      [
        ['m', m.start],
        ['n', at('2026-10-22', 540)],
        ['m', start],
      ],
    );
  });

  it('is noted in words beside what was noted before', () => {
    const noted = (one: PlannedMeeting, ...others: PlannedMeeting[]) =>
      withClashes([...others, one], dataOf([m])).at(-1)!;
    assert.deepEqual(noted(date(m.day, [540, 600])), {
      ...date(m.day, [540, 600]),
      skipped: true,
      note: 'finns redan',
    });
    assert.equal(noted(date(m.day, [540, 600], { note: 'flyttad' })).note, 'flyttad, finns redan');
    const clash = noted(date(m.day, [570, 630]));
    assert.deepEqual([clash.clash, clash.skipped], [true, false]);
    assert.match(clash.note!, /^krockar med mötet .*9.00.*10.00/);
    const skipped = date(m.day, [540, 600], { skipped: true, note: 'lov' });
    assert.equal(noted(skipped), skipped, 'what is none clashes with nothing');
    const gone = withClashes([date(m.day, [540, 600])], dataOf([{ ...m, state: 'cancelled' }]));
    assert.deepEqual(gone, [date(m.day, [540, 600])]);
  });

  it('is also another date of the same plan, back to back being none', () => {
    const marks = (...dates: PlannedMeeting[]) => withClashes(dates, dataOf()).map(({ clash }) => clash === true);
    const day = '2026-10-21';
    assert.deepEqual(marks(date(day, [540, 600]), date(day, [599, 660])), [false, true]);
    assert.deepEqual(marks(date(day, [540, 600]), date(day, [600, 660])), [false, false]);
    assert.deepEqual(marks(date(day, [600, 660]), date(day, [540, 600])), [false, false]);
    assert.deepEqual(marks(date(day, [540, 600], { skipped: true }), date(day, [540, 600])), [false, false]);
  });
});

describe('the rest of a series', () => {
  const [a, b, c] = ['2026-11-10', '2026-11-17', '2026-11-24'].map((day, place) => meetingOn(`m${place}`, day));
  const rest = (first: Meeting, now: number, ...all: Meeting[]) =>
    restFrom(dataOf(all), first, new Date(now)).map(({ id }) => id);

  it('is what is planned of it from a meeting on, and has not begun', () => {
    assert.deepEqual(rest(b!, 0, a!, b!, c!), ['m1', 'm2']);
    assert.deepEqual(rest(a!, a!.start - 1, a!, b!, c!), ['m0', 'm1', 'm2']);
    assert.deepEqual(rest(a!, a!.start, a!, b!, c!), ['m1', 'm2']);
    assert.deepEqual(rest(a!, 0, a!, { ...b!, state: 'cancelled' }, { ...c!, series: 'other' }), ['m0']);
    const alone = { ...a!, series: undefined };
    assert.deepEqual(rest(alone, 0, alone, { ...b!, series: undefined }), ['m0'], 'one of no series is alone');
  });

  const frame = {
    today: '2026-11-01',
    now: at('2026-11-01', 480),
    calendar: AUTUMN,
    policy: 'skip' as const,
    place: '',
  };
  const read = (phrase: string, of: Meeting[] = [a!, b!], change: object = {}) => {
    const got = readNewTimes(phrase, of, { ...frame, ...change });
    return 'why' in got ? got.why : { said: got.said, why: got.lines.map(({ why }) => why) };
  };

  it('says what was taken from before', () => {
    assert.deepEqual(read('fredagar'), {
      said: ['Du skrev ingen tid, så den är som förut.'],
      why: [undefined, undefined],
    });
    assert.deepEqual(read('kl 15'), {
      said: ['Du skrev inget slut, så mötena är lika långa som förut.'],
      why: [undefined, undefined],
    });
    assert.deepEqual(read('fredagar 13-14'), { said: [], why: [undefined, undefined] });
  });

  it('says why a meeting has no new time', () => {
    assert.equal(read('tisdagar 9-10'), 'Mötena ligger redan då.');
    assert.equal(read(''), 'Skriv den nya tiden i rutan, till exempel: måndagar 13-14.');
    assert.equal(
      read('onsdagar 14-15', [meetingOn('x', '2026-12-24')]),
      'Det blir inga nya möten: ons 23 dec: jullov, inget möte.',
    );
    const one = meetingOn('x', '2026-11-13');
    assert.deepEqual(read('måndagar 14-15', [one, b!], { today: '2026-11-12', now: at('2026-11-12', 480) }), {
      said: [],
      why: ['den dagen har redan varit', undefined],
    });
    assert.deepEqual(read('24 november 10-11', [a!, c!]), { said: [], why: ['inget nytt möte den veckan', undefined] });
    const twice = [meetingOn('x', '2026-11-10'), meetingOn('y', '2026-11-12')];
    assert.deepEqual(read('fredagar 13-14', twice), {
      said: [],
      why: [undefined, 'fre 13 nov: krockar med nästa möte'],
    });
  });

  it('comes to changes: what goes, what moves, what is new, and nothing of what stays', () => {
    const { day, time, start, end, place } = meetingOn('to', '2026-11-13');
    const to = { day, time, start, end, place };
    const lines = [{ meeting: a!, to }, { meeting: b! }, { meeting: c!, stays: true as const }, { to }, {}];
    assert.deepEqual(changesOf({ lines, said: [] }, 's', ids()), {
      gone: ['m1'],
      moved: [{ meeting: 'm0', to }],
      added: [{ id: 'n0', series: 's', ...to, state: 'planned', agenda: [], coming: [], notComing: [] }],
    });
  });
});
