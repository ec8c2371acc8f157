import { isDay } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { plusDays } from '../shared/wall-time.js';
import { type BookingInputs, HOURS_MAX } from './actions.js';
import { FORM_NAMES, FORMS } from './booking.js';
import { HOURS_TO_BEGIN } from './offer.js';
import type { BookingOutcome, Wrong } from './outcome.js';
import { press, small, text, title } from './phrases.js';
import type { Settings } from './settings.js';
import { REACH } from './slots.js';
import { countOf, daysIn } from './words-of-worker.js';

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
    ...(wrong?.[id] ? { wrong: wrong[id] } : {}),
  });
}

const notSaved = (wrong: Wrong | undefined): Block[] =>
  wrong ? [text('Inget är sparat än. Rätta det som är markerat.')] : [];

/** The form in which a social worker says when they can be consulted, with what stood there and what was wrong with it. */
export function offerForm({ today, wrong, filled, pattern }: BookingOutcome & { is: 'offerForm' }): Reply {
  const input = fieldsOf(wrong);
  // What was emptied stays empty when the form comes back; what was never said is suggested.
  const or = (said: string | undefined, usual: string) => (wrong || said ? (said ?? usual) : usual);
  return {
    blocks: [
      title(pattern === undefined ? 'Lägg in tider' : 'Ändra återkommande tid'),
      ...notSaved(wrong),
      {
        is: 'choice',
        id: 'days',
        label: 'Veckodagar',
        several: true,
        choices: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'].map((name, at) => ({
          title: name,
          value: String(at + 1),
        })),
        ...(filled && /^[1-5](?:,[1-5])*$/.test(filled.days) ? { value: filled.days } : {}),
        ...(wrong?.days ? { wrong: wrong.days } : {}),
      },
      input('date', 'first', 'Första dagen', dayIn(filled?.first) ?? today),
      input(
        'date',
        'last',
        'Sista dagen (samma dag för en enda dag)',
        dayIn(filled?.last) ?? plusDays(today, REACH.horizon * 7),
      ),
      input('text', 'from', 'Från klockan', or(filled?.from, HOURS_TO_BEGIN.from), HOURS_MAX),
      input('text', 'to', 'Till klockan', or(filled?.to, HOURS_TO_BEGIN.to), HOURS_MAX),
      input('text', 'length', 'Minuter per konsultation', or(filled?.length, '30')),
      input('text', 'longer', 'Eller så här många, för den som behöver längre', filled?.longer),
      input('text', 'pause', 'Minuter mellan', or(filled?.pause, '10')),
      {
        is: 'choice',
        id: 'form',
        label: 'Hur',
        choices: FORMS.map(value => ({ title: FORM_NAMES[value], value })),
        value: filled?.form ?? 'telefon',
      },
      small('Helgdagar, och de lov och studiedagar som kommunen har lagt in, räknas bort åt dig.'),
    ],
    buttons: [
      press('Spara tiderna', { is: 'offer', ...(pattern === undefined ? {} : { pattern }) }),
      press('Mina tider', { is: 'times' }, true),
    ],
  };
}

/** What came of saving times. */
export function offeredWords({
  slots,
  taken,
  hides,
  outside,
  between,
  weeks,
  changed,
}: BookingOutcome & { is: 'offered' }): Reply {
  const saved = changed ? 'Ändrat' : 'Sparat';
  const span = weeks === 1 ? 'den närmaste veckan' : `de närmaste ${WEEKS[weeks] ?? weeks} veckorna`;
  const count = slots === 1 ? '1 tid' : `${slots} tider`;
  const said = slots > 0 ? `${saved}. ${count} kan bokas ${span}.` : `${saved}, men ingen tid går att boka ${span}.`;
  const other =
    taken === 0
      ? ''
      : ` ${taken === 1 ? '1 tid' : `${taken} tider`} till krockar med något du redan har: en bokning, frånvaro eller andra tider. ${taken === 1 ? 'Den' : 'De'} kan inte bokas så länge det andra ligger där.`;
  const hidden =
    hides === 0
      ? ''
      : ` ${hides === 1 ? '1 av dina andra tider' : `${hides} av dina andra tider`} visas inte längre, för de här ligger i vägen. Se dina tider, och ändra eller avsluta det som inte ska gälla.`;
  const holiday =
    outside === 0
      ? ''
      : ` ${outside === 1 ? '1 av dem ligger' : `${outside} av dem ligger`} utanför terminen. Är du ledig då, ${between ? 'tryck på Borta mellan terminerna' : 'ändra sista dagen eller skriv att du är borta'}.`;
  return {
    blocks: [text(`${said}${holiday}${other}${hidden}`)],
    buttons: [
      ...(between ? [press('Borta mellan terminerna', { is: 'away', from: between.from, to: between.to })] : []),
      press('Mina tider', { is: 'times' }),
    ],
  };
}

