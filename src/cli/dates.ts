import { PLAN_MAX, type PlannedMeeting, POLICIES, planOf } from '../groups/plan.js';
import { isAmbiguous, isRefused, readSeries } from '../groups/series/read.js';
import { dateLine } from '../groups/words-of-dates.js';
import { guessedOf, NO_DATES, previewWords, type Refused, refusalOf, withoutTime } from '../groups/words-of-series.js';
import { dayOf, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { calendarOf } from '../shared/school-year.js';
import { localIso, plusDays } from '../shared/wall-time.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s dates -- "jämna torsdagar 13-14.30" [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--pack P] [--school S]
                  [--closed ${POLICIES.join('|')}] [--json]

Prints the dates of a series of meetings, through the same code as Teams. Even and odd weeks are ISO week numbers.

  --from, --to   the first and the last day (default: today, and ten months later)
  --pack P       the pack whose directory has the school's terms and closed days (default: exempelkommun)
  --school S     the school, by id or name; without it only what is closed for all schools counts
  --closed HOW   what happens to a meeting on a holiday or a closed day (default: skip; the date is listed and marked)
  --json         one JSON line: a list of {start, end, isoWeek, note?, skipped?, guessed?}, local time with offset;
                 guessed is "end" where no end was said, "time" where no time was, which only proposals lack; of words
                 that are not understood one line on standard error: {notUnderstood, why, instead?}, or {.., ambiguous}
                 where they have several meanings: a list of {words, phrase}

At most ${PLAN_MAX} dates. Exit codes: 0 printed, 2 the words were not understood, or wrong use.`;

loadLocalSettings();
const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    pack: { type: 'string' },
    school: { type: 'string' },
    closed: { type: 'string', default: 'skip' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (positionals.length === 0) fail(`No words given.\n\n${HELP}`);
for (const name of ['from', 'to'] as const) {
  const day = values[name];
  if (day !== undefined && !isDay(day)) fail(`--${name}: "${day}" is not a day written YYYY-MM-DD`);
}
const policy = POLICIES.find(one => one === values.closed) ?? fail(`--closed: one of ${POLICIES.join(', ')}`);
const from = values.from ?? dayOf(new Date());
const to = values.to ?? plusDays(from, 300);
if (to < from) fail('--to lies before --from');
const folder = await knowledgeFolder();
const [pack = ''] = await packsOf(folder, values.pack ?? 'exempelkommun', '--pack');
const knowledge = await keptKnowledge(folder, [pack], keptResults());
for (const fault of knowledge.faults.filter(one => one.field === 'pack')) fail(`--pack: ${faultLine(fault)}`);
const schools = knowledge.directory?.schools ?? [];
const wanted = values.school?.toLowerCase();
const school = schools.find(one => one.id === wanted || one.name.toLowerCase() === wanted);
if (wanted !== undefined && !school)
  fail(
    `--school: "${values.school}" is not a school of ${pack} (${schools.map(one => one.id).join(', ') || 'it has none'})`,
  );

/** Ends with why there are no dates, and what could be written in its place. */
function refuse(refused: Refused, more: object): never {
  const { why, instead = [] } = refused;
  if (values.json) console.error(JSON.stringify({ ...refused, ...more }));
  else console.error([why, ...instead.map(phrase => `  ${phrase}`)].join('\n'));
  process.exit(2);
}

const words = positionals.join(' ');
const calendar = calendarOf(knowledge.directory, school?.id);
const meaning = readSeries(words, from, calendar);
if (isRefused(meaning) || isAmbiguous(meaning)) {
  const left = isRefused(meaning) ? meaning.notUnderstood : [words];
  refuse(refusalOf(meaning), isRefused(meaning) ? meaning : { notUnderstood: left, ...meaning });
}
const timeless = withoutTime(meaning);
if (timeless) refuse(timeless, { notUnderstood: [] });
const dates = planOf(meaning, from, to, calendar, policy);
if (dates.length === 0) refuse({ why: NO_DATES }, { notUnderstood: [] });

const guessed = guessedOf(meaning);
const asJson = ({ start, end, isoWeek, note, skipped }: PlannedMeeting) => ({
  start: localIso(start),
  end: localIso(end),
  isoWeek,
  ...(note ? { note } : {}),
  ...(skipped ? { skipped } : {}),
  ...(guessed ? { guessed } : {}),
});
if (values.json) console.log(JSON.stringify(dates.map(asJson)));
else {
  for (const line of previewWords(meaning, dates, from, to)) console.log(line);
  for (const date of dates) console.log(dateLine(date));
}
