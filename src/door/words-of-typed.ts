import { inAHurry } from '../booking/phrases.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { isYes, type Offered, type Shown, shownIn } from './shown.js';
import { asksFirst } from './typed-answer.js';
import type { TypedHere } from './typed-here.js';
import type { Chosen } from './typed-place.js';
import type { Unread } from './under-guide.js';

type Unanswered = TypedHere & { is: 'unanswered' };

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

/** Buttons as they are shown once more, and a line where some stand on their own card alone. */
function again(those: readonly Offered[]): Reply {
  const buttons = those.flatMap(one => one.again ?? []);
  const rest = those.some(one => !one.again && !one.aside);
  if (buttons.length === 0) return { blocks: [text(say`Tryck på knappen i kortet ovanför.`)], buttons };
  return { blocks: rest ? [small(say`Fler knappar står i kortet ovanför.`)] : [], buttons };
}

/** Said to an answer that is taken on its card alone. */
export const onCardWords = (): Reply => ({
  blocks: [text(say`Tryck på knappen i kortet ovanför. Det svaret tar jag bara emot där, så inget är gjort.`)],
  buttons: [],
});

/** Said to who books by their name, under the form whose button does so. */
export const byNameWords = (): Reply => ({
  blocks: [
    text(
      say`Tryck på Boka med mitt namn i formuläret ovanför, så bokar jag i ditt namn. Det du har fyllt i står kvar, och inget är bokat än.`,
    ),
  ],
  buttons: [],
});

/** Said to what may be for a field of the form that stands there. */
export const fieldWords = (): Reply => ({
  blocks: [
    text(
      say`Fyll i det i kortet ovanför och tryck på knappen där. Det du skriver här hamnar inte i kortet, så inget är gjort.`,
    ),
  ],
  buttons: [],
});

function whyNot(chosen: Exclude<Chosen, { is: 'one' }>, all: boolean): string {
  switch (chosen.is) {
    case 'days':
      return say`Tiden ${chosen.clock} finns på flera dagar. Vilken dag vill du ha?`;
    case 'noTime':
      if (chosen.clock === undefined)
        return say`Den tiden står inte på kortet, men den kan vara ledig. Tryck på Alla tider eller Välj dag eller person.`;
      return chosen.near
        ? say`Ingen av tiderna på kortet börjar kl. ${chosen.clock}. Menar du någon av de här?`
        : say`Ingen av tiderna på kortet börjar kl. ${chosen.clock}, men en sådan kan vara ledig. Tryck på Alla tider eller Välj dag eller person.`;
    case 'which':
      if (!chosen.times) return say`Jag vet inte vilken du menar, så inget är gjort. Tryck på den du vill ha.`;
      return all
        ? say`Jag vet inte vilken av tiderna du menar. Vilken vill du ha?`
        : say`Flera av tiderna stämmer med det du skrev. Vilken vill du ha?`;
  }
}

/** Times as they are shown once more: who is in a hurry does not wait for one. */
const withHurry = (reply: Reply, those: readonly Offered[]): Reply =>
  those.some(({ start }) => start !== undefined) ? { ...reply, blocks: [...reply.blocks, small(inAHurry())] } : reply;

/** Said to a place, or a time, that does not tell which is meant: those that may be. */
export function whichWords(chosen: Exclude<Chosen, { is: 'one' }>, shown: Shown): Reply {
  const { offered } = shown;
  const all = offered.every(one => one.aside || chosen.those.includes(one));
  // There may be more of them.
  const ways =
    all || chosen.is === 'days' || (chosen.is !== 'noTime' && chosen.times) ? offered.filter(({ aside }) => aside) : [];
  const { blocks, buttons } = again([...chosen.those, ...ways]);
  const numbered = chosen.is === 'which' && chosen.numbered;
  const hint = numbered ? [small(say`Menar du platsen i listan? Skriv siffran en gång till.`)] : [];
  const reply = withHurry({ blocks: [text(whyNot(chosen, all)), ...hint, ...blocks], buttons }, chosen.those);
  const asks = chosen.is === 'which' && chosen.times ? { ...reply, asksPlace: true as const } : reply;
  return chosen.those.some(({ start }) => start !== undefined) ? leftBeside(asks, shown) : asks;
}

