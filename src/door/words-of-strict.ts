import { wordsOfBooking } from '../booking/words-of-booking.js';
import { type GroupStep, REMARKS } from '../groups/actions.js';
import type { WhyNoLink } from '../groups/place.js';
import { wordsOfGroups } from '../groups/words-of-groups.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { listed } from '../shared/text.js';
import type { IdentityKind } from './guard/identity-kind.js';
import type { Outcome } from './outcome.js';
import type { CardAction } from './press.js';
import { asNobody, type FieldName, isConfirmable, type TextFault, type Writing } from './strict.js';

type Reworded = Outcome & { is: 'reword' };

const fieldNames = (): Readonly<Record<FieldName, string>> => ({
  name: say`Gruppens namn`,
  purpose: say`Syftet`,
  phrase: say`Raden om när ni ses`,
  place: say`Platsen`,
  point: say`Punkten`,
  standing: say`Punkten`,
  what: say`Raden`,
  due: say`Rutan om till när`,
  remark0: say`Svaret`,
  remark1: say`Svaret`,
  remark2: say`Svaret`,
  remark3: say`Svaret`,
  remark4: say`Svaret`,
  remark5: say`Svaret`,
  remark6: say`Svaret`,
  note: say`Anteckningen`,
});

/** The fields whose name takes "långt". */
const NEUTER: ReadonlySet<FieldName> = new Set(['name', 'purpose', ...REMARKS]);

const numberNames = (): Readonly<Partial<Record<IdentityKind, string>>> => ({
  personnummer: say`ett personnummer`,
  samordningsnummer: say`ett personnummer`,
  telefonnummer: say`ett telefonnummer`,
  'e-postadress': say`en e-postadress eller ett konto`,
  ärendenummer: say`ett ärendenummer`,
  registreringsnummer: say`en bils registreringsnummer`,
});

const whyNoLink = (): Readonly<Record<WhyNoLink, string>> => ({
  scheme: say`Länken måste börja med https:// Klistra in en sådan länk, eller skriv ett rum.`,
  whole: say`Länken är inte hel. Klistra in hela, från https:// och framåt.`,
  user: say`Länken har ett användarnamn i sig. Klistra in mötets vanliga länk.`,
  host: say`Länken går till en sifferadress eller en dator utan namn på nätet. Klistra in mötets vanliga länk.`,
});

function inList(words: readonly string[]): string {
  const quoted = [...new Set(words)].map(word => `”${word}”`);
  return listed(quoted);
}

/** One line for the words of a kind that can be confirmed. */
function maybeLine(kind: IdentityKind, words: readonly string[]): string[] {
  const count = new Set(words).size;
  if (count === 0) return [];
  const what = inList(words);
  if (kind === 'namn')
    return [
      count === 1
        ? say`Jag tror att ${what} är ett namn. Skriv om det utan namn, eller bekräfta att det inte är en person.`
        : say`Jag tror att ${what} är namn. Skriv om det utan namn, eller bekräfta att ingen av dem är en person.`,
    ];
  if (kind === 'initialer')
    return [say`${what} kan stå för någons namn. Skriv om det utan, eller bekräfta att det inte är en person.`];
  return [say`${what} kan vara någons hemadress. Skriv om det utan, eller bekräfta att det inte är en persons adress.`];
}

function otherLine(fault: TextFault): string[] {
  switch (fault.is) {
    case 'identity':
      return [
        say`”${fault.word}” ser ut som ${numberNames()[fault.kind] ?? say`något som pekar ut en person`}. Ta bort det.`,
      ];
    case 'pointsOut':
    case 'unknown':
      // Told of all of them in one line each.
      return [];
    case 'noTime':
      return [say`Det där förstår jag inte som en tid. Skriv till exempel: 15 oktober 13–14`];
    case 'tooLong':
      return [
        NEUTER.has(fault.field)
          ? say`${fieldNames()[fault.field]} är ${fault.by} tecken för långt. Korta texten.`
          : say`${fieldNames()[fault.field]} är ${fault.by} tecken för lång. Korta texten.`,
      ];
    case 'empty':
      return [fault.field === 'name' ? say`Skriv vad gruppen heter.` : say`Skriv något i rutan först.`];
    case 'link':
      return [whyNoLink()[fault.why]];
    case 'noNote':
      return [say`Bokar du anonymt följer ingen anteckning med. Töm rutan, eller boka med ditt namn.`];
  }
}

/** One line for all that tells of one pupil. */
function toldLine(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  return [
    say`${inList(words)} kan peka ut en elev. Skriv om det så att det inte syns vem det gäller, till exempel: frånvaro.`,
  ];
}

/** One line for all the words that may not stand in a note. */
function unknownLine(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  return [
    say`Jag vet inte om ${inList(words)} kan visa vem det gäller. Skriv bara vad ni ska prata om, med andra ord, till exempel: frågor om samtycke. Eller lämna rutan tom: du kan boka ändå.`,
  ];
}