const WEEKS: Readonly<Record<number, string>> = {
  2: 'två',
  3: 'tre',
  4: 'fyra',
  5: 'fem',
  6: 'sex',
  7: 'sju',
  8: 'åtta',
};

/** The form in which a social worker says when she is away. */
export function awayForm({ today, filled, wrong }: BookingOutcome & { is: 'awayForm' }): Reply {
  const input = fieldsOf(wrong);
  return {
    blocks: [
      title('När är du borta?'),
      ...(wrong ? [text('Inget är ändrat än. Rätta det som är markerat.')] : []),
      input('date', 'awayFrom', 'Första dagen', dayIn(filled?.awayFrom) ?? today),
      input('date', 'awayTo', 'Sista dagen (tomt för en enda dag)', dayIn(filled?.awayTo)),
      input('text', 'hours', 'Del av dagen, till exempel 9-11.30 (tomt för hela)', filled?.hours, HOURS_MAX),
      small('Jag frågar en gång till innan jag ställer in något.'),
    ],
    buttons: [press('Visa vad som ställs in', { is: 'checkAway' }), press('Mina tider', { is: 'times' }, true)],
  };
}

/** Asks about days away, before anything is cancelled. */
export function awayCheckWords({ away, cancels }: BookingOutcome & { is: 'awayCheck' }): Reply {
  const what = cancels === 0 ? 'Du har inga bokningar då.' : `Då ställer jag in ${countOf(cancels)} som du har då.`;
  return {
    blocks: [title(`Är du borta ${daysIn(away)}?`), text(`${what} Inget är ändrat än.`)],
    buttons: [press('Ja, jag är borta', { is: 'away', ...away }), press('Nej, visa mina tider', { is: 'times' }, true)],
  };
}

const asText = (number: number | undefined) => (number === undefined ? undefined : String(number));

/** The form in which a social worker says how she wants to be booked. */
export function settingsForm({ settings, filled, wrong }: BookingOutcome & { is: 'settingsForm' }): Reply {
  const input = fieldsOf(wrong);
  const { lead, horizon, most, before, after } = settings;
  return {
    blocks: [
      title('Så vill jag bli bokad'),
      ...notSaved(wrong),
      input(
        'text',
        'lead',
        'Timmar före, senast (tomt: 2)',
        filled?.lead ?? asText(lead === undefined ? lead : lead / 60),
      ),
      input('text', 'horizon', 'Veckor framåt (tomt: 6)', filled?.horizon ?? asText(horizon)),
      input('text', 'most', 'Högst så många om dagen (tomt: inget tak)', filled?.most ?? asText(most)),
      input('text', 'before', 'Fria minuter före varje', filled?.before ?? asText(before)),
      input('text', 'afterwards', 'Fria minuter efter varje', filled?.afterwards ?? asText(after)),
      small('Det som redan är bokat ligger kvar.'),
    ],
    buttons: [press('Spara', { is: 'settings' }), press('Mina tider', { is: 'times' }, true)],
  };
}

/** How somebody wants to be booked, as it was saved. */
export function settingsWords({ lead, horizon, most, before, after }: Settings): Reply {
  const hours = (lead ?? REACH.lead) / 60;
  const items = [
    `Senast ${hours === 1 ? '1 timme' : `${hours} timmar`} före`,
    `Högst ${(horizon ?? REACH.horizon) === 1 ? '1 vecka' : `${horizon ?? REACH.horizon} veckor`} framåt`,
    most === undefined ? 'Inget tak för hur många om dagen' : `Högst ${most} om dagen`,
    // The same minutes may be after one and before the next.
    `Minst ${Math.max(before ?? 0, after ?? 0)} fria minuter mellan två`,
  ];
  return {
    blocks: [text('Sparat. Så kan du bokas:'), { is: 'list', items }, small('Det som redan är bokat ligger kvar.')],
    buttons: [press('Mina tider', { is: 'times' })],
  };
}
