import { inWords, MONTHS } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { CadenceStatus } from './cadence.js';
import type { Group } from './group.js';
import { isReminded } from './life-acts.js';
import type { GroupOutcome } from './outcome.js';
import { isUnknown, type Per } from './stretch.js';
import type { Suggestion } from './suggest.js';
import { waitingNote } from './words-of-changes.js';
import { dateLine } from './words-of-dates.js';
import { press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

function here(per: Per): string {
  switch (per) {
    case 'year':
      return say`det här läsåret`;
    case 'term':
      return say`den här terminen`;
    case 'month':
      return say`den här månaden`;
  }
}

/** A stretch that is kept by its Swedish name ("höstterminen 2026", "läsåret 2026/27", "november 2026"); other names stay. */
export function stretchInWords(name: string): string {
  const [, kind = '', year = ''] = /^(\S+) (\d{4}(?:\/\d\d)?)$/.exec(name) ?? [];
  if (kind === 'höstterminen') return say`höstterminen ${year}`;
  if (kind === 'vårterminen') return say`vårterminen ${year}`;
  if (kind === 'läsåret') return say`läsåret ${year}`;
  const month = MONTHS.indexOf(kind) + 1;
  return month > 0 ? inWords(`${year}-${String(month).padStart(2, '0')}-01`).replace(/^1 /, '') : name;
}

const meetings = (count: number) => (count === 1 ? say`1 möte` : say`${count} möten`);

/** How a group stands, as a sentence: "2 av minst 3 möten den här terminen (höstterminen 2026): 1 hållet, ..." */
export function statusLine({ stretch: name, per, held, planned, missing, atLeast, begun }: CadenceStatus): string {
  const stretch = stretchInWords(name);
  const all = held + planned;
  const parts = [
    held === 1 ? say`1 hållet` : say`${held} hållna`,
    planned === 1 ? say`1 planerat` : say`${planned} planerade`,
    missing > 0 ? say`${missing} saknas` : say`inget saknas`,
  ].join(', ');
  if (all > atLeast)
    return begun
      ? say`${meetings(all)} ${here(per)} (${stretch}), minst ${atLeast} ska hållas: ${parts}.`
      : say`${meetings(all)} ${stretch}, minst ${atLeast} ska hållas: ${parts}.`;
  return begun
    ? say`${all} av minst ${meetings(atLeast)} ${here(per)} (${stretch}): ${parts}.`
    : say`${all} av minst ${meetings(atLeast)} ${stretch}: ${parts}.`;
}

/** More words than this are no bar any more: the sentence above has the numbers. */
const BAR_MAX = 12;

/** A bar of words, one a meeting, that is read out as it stands; undefined for one that would be too long. */
export function barOf({ held, planned, missing }: CadenceStatus): string | undefined {
  const of = (count: number, word: string) => Array<string>(count).fill(word);
  const words = [...of(held, say`hållet`), ...of(planned, say`planerat`), ...of(missing, say`saknas`)];
  return words.length === 0 || words.length > BAR_MAX ? undefined : words.join(' | ');
}

/** What is said in place of numbers where the directory lacks the days of a term or year. */
const unknownLine = (unknown: string) =>
  say`Jag vet inte när ${stretchInWords(unknown)} börjar och slutar, så jag räknar inga möten där. Kommunen kan fylla i terminerna.`;

/** The form for the suggested dates, filled in. */
const suggestButton = (group: Group, { phrase, from, to }: Suggestion, title: string) =>
  press(title, { is: 'addForm', group: group.id, phrase, from, to });

function rowOf({ group, forum, status, next, waits }: (GroupOutcome & { is: 'status' })['rows'][number]): Block[] {
  const date = [
    text(next ? say`Nästa möte: ${when(next)}${waitingNote(waits)}.` : say`Inget möte är planerat.`),
    ...(isReminded({ group }) ? [] : [text(say`Påminnelserna är pausade. Skriv i kanalen: fortsätt påminna`)]),
  ];
  if (!status) {
    const what = forum ? `${forum.name}: ${forum.cadence.text}` : say`Gruppen är inte kopplad till något forum.`;
    return [{ is: 'heading', text: group.name }, text(what), ...date];
  }
  if (isUnknown(status)) return [{ is: 'heading', text: group.name }, text(unknownLine(status.unknown)), ...date];
  const bar = barOf(status);
  return [{ is: 'heading', text: group.name }, text(statusLine(status)), ...(bar ? [small(bar)] : []), ...date];
}

/** The most groups of one card that a suggestion is offered for. */
const SUGGESTED_FOR = 6;

/** How groups stand against their forums' agreements, each with its next date, and a filled-in form for what is missing. */
export function statusWords({ rows, next }: GroupOutcome & { is: 'status' }): Reply {
  const short = rows.flatMap(({ group, suggestion }) => (suggestion ? [{ group, suggestion }] : []));
  return {
    blocks: [{ is: 'title', text: say`Så ligger grupperna till` }, ...rows.flatMap(rowOf)],
    buttons: [
      ...short
        .slice(0, SUGGESTED_FOR)
        .map(({ group, suggestion }) =>
          suggestButton(
            group,
            suggestion,
            rows.length === 1 ? say`Lägg till möten` : say`Lägg till möten: ${group.name}`,
          ),
        ),
      ...(next === undefined ? [] : [press(say`Fler grupper`, { is: 'status', from: next }, true)]),
    ],
  };
}

/** What a convener is told of meetings that are missing, with dates that could suit and the form filled in with them. */
export function nudgeWords(group: Group, status: CadenceStatus, suggestion: Suggestion | undefined): Reply {
  const stretch = stretchInWords(status.stretch);
  const missing = say`${group.name}: ${stretch} saknas ${status.missing} av minst ${meetings(status.atLeast)}.`;
  if (!suggestion) return { blocks: [text(missing), small(say`Skriv i gruppens kanal: lägg till möten`)], buttons: [] };
  const several = suggestion.dates.length > 1;
  return {
    blocks: [
      text(`${missing} ${several ? say`Passar de här tiderna?` : say`Passar den här tiden?`}`),
      { is: 'list', items: suggestion.dates.map(dateLine) },
      small(say`Knappen öppnar formuläret ifyllt. Inget sparas förrän du har sett datumen.`),
    ],
    buttons: [suggestButton(group, suggestion, several ? say`Lägg till de här mötena` : say`Lägg till det här mötet`)],
  };
}