function linesOf(faults: readonly TextFault[]): string[] {
  const maybe = faults.filter(isConfirmable);
  const wordsOf = (kind: IdentityKind) => maybe.filter(one => one.kind === kind).map(({ word }) => word);
  return [
    ...(['namn', 'initialer', 'adress'] as const).flatMap(kind => maybeLine(kind, wordsOf(kind))),
    ...faults.filter(fault => !isConfirmable(fault)).flatMap(otherLine),
    ...toldLine(faults.flatMap(fault => (fault.is === 'pointsOut' ? [fault.word] : []))),
    ...unknownLine(faults.flatMap(fault => (fault.is === 'unknown' ? [fault.word] : []))),
  ];
}

/** A step without the texts that it carries; in private it names its group all the same. */
function fromBoxes(step: GroupStep): GroupStep {
  switch (step.is) {
    case 'approve':
    case 'preview':
      return { is: 'preview', ...(step.group === undefined ? {} : { group: step.group }) };
    case 'move':
    case 'moveRest':
      return { is: step.is };
    case 'pointForm': {
      const { point: _, ...rest } = step;
      return rest;
    }
    default:
      return step;
  }
}

/** The same press, with the words that its writer says are nobody. */
function confirming({ step }: Writing & { do: 'group' }, nobody: readonly string[]): CardAction {
  // What is confirmed is read from the form's boxes, so that it is what stands there now.
  return { v: 1, do: 'group', step: fromBoxes(step), nobody: [...nobody] };
}

/** Longer than any text may be: a form with it would not fit on a card. */
const SHOWN_AGAIN_MAX = 4_000;

function shownAgain(block: Block): Block {
  if (block.is !== 'input' || (block.value ?? '').length <= SHOWN_AGAIN_MAX) return block;
  const { value: _, ...empty } = block;
  return empty;
}

const FORMS: ReadonlySet<string> = new Set([
  'details',
  'linkForm',
  'editForm',
  'addForm',
  'meetings',
  'card',
  'pointForm',
  'pointWhere',
  'agendaForm',
  'todoForm',
  'evaluateForm',
]);
const nothingDone = ({ do: job }: Writing) =>
  job === 'booking' ? say`Tiden är inte bokad än` : say`Inget är sparat än`;

/** The form as it was filled in, above it what is wrong and in which words; for the writer's eyes alone. */
export function wordsForWriter({ form, faults, nobody, meant }: Reworded, directory: Directory | undefined): Reply {
  const reply = form.is === 'booking' ? wordsOfBooking(form.booking, directory) : wordsOfGroups(form.group);
  const shown = form.is === 'booking' ? form.booking : form.group.is === 'life' ? form.group.life : form.group;
  if (!FORMS.has(shown.is)) return reply;
  const words = [...new Set([...nobody, ...faults.filter(isConfirmable).map(({ word }) => asNobody(word))])];
  const confirm: Button[] =
    meant.do === 'group' && faults.some(isConfirmable)
      ? [{ title: say`Det är ingen person`, action: confirming(meant, words) }]
      : [];
  return {
    blocks: [
      { is: 'notice', tone: 'care', title: nothingDone(meant), lines: linesOf(faults) },
      ...reply.blocks.map(shownAgain),
    ],
    buttons: [...confirm, ...reply.buttons],
  };
}

/** The same where others read along: nothing of what was typed is said again. */
export function wordsForAll({ faults, meant }: Reworded): Reply {
  const isHidden = ({ is }: TextFault) => is === 'identity' || is === 'pointsOut' || is === 'unknown';
  const named = faults.some(({ is }) => is === 'identity' || is === 'unknown');
  const lines = [
    ...(faults.some(({ is }) => is === 'pointsOut')
      ? [
          say`Det här kan peka ut en elev. Jag upprepar det inte här, för fler läser. Skriv om det så att det inte syns vem det gäller, till exempel: frånvaro.`,
        ]
      : []),
    ...(named
      ? [
          say`I texten kan det stå ett namn, ett nummer eller en adress. Jag upprepar den inte här, för fler läser. Skriv om den utan.`,
        ]
      : []),
    ...linesOf(faults.filter(fault => !isHidden(fault))),
  ];
  const again: Button[] =
    meant.do === 'group' && (meant.step.is === 'preview' || meant.step.is === 'approve')
      ? [{ title: say`Lägg till möten`, action: { v: 1, do: 'group', step: { is: 'addForm' } } }]
      : meant.do === 'group' && meant.step.is === 'pointForm'
        ? [{ title: say`Lägg till punkt`, action: { v: 1, do: 'group', step: fromBoxes(meant.step) } }]
        : [];
  return { blocks: [{ is: 'notice', tone: 'care', title: nothingDone(meant), lines }], buttons: again };
}