/** A reply, and the times that were shown before it, beside which it is still told when one is wanted. */
export const leftBeside = (reply: Reply, { offered }: Shown): Reply => ({
  ...reply,
  open: offered.flatMap(one => one.again ?? []),
});

function notDone({ offered }: Shown): string {
  if (offered.some(({ start }) => start !== undefined))
    return say`Jag förstod inte vilken av tiderna du menar, så jag har inte bokat någon.`;
  // A yes that carries a code is no answer when it is typed.
  return offered.some(one => isYes(one) && one.onCard)
    ? say`Jag har inte gjort något. Tryck på en knapp.`
    : say`Jag har inte gjort något. Svara ja eller nej, eller tryck på en knapp.`;
}

/** Said to a no that no button stands for: that nothing was done, and the other ways that stood beside the question. */
export const notDoneWords = ({ offered }: Shown): Reply => ({
  blocks: [text(say`Okej, jag har inte gjort något.`)],
  buttons: offered.flatMap(one => (one.aside && one.again ? [one.again] : [])),
});

/** What stands above a question, or times, that were not answered: that nothing was done, and what was said beside. */
function whyOpen(shown: Shown, { amount, only }: Pick<Unanswered, 'amount' | 'only'>): string[] {
  if (only !== undefined)
    return [
      say`Du skrev ja, och ”${only}”. Det kan jag inte ta med, så inget är gjort.`,
      say`Ska det bli som jag frågar: svara ja. Annars skriver du om det hela.`,
    ];
  const unread =
    amount === undefined
      ? []
      : [say`Jag förstod inte vad du menar med ”${amount}”: senare, tidigare eller hur lång tiden ska vara.`];
  return [...unread, notDone(shown)];
}

/** Said where a question was not answered, or no time chosen: that nothing was done, and the buttons once more. */
export function leftOpen(shown: Shown, beside: Pick<Unanswered, 'amount' | 'only'> = {}): Reply {
  const { blocks, buttons } = again(shown.offered);
  const { asked } = shown;
  const question = asked === undefined ? [] : [{ is: 'title' as const, text: asked }];
  return withHurry({ blocks: [...whyOpen(shown, beside).map(text), ...question, ...blocks], buttons }, shown.offered);
}

/** Said to who asks what a question is about, or on which rule it rests: what is asked, which stands open, and its buttons once more. */
export function whyAskedWords({ offered, asked }: Shown): Reply {
  const { blocks, buttons } = again(offered);
  return {
    blocks: [
      ...(asked === undefined ? [] : [{ is: 'title' as const, text: asked }]),
      text(say`Jag frågar innan jag ändrar något. Det bygger inte på någon lag. Inget är ändrat än.`),
      text(say`Svara ja eller nej, eller tryck på en knapp. Gäller det något annat: skriv hela frågan.`),
      ...blocks,
    ],
    buttons,
  };
}

/** The times again, above them that what was cancelled stays so. */
export const staysCancelled = (reply: Reply): Reply => ({
  ...reply,
  blocks: [
    text(say`En avbokad tid kan inte tas tillbaka. Är den fortfarande ledig kan du boka den igen här.`),
    ...reply.blocks,
  ],
});

/** A reply to something else that was typed under a question, or under times: above it that nothing was done. */
export function withLine(reply: Reply, shown: Shown): Reply {
  const line = asksFirst(shown)
    ? say`Jag läste inte det som ett svar på frågan, så inget är gjort.`
    : say`Jag läste inte det som en av tiderna, så jag har inte bokat någon.`;
  return { ...reply, blocks: [text(line), ...reply.blocks] };
}

/** What was typed under a question of the guide was not one of its answers: the question again, below whom to ring. */
export function askedAgain(reply: Reply, again: Unread): Reply {
  // A figure may be an age there.
  const line = shownIn(reply)?.figures
    ? say`Jag förstod inte svaret. Välj ett av svaren.`
    : say`Jag förstod inte svaret. Välj ett av svaren, eller skriv dess nummer.`;
  const why = again === 'several' ? say`Välj ett svar i taget. Börja med det som är värst.` : line;
  // No question: the next "ja" is to the one below.
  const ring = say`Ring 112 om ett barn är i fara nu.`;
  const out = small(say`Vill du lämna guiden? Skriv avbryt.`);
  return { ...reply, blocks: [text(ring), text(why), ...reply.blocks, out] };
}
