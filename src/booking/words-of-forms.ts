import { isDay } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { plusDays } from '../shared/wall-time.js';
import { type BookingInputs, HOURS_MAX, type LeftOut } from './actions.js';
import { FORMS } from './booking.js';
import { HOURS_TO_BEGIN } from './offer.js';
import type { BookingOutcome, Wrong } from './outcome.js';
import { again, press, small, text, title } from './phrases.js';
import type { Settings } from './settings.js';
import { REACH } from './slots.js';
import { formName, weekdayName } from './words-of-names.js';
import { daysIn, whoWouldBeTold } from './words-of-worker.js';

/** What stood in a field for a day; undefined for what no such field can show. */
const dayIn = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined);

/** Makes the fields of a form, each with what is wrong with it right above it. */
function fieldsOf(wrong: Wrong | undefined) {
  return (
    kind: 'date' | 'text',
    id: keyof BookingInputs,
    label: string,
    value: string | undefined,
    max = 10,
  ): Block => ({
    is: 'input',
    kind,
    id,
    label,
    max,
    ...(value ? { value } : {}),
    ...(wrong?.[id] ? { wrong: again(wrong[id]) } : {}),
  });
}

const LEFT: Readonly<Record<LeftOut, () => string>> = {
  weeks: () => say`Vilka veckor du menade kunde jag inte fylla i. Välj själv.`,
  yearEnd: () =>
    say`Varannan vecka räknas som jämna eller udda veckor. Vecka 53 och vecka 1 är båda udda, så lägg in tiden efter nyår för sig.`,
  except: () =>
    say`Dagarna som inte ska vara med kunde jag inte fylla i. Ta bort dem under Mina tider när du har sparat.`,
  count: () => say`Hur många gånger kunde jag inte fylla i. Välj den sista dagen själv.`,
  several: () => say`Jag kan bara lägga in en återkommande tid i taget. Fyll i den första här.`,
  rest: () => say`Allt du skrev gick inte att fylla i. Läs igenom innan du sparar.`,
};

/** What was said of the times and does not stand in the form, a sentence each. */
const leftOutWords = (left: readonly LeftOut[]): string[] => left.map(one => LEFT[one]());

const notSaved = (wrong: Wrong | undefined): Block[] =>
  wrong ? [text(say`Inget är sparat än. Rätta det som är markerat.`)] : [];

/** The form in which a social worker says when they can be consulted, with what stood there and what was wrong with it. */
export function offerForm({ today, wrong, filled, pattern, left = [] }: BookingOutcome & { is: 'offerForm' }): Reply {
  const input = fieldsOf(wrong);
  // What was emptied stays empty when the form comes back; what was never said is suggested.
  const or = (said: string | undefined, usual: string) => (wrong || said ? (said ?? usual) : usual);
  return {
    blocks: [
      title(pattern === undefined ? say`Lägg in tider` : say`Ändra återkommande tid`),
      ...notSaved(wrong),
      ...leftOutWords(left).map(text),
      {
        is: 'choice',
        id: 'days',
        label: say`Veckodagar`,
        several: true,
        choices: ([1, 2, 3, 4, 5] as const).map(day => ({ title: weekdayName(day), value: String(day) })),
        ...(filled && /^[1-5](?:,[1-5])*$/.test(filled.days) ? { value: filled.days } : {}),
        ...(wrong?.days ? { wrong: again(wrong.days) } : {}),
      },
      {
        is: 'choice',
        id: 'weeks',
        label: say`Veckor`,
        choices: [
          { title: say`Alla veckor`, value: 'all' },
          { title: say`Jämna veckor`, value: 'even' },
          { title: say`Udda veckor`, value: 'odd' },
        ],
        value: filled?.weeks ?? 'all',
      },
      input('date', 'first', say`Första dagen`, dayIn(filled?.first) ?? today),
      input(
        'date',
        'last',
        say`Sista dagen (samma dag för en enda dag)`,
        dayIn(filled?.last) ?? plusDays(today, REACH.horizon * 7),
      ),
      input('text', 'from', say`Från klockan`, or(filled?.from, HOURS_TO_BEGIN.from), HOURS_MAX),
      // Whoever said when it begins did not mean our end.
      input('text', 'to', say`Till klockan`, or(filled?.to, filled?.from ? '' : HOURS_TO_BEGIN.to), HOURS_MAX),
      input('text', 'length', say`Minuter per konsultation`, or(filled?.length, '30')),
      input('text', 'longer', say`Eller så här många, för den som behöver längre`, filled?.longer),
      input('text', 'pause', say`Minuter mellan`, or(filled?.pause, '10')),
      {
        is: 'choice',
        id: 'form',
        label: say`Hur`,
        choices: FORMS.map(value => ({ title: formName(value), value })),
        value: filled?.form ?? 'telefon',
      },
      small(say`Helgdagar, och de lov och studiedagar som kommunen har lagt in, räknas bort åt dig.`),
    ],
    buttons: [
      press(say`Spara tiderna`, { is: 'offer', ...(pattern === undefined ? {} : { pattern }) }),
      press(say`Mina tider`, { is: 'times' }, true),
    ],
  };
}

