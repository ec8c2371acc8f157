import { type Day, inWords } from '../../shared/day.js';
import { fillIn, unfilled } from '../../shared/directory.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { listed } from '../../shared/text.js';
import { dayName, weekdayOf } from '../../shared/wall-time.js';
import type { Answering } from '../answering.js';
import { actNamed, type Law } from '../law.js';
import type { ReportOutcome } from '../promised/remind-after-report.js';
import { isValidOn, type Rule } from '../rule.js';
import { rulesAreSwedish } from '../words-of-answers.js';
import { type AfterReport, type Falls, fallsOf, linesOn } from './after-report.js';

type Data = Pick<Answering['data'], 'directory' | 'law'>;

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
/** A day as one says it: "måndag 14 december 2026". */
const dayInWords = (day: Day) => `${dayName(weekdayOf(day))} ${inWords(day)}`;

/** A sentence with the section that it rests on. */
export function withLaw(
  words: string,
  { legal }: { readonly legal: { readonly act: string; readonly section: string } },
  law: Law | undefined,
): string {
  return `${words} (${(law && actNamed(law, legal.act)?.name) ?? legal.act} ${legal.section})`;
}

/** The button that begins what follows a report, under a rule on it and at the guide's end; none where the data are not there. */
export function afterReportButton({ afterReport }: { readonly afterReport?: AfterReport | undefined }): Button[] {
  return afterReport ? [{ title: say`Jag har anmält`, aside: true, action: { v: 1, do: 'report', is: 'begin' } }] : [];
}

const daysOf = (falls: readonly Falls[]): Block => ({
  is: 'list',
  items: falls.map(({ reminder, on }) => `${dayInWords(on)}: ${reminder.what}`),
});

/** What may be asked for after a report, and when, by the law of a day. */
function whatAndWhen(after: AfterReport, { directory, law }: Data, on: Day): Block[] {
  const lines = linesOn(after, on);
  const missing = unfilled(
    lines.map(one => one.text),
    directory,
  );
  return [
    { is: 'title', text: after.title },
    { is: 'list', items: lines.map(one => withLaw(fillIn(one.text, directory), one, law)) },
    ...(missing ? [text(missing)] : []),
    text(after.always),
  ];
}

/** The rules on what happens after a report, as they stand on a day. */
const rulesOn = (after: AfterReport, rules: readonly Rule[], on: Day): Button[] =>
  after.rules
    .flatMap(id => rules.find(rule => rule.id === id && isValidOn(rule, on)) ?? [])
    .map(({ id, title }) => ({ title, action: { v: 1, do: 'show', rule: id } }));

function wish(after: AfterReport, outcome: ReportOutcome & { is: 'begin' }): { blocks: Block[]; buttons: Button[] } {
  const { today, wrong, press } = outcome;
  if (!outcome.canRemind) return { blocks: [], buttons: [] };
  const [first, last] = [fallsOf(after, today)[0], fallsOf(after, today).at(-1)];
  if (!first || !last) return { blocks: [], buttons: [] };
  const days = [...new Set([first.reminder.days, last.reminder.days])];
  return {
    blocks: [
      text(say`Jag kan påminna dig här i chatten när det har gått ${listed(days.map(String))} dagar.`),
      {
        is: 'input',
        kind: 'date',
        id: 'day',
        label: say`När kom anmälan in?`,
        value: wrong || today,
        wrong:
          wrong === undefined
            ? undefined
            : say`Välj den dag då anmälan kom in: i dag, eller en dag de senaste två månaderna.`,
      },
      small(
        say`Jag sparar bara dagen och adressen till den här chatten, låst med en nyckel. Inget om ärendet. Båda raderas när den sista påminnelsen har gått ut.`,
      ),
    ],
    buttons: [{ title: say`Påminn mig`, action: { v: 1, do: 'report', is: 'remind', press } }],
  };
}

/** A step after a report in the words that its reader sees; the rules on it stand under the first. */
export function wordsOfReport(outcome: ReportOutcome, data: Answering['data']): Reply {
  const { afterReport: after } = data;
  if (!after) return { blocks: [], buttons: [] };
  const end = (...blocks: Block[]): Reply => ({ blocks: [...blocks, text(after.always)], buttons: [] });
  switch (outcome.is) {
    case 'begin': {
      const { blocks, buttons } = wish(after, outcome);
      return {
        blocks: [...rulesAreSwedish(data), ...whatAndWhen(after, data, outcome.today), ...blocks],
        buttons: [...buttons, ...rulesOn(after, data.rules, outcome.today)],
      };
    }
    case 'promised':
      return {
        ...end(
          text(say`Jag påminner dig här:`),
          daysOf(outcome.falls),
          small(
            say`Inget om ärendet är sparat. Dagen och chattens adress raderas när den sista påminnelsen har gått ut.`,
          ),
        ),
        buttons: [
          {
            title: say`Ta bort påminnelserna`,
            aside: true,
            action: { v: 1, do: 'report', is: 'stop', press: outcome.press },
          },
        ],
      };
    case 'past':
      return end(
        text(
          fillIn(
            say`De dagarna har redan gått. Ring socialtjänstens mottagning, {{mottagning}}, och begär besked nu.`,
            data.directory,
          ),
        ),
      );
    case 'full':
      return end(
        text(say`Jag kan inte lova fler påminnelser just nu. Skriv upp dagarna själv:`),
        daysOf(outcome.falls),
      );
    case 'stopped':
      return end(text(say`Påminnelserna är borttagna. Jag har raderat dagen och chattens adress.`));
  }
}
