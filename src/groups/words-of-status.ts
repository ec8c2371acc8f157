import type { Block, Reply } from '../shared/reply.js';
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

const HERE: Readonly<Record<Per, string>> = {
  year: 'det här läsåret',
  term: 'den här terminen',
  month: 'den här månaden',
};

const meetings = (count: number) => (count === 1 ? '1 möte' : `${count} möten`);
const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** How a group stands, as a sentence: "2 av minst 3 möten den här terminen (höstterminen 2026): 1 hållet, ..." */
export function statusLine({ stretch, per, held, planned, missing, atLeast, begun }: CadenceStatus): string {
  const where = begun ? `${HERE[per]} (${stretch})` : stretch;
  const all = held + planned;
  const lead =
    all > atLeast
      ? `${meetings(all)} ${where}, minst ${atLeast} ska hållas`
      : `${all} av minst ${meetings(atLeast)} ${where}`;
  const parts = [counted(held, 'hållet', 'hållna'), counted(planned, 'planerat', 'planerade')];
  return `${lead}: ${[...parts, missing > 0 ? `${missing} saknas` : 'inget saknas'].join(', ')}.`;
}

/** More words than this are no bar any more: the sentence above has the numbers. */
const BAR_MAX = 12;

/** A bar of words, one a meeting, that is read out as it stands; undefined for one that would be too long. */
export function barOf({ held, planned, missing }: CadenceStatus): string | undefined {
  const of = (count: number, word: string) => Array<string>(count).fill(word);
  const words = [...of(held, 'hållet'), ...of(planned, 'planerat'), ...of(missing, 'saknas')];
  return words.length === 0 || words.length > BAR_MAX ? undefined : words.join(' | ');
}

/** What is said in place of numbers where the directory lacks the days of a term or year. */
const unknownLine = (unknown: string) =>
  `Jag vet inte när ${unknown} börjar och slutar, så jag räknar inga möten där. Kommunen kan fylla i terminerna.`;

/** The form for the suggested dates, filled in. */
const suggestButton = (group: Group, { phrase, from, to }: Suggestion, title: string) =>
  press(title, { is: 'addForm', group: group.id, phrase, from, to });

function rowOf({ group, forum, status, next, waits }: (GroupOutcome & { is: 'status' })['rows'][number]): Block[] {
  const date = [
    text(next ? `Nästa möte: ${when(next)}${waitingNote(waits)}.` : 'Inget möte är planerat.'),
    ...(isReminded({ group }) ? [] : [text('Påminnelserna är pausade. Skriv i kanalen: fortsätt påminna')]),
  ];
  if (!status) {
    const what = forum ? `${forum.name}: ${forum.cadence.text}` : 'Gruppen är inte kopplad till något forum.';
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
    blocks: [{ is: 'title', text: 'Så ligger grupperna till' }, ...rows.flatMap(rowOf)],
    buttons: [
      ...short
        .slice(0, SUGGESTED_FOR)
        .map(({ group, suggestion }) =>
          suggestButton(group, suggestion, rows.length === 1 ? 'Lägg till möten' : `Lägg till möten: ${group.name}`),
        ),
      ...(next === undefined ? [] : [press('Fler grupper', { is: 'status', from: next }, true)]),
    ],
  };
}

/** What a convener is told of meetings that are missing, with dates that could suit and the form filled in with them. */
export function nudgeWords(group: Group, status: CadenceStatus, suggestion: Suggestion | undefined): Reply {
  const missing = `${group.name}: ${status.stretch} saknas ${status.missing} av minst ${meetings(status.atLeast)}.`;
  if (!suggestion) return { blocks: [text(missing), small('Skriv i gruppens kanal: lägg till möten')], buttons: [] };
  const several = suggestion.dates.length > 1;
  return {
    blocks: [
      text(`${missing} ${several ? 'Passar de här tiderna?' : 'Passar den här tiden?'}`),
      { is: 'list', items: suggestion.dates.map(dateLine) },
      small('Knappen öppnar formuläret ifyllt. Inget sparas förrän du har sett datumen.'),
    ],
    buttons: [suggestButton(group, suggestion, several ? 'Lägg till de här mötena' : 'Lägg till det här mötet')],
  };
}