/** The form in which a social worker says when she is away. */
export function awayForm({ today, filled, wrong, unsure }: BookingOutcome & { is: 'awayForm' }): Reply {
  const input = fieldsOf(wrong);
  return {
    blocks: [
      title(say`När är du borta?`),
      ...(wrong ? [text(say`Inget är ändrat än. Rätta det som är markerat.`)] : []),
      ...(unsure ? [text(say`Jag förstod inte allt du skrev. Kontrollera dagarna.`)] : []),
      // What was not understood is no reason to suggest today.
      input('date', 'awayFrom', say`Första dagen`, dayIn(filled?.awayFrom) ?? (unsure ? undefined : today)),
      input('date', 'awayTo', say`Sista dagen (tomt för en enda dag)`, dayIn(filled?.awayTo)),
      input('text', 'hours', say`Del av dagen, till exempel 9-11.30 (tomt för hela)`, filled?.hours, HOURS_MAX),
      small(say`Jag frågar en gång till innan jag ställer in något.`),
    ],
    buttons: [press(say`Visa vad som ställs in`, { is: 'checkAway' }), press(say`Mina tider`, { is: 'times' }, true)],
  };
}

/** Asks about days away, before anything is cancelled. */
export function awayCheckWords({ away, cancels, tells }: BookingOutcome & { is: 'awayCheck' }): Reply {
  const what =
    cancels === 0
      ? say`Du har inga bokningar då.`
      : cancels === 1
        ? say`Då ställer jag in den bokning som du har då.`
        : say`Då ställer jag in de ${cancels} bokningar som du har då.`;
  return {
    blocks: [
      title(say`Är du borta ${daysIn(away)}?`),
      text([what, ...whoWouldBeTold(cancels, tells), say`Inget är ändrat än.`].join(' ')),
      small(say`Andra dagar? Skriv till exempel: borta 14–18 december`),
    ],
    buttons: [
      press(say`Ja, jag är borta`, { is: 'away', ...away }),
      press(say`Nej, visa mina tider`, { is: 'times' }, true),
    ],
  };
}

const asText = (number: number | undefined) => (number === undefined ? undefined : String(number));

/** The form in which a social worker says how she wants to be booked. */
export function settingsForm({ settings, filled, wrong }: BookingOutcome & { is: 'settingsForm' }): Reply {
  const input = fieldsOf(wrong);
  const { lead, horizon, most, before, after } = settings;
  return {
    blocks: [
      title(say`Så vill jag bli bokad`),
      ...notSaved(wrong),
      input(
        'text',
        'lead',
        say`Timmar före, senast (tomt: 2)`,
        filled?.lead ?? asText(lead === undefined ? lead : lead / 60),
      ),
      input('text', 'horizon', say`Veckor framåt (tomt: 6)`, filled?.horizon ?? asText(horizon)),
      input('text', 'most', say`Högst så många om dagen (tomt: inget tak)`, filled?.most ?? asText(most)),
      input('text', 'before', say`Fria minuter före varje`, filled?.before ?? asText(before)),
      input('text', 'afterwards', say`Fria minuter efter varje`, filled?.afterwards ?? asText(after)),
      small(say`Det som redan är bokat ligger kvar.`),
    ],
    buttons: [press(say`Spara`, { is: 'settings' }), press(say`Mina tider`, { is: 'times' }, true)],
  };
}

/** How somebody wants to be booked, as it was saved. */
export function settingsWords({ lead, horizon, most, before, after }: Settings): Reply {
  const hours = (lead ?? REACH.lead) / 60;
  const weeks = horizon ?? REACH.horizon;
  const items = [
    hours === 1 ? say`Senast 1 timme före` : say`Senast ${hours} timmar före`,
    weeks === 1 ? say`Högst 1 vecka framåt` : say`Högst ${weeks} veckor framåt`,
    most === undefined ? say`Inget tak för hur många om dagen` : say`Högst ${most} om dagen`,
    // The same minutes may be after one and before the next.
    say`Minst ${Math.max(before ?? 0, after ?? 0)} fria minuter mellan två`,
  ];
  return {
    blocks: [
      text(say`Sparat. Så kan du bokas:`),
      { is: 'list', items },
      small(say`Det som redan är bokat ligger kvar.`),
    ],
    buttons: [press(say`Mina tider`, { is: 'times' })],
  };
}
