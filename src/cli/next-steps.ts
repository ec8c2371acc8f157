import { join, resolve } from 'node:path';
import { NATIONAL } from '../answering/search/topics.js';
import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';

/** A word as a shell reads it whole. */
const quoted = (word: string) => (/^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/**
 * The commands that make a draft live and show what it changes, in order, wherever they are typed: `asks` may be missing
 * in a pack that has no rules yet, and a rule that begins today is seen beside the day before.
 */
export function nextSteps(of: {
  readonly folder: string;
  readonly pack: string;
  readonly id: string;
  readonly from: Day;
  readonly today: Day;
}): string[] {
  const { folder, pack, id, from, today } = of;
  const place = (...parts: string[]) => quoted(join(resolve(folder), pack, ...parts));
  const on = `--dir ${quoted(resolve(folder))}`;
  return [
    `mkdir -p ${place('asks')}`,
    `mv -n ${place('drafts', `${id}.md`)} ${place(`${id}.md`)}`,
    `mv -n ${place('drafts', `${id}.yaml`)} ${place('asks', `${id}.yaml`)}`,
    `npm run -s check:knowledge -- ${on} --packs ${pack}`,
    `npm run -s preview -- ${on} --packs ${pack} --from ${from} --date ${today}`,
  ];
}

/** Who stands for a new rule beside its writer, as its file says it: two people, by name, in whichever pack it is. */
const standFor = (pack: string) => [
  '  approvedBy  två personer som står för regeln, med för- och efternamn, om den rör anmälan eller ett barn:',
  '             [{ who: "Kim Ek, kurator", on: ÅÅÅÅ-MM-DD }, { who: "Bo Al, rektor", on: ÅÅÅÅ-MM-DD }].',
  '             Utan dem visas den inte.',
  ...(pack === NATIONAL
    ? [
        `             Det gäller också i ${NATIONAL}: de regler som följer med har redaktionens märke, och den här är er egen.`,
        '             Lägg den hellre i ert eget paket, så att den är kvar vid nästa uppgradering.',
      ]
    : []),
];

/** What is done with a draft, in order: what its writer still has to write (`faults`: with what to mend first), then the commands. */
export function draftIsDone(
  on: Day,
  pack: string,
  steps: readonly string[],
  { faults = 0, gaps = false } = {},
): string[] {
  return [
    'Läs utkastet, och skriv klart det:',
    ...(gaps
      ? [
          '  title      frågan, som personal ställer den, med stor bokstav och frågetecken',
          '  texten     svaret, först och kort, och mer under det om det behövs',
          '  sources    dokumenten som svaret vilar på, med årtal: [{ document: Rutin för anmälan, year: 2025 }]',
          '  owner      vem som sköter regeln, en funktion',
          '  asks       i .yaml-filen: minst fem sätt att fråga',
        ]
      : ['  texten     mer under det korta svaret, om det behövs']),
    ...standFor(pack),
    '  legal      lagen som svaret vilar på, och dagen då lydelsen började gälla (law.yaml har dem):',
    '             [{ act: SoL, sfs: "2025:400", section: 19 kap. 1 §, from: 2026-01-15 }]. Tomt om ingen lag behövs.',
    `  validFrom  regeln gäller från ${on}. Ändra om den börjar gälla en annan dag.`,
    faults > 0 ? 'Rätta felen först. Kör sedan:' : 'Kör sedan, för att ta det i bruk:',
    ...steps.map(step => `  ${step}`),
  ];
}

/** What is done with a draft that was made of unanswered questions, of a new rule at `path` (PACK/drafts/ID.md) or of phrasings for `rule`, on a day. */
export function afterDraft(of: {
  readonly folder: string;
  readonly path: string;
  readonly rule?: string | undefined;
  readonly on: Day;
  /** The data folder that the questions are in, where one was named. */
  readonly data?: string | undefined;
}): string[] {
  const { folder, path, rule, on, data } = of;
  const [pack = '', , name = ''] = path.split('/');
  const id = rule ?? name.replace(/\.md$/, '');
  const steps = nextSteps({ folder, pack, id, from: plusDays(on, -1), today: on });
  const at = data === undefined ? '' : ` --data ${quoted(resolve(data))}`;
  const close = [
    'Stäng sedan frågorna, så att den som väntar på svar får veta det (N är gruppens nummer i listan):',
    `  npm run -s unanswered --${at} --close N --rule ${quoted(id)}`,
  ];
  if (rule === undefined) return [...draftIsDone(on, pack, steps, { gaps: true }), ...close];
  const asks = resolve(folder, pack, 'asks', `${rule}.yaml`);
  const check = steps.filter(step => step.includes('check:knowledge'));
  return [
    `Läs utkastet, och flytta det som ska med till ${asks}, under asks. Kör sedan:`,
    ...check.map(step => `  ${step}`),
    ...close,
  ];
}
