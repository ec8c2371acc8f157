import { plainCode } from '../../booking/codes.js';
import type { Wanted } from '../../booking/wanted.js';
import { whenWanted } from '../../booking/words-of-wanted.js';
import type { Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { listed } from '../../shared/text.js';
import { dayName, type Weekday } from '../../shared/wall-time.js';
import type { Meant } from './fulfil.js';
import { offerButton } from './offers.js';
import type { Several } from './several.js';

const LATER = (count: string): string => say`${count} senare`;
const EARLIER = (count: string): string => say`${count} tidigare`;

/** By how much something is to be moved: "60 minuter senare", "7 dagar tidigare". */
function shiftWords({ days, minutes }: { readonly days: number; readonly minutes: number }): string {
  const said = (number: number, count: string) => (number === 0 ? [] : [number > 0 ? LATER(count) : EARLIER(count)]);
  const ofDays = Math.abs(days) === 1 ? say`en dag` : say`${Math.abs(days)} dagar`;
  return [...said(days, ofDays), ...said(minutes, say`${Math.abs(minutes)} minuter`)].join(' ');
}

const placeWords = (nth: number): string =>
  [say`den sista`, '', say`den första`, say`den andra`, say`den tredje`, say`den fjärde`, say`den femte`][nth + 1] ??
  '';

/** Half a code: it tells two of them apart, and is no key. */
const codeWords = (code: string): string => say`kod ${plainCode(code).slice(0, 5)} …`;

/** When it is that something is done with, and when it is to be, as far as that was understood; its code where it is one of several (`ofOthers`). */
function whenOf({ does }: Meant, ofOthers: boolean): string {
  if (does.do === 'group' && does.step.is === 'which') {
    const { day, days = day === undefined ? undefined : [{ from: day, to: day }], hours } = does.step;
    const { phrase } = does.inputs;
    return [whenWanted({ ...(days ? { days } : {}), ...(hours ? { hours } : {}) }), phrase && say`till ${phrase}`]
      .filter(Boolean)
      .join(' ');
  }
  if (does.do !== 'booking') return '';
  const { step } = does;
  const wanted = 'wanted' in step ? step.wanted : undefined;
  const to = wanted ? whenWanted(wanted) : '';
  const shift = 'shift' in step && step.shift ? shiftWords(step.shift) : '';
  const code = (said: string) => (ofOthers ? codeWords(said) : '');
  if (step.is === 'askCancel') return code(step.code);
  const move = 'move' in step ? step.move : undefined;
  if (step.is !== 'mine' && step.is !== 'times' && move === undefined) return to;
  const on = 'on' in step && step.on !== undefined ? dayName(step.on as Weekday) : '';
  const nth = 'nth' in step && step.nth !== undefined ? placeWords(step.nth) : '';
  const at = 'at' in step && step.at ? whenWanted(step.at as Wanted) : '';
  const own = [move === undefined ? '' : code(move), nth, on, at].filter(Boolean).join(' ');
  return [own, to && say`till ${to}`, shift].filter(Boolean).join(' ');
}

/** The school at which somebody wants a time. */
function schoolOf({ does }: Meant, schools: Schools): string {
  const school = does.do === 'booking' && does.step.is === 'slots' ? does.step.school : undefined;
  return schools.find(({ id }) => id === school)?.name ?? '';
}

/** What a social worker does with her own times, by which two of them are told apart. */
function ofWorker({ does }: Meant): string | undefined {
  if (does.do !== 'booking') return undefined;
  if (does.step.is === 'offerForm') return say`Lägg in tider`;
  return does.step.is === 'times' && does.step.to === 'cancel' ? say`Ställ in en bokning` : undefined;
}

/** The times that somebody wants to offer, as far as the form is filled in with them. */
function offeredBy({ does }: Meant): string {
  if (does.do !== 'booking' || does.step.is !== 'offerForm') return '';
  const { days, from, to } = does.inputs;
  const names = days === '' ? [] : days.split(',').map(day => dayName(Number(day) as Weekday));
  return [listed(names), [from, to].filter(Boolean).join('–')].filter(Boolean).join(' ');
}

/** A point as it was typed, which no form has yet. */
const pointOf = ({ does }: Meant): string =>
  does.do === 'group' && does.step.is === 'pointForm' ? does.inputs.point : '';

/** A button of one of them, which carries the point that was typed. */
function buttonOf(act: Meant): Button {
  const button = offerButton(act);
  const point = pointOf(act);
  if (point === '' || act.does.do !== 'group' || act.does.step.is !== 'pointForm') return button;
  return { ...button, action: { v: 1, do: 'group', step: { ...act.does.step, point } } };
}

/** The buttons of them, each told from the others by its code, its school and when it is; by its number where nothing tells it. */
function buttonsOf(acts: readonly Meant[], schools: Schools): Button[] {
  const ofBooked = acts.filter(({ action }) => action === 'cancel' || action === 'reschedule');
  const all = acts.map(act => {
    const button = buttonOf(act);
    const told = [pointOf(act), schoolOf(act, schools), whenOf(act, ofBooked.length > 1), offeredBy(act)]
      .filter(Boolean)
      .join(', ');
    const title = ofWorker(act) ?? button.title;
    return { ...button, title: told === '' ? title : `${title}: ${told}` };
  });
  return all.map((one, at) => {
    const same = all.filter(({ title }) => title === one.title);
    return same.length > 1 ? { ...one, title: say`${one.title} (nummer ${at + 1} i det du skrev)` } : one;
  });
}

type Schools = readonly { readonly id: string; readonly name: string }[];

/** Which points cannot be taken as they were written, of several by their place; none of their words. */
function refusedWords({ acts, refused = [] }: Several): string[] {
  const those = listed(refused.map(String));
  if (refused.length > 1)
    return [
      say`Punkterna ${those} kan jag inte ta som du skrev dem. Skriv om dem så att det inte syns vem det gäller.`,
    ];
  if (refused.length > 0)
    return [say`Punkt ${those} kan jag inte ta som du skrev den. Skriv om den så att det inte syns vem det gäller.`];
  const isRefused = acts.some(({ action, does }) => action === 'agendaAdd' && does.do === 'reword');
  return isRefused
    ? [say`Punkten kan jag inte ta som du skrev den. Skriv om den så att det inte syns vem det gäller.`]
    : [];
}

/** More than one thing was asked for: none is done, and each is a press away. */
export function severalWords(several: Several, schools: Schools = []): Reply {
  const { acts, left } = several;
  const steps = acts.map(({ does }) => (does.do === 'booking' ? does.step : undefined));
  const cancels = steps.some(step => step?.is === 'mine' && step.to === 'cancel');
  const books = steps.some(step => step?.is === 'begin' || (step?.is === 'slots' && step.move === undefined));
  return {
    blocks: [
      { is: 'title', text: say`Jag gör en sak i taget` },
      {
        is: 'text',
        text:
          acts.length > 1
            ? say`Inget är ändrat än. Välj vad du vill börja med. Kom sedan tillbaka hit och välj nästa.`
            : say`Inget är ändrat än. Du bad om flera saker, och jag förstod bara den här.`,
      },
      ...(left ? [{ is: 'text' as const, text: say`Resten förstod jag inte. Skriv det i ett eget meddelande.` }] : []),
      ...refusedWords(several).map(words => ({ is: 'text' as const, text: words })),
      ...(cancels && books
        ? [
            {
              is: 'text' as const,
              text: say`Vill du byta tid? Skriv i stället: boka om. Då har du kvar din tid tills den nya är klar.`,
            },
          ]
        : []),
    ],
    buttons: buttonsOf(acts, schools),
  };
}
