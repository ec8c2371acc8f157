import type { Answering, Asked } from '../../answering/answering.js';
import type { Action } from '../../answering/wishes/examples.js';
import { ruleButton, saysUnknown } from '../../answering/words-of-answers.js';
import { identityNotice, ofDanger } from '../../answering/words-of-notices.js';
import { saysTime, type Wanted } from '../../booking/wanted.js';
import { whenWanted } from '../../booking/words-of-wanted.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { listed } from '../../shared/text.js';
import type { Command } from '../commands.js';
import type { Beside, Meant } from './fulfil.js';
import { offerButton } from './offers.js';
import type { Taken } from './taken.js';

const text = (words: string): Block => ({ is: 'text', text: words });

/** What stands above a card that does not say by itself how it does what was asked for. */
const leads = (): Readonly<Partial<Record<Action, string>>> => ({
  bookAnonymous: say`Välj en tid och tryck sedan på Boka anonymt.`,
  cancel: say`Tryck på tiden som du vill avboka.`,
  reschedule: say`Tryck på Boka om vid tiden. Har du bokat anonymt: skriv boka om och koden på ditt kvitto.`,
});

/** Whether there is something to press as the line above says: who named a code is asked at once. */
function hasChoice(action: Action, { buttons }: Reply): boolean {
  const steps = buttons.flatMap(one => ('action' in one && one.action.do === 'booking' ? one.action.step : []));
  if (action === 'cancel') return steps.some(({ is }) => is === 'askMine');
  // Times that are shown to whoever moves a booking, or books without a name, say so themselves.
  if (action === 'bookAnonymous') return !steps.some(({ is }) => is === 'slot');
  return action !== 'reschedule' || steps.some(({ is }) => is === 'mine');
}

/** What stands above a group's list of meetings for who wanted one cancelled or moved, and was not asked about any. */
function meetingsLead(action: Action, { buttons }: Reply): string | undefined {
  if (action !== 'cancelMeeting' && action !== 'moveMeeting') return undefined;
  const steps = buttons.flatMap(one => ('action' in one && one.action.do === 'group' ? one.action.step.is : []));
  // Who may not change them is shown how the group works instead.
  if (steps.includes('about'))
    return say`Inget är ändrat. Det är gruppens sammankallande som ställer in och flyttar möten.`;
  if (!steps.includes('cancelRest') || !steps.includes('moveRest')) return undefined;
  return action === 'cancelMeeting'
    ? say`Inget är inställt än. Välj ett möte och tryck på Ställ in valt möte. Gäller det fler: välj det första och tryck på Ställ in resten av serien.`
    : say`Inget är flyttat än. Välj ett möte, skriv den nya tiden och tryck på Flytta valt möte. Gäller det fler: välj det första och tryck på Flytta resten av serien.`;
}

/** What rules also tell of. */
const ASKED_ABOUT: ReadonlySet<Action> = new Set(['book', 'bookAnonymous', 'contact', 'numbers']);

/** Said to her who wants a booking moved, which is for whoever booked it to answer. */
function goalWords({ hours, ...rest }: Wanted): string {
  // Of an hour alone, what begins with it.
  const goal =
    hours && !hours.stretch && hours.to - hours.from === 60 ? { ...rest, at: hours.from } : { ...rest, hours };
  return saysTime(goal)
    ? say`Till ${whenWanted(goal)} flyttar jag den inte åt dig. Välj bokningen längre ner och tryck på Föreslå en annan tid, så svarar den som bokade. Inget är ändrat än.`
    : say`Vart den ska flyttas förstod jag inte. Välj bokningen längre ner och tryck på Föreslå en annan tid, så svarar den som bokade. Inget är ändrat än.`;
}

/** Said of what stood beside what was asked for. */
function besideWords(beside: Beside): Block {
  switch (beside.is) {
    case 'unread':
      if (beside.said === '') return text(say`Resten förstod jag inte. Skriv det i ett eget meddelande.`);
      return text(say`Det här förstod jag inte: ”${beside.said}”. Skriv det i ett eget meddelande.`);
    case 'asked':
      if (beside.said === '') return text(say`Du frågade något också. Skriv det i ett eget meddelande.`);
      return text(say`Du frågade också: ”${beside.said}”. Skriv det i ett eget meddelande, så svarar jag på det.`);
    case 'notFilled':
      return text(say`Det här har jag inte fyllt i: ${listed(beside.said)}.`);
    case 'leftOut':
      return text(
        say`Det här har jag inte tagit hänsyn till: inte ${listed(beside.said)}. Titta på tiden innan du väljer.`,
      );
    case 'goal':
      return text(goalWords(beside.goal));
    case 'notSent':
      return text(say`Det här för jag inte vidare: ”${beside.said}”. Säg det själv till den det gäller.`);
    case 'all':
      return text(say`Jag avbokar en tid i taget, och bara efter ditt ja.`);
    case 'waits':
      return text(
        beside.day
          ? say`Jag kan säga till när en tid blir ledig för en skola, men inte om just en viss dag. Välj skola om jag frågar efter den, och tryck sedan på Säg till under tiderna.`
          : say`Jag kan säga till när en tid blir ledig. Välj skola om jag frågar efter den, och tryck sedan på Säg till under tiderna.`,
      );
    case 'ownName':
      return text(
        say`Du behöver inte skriva ditt namn. Bokar du med namn tar jag det från ditt Teams-konto. Du kan också boka anonymt.`,
      );
    case 'comesBack':
      return text(say`Jag bokar en tid i taget och ingen serie. Skriv till mig igen för nästa tid.`);
    case 'groupAlone':
      return text(say`Jag skriver det bara här i gruppens kanal. Andra säger du till själv.`);
    case 'nameLeft':
      return text(
        say`Det nya namnet fyllde jag inte i: det är för långt, eller kan visa vem någon är. Skriv det i rutan, utan namn på någon. Inget är ändrat.`,
      );
    case 'length':
      return text(say`Längden kan jag inte ändra, den står på varje tid. Står det två väljer du när du bokar.`);
  }
}

/** A reply, above it what stood beside what was asked for. */
export function withBeside(reply: Reply, beside: readonly Beside[] = []): Reply {
  // Where a booking is to be comes after which one is meant.
  const goals = beside.filter(({ is }) => is === 'goal').map(besideWords);
  const others = beside.filter(({ is }) => is !== 'goal').map(besideWords);
  const lists = reply.blocks.findIndex(({ is }) => is === 'heading');
  const at = lists < 0 ? reply.blocks.length : lists;
  return { ...reply, blocks: [...others, ...reply.blocks.slice(0, at), ...goals, ...reply.blocks.slice(at)] };
}

/** The outcome of what was asked for in plain words: above it what the message said of danger and of who it is about. */
export function withWish(
  reply: Reply,
  { action, asked, beside = [] }: Taken,
  done: string,
  data: Answering['data'],
): Reply {
  const lead = leads()[action];
  // Of one alone there is nothing to take one after the other.
  const named = beside.filter(({ is }) => is !== 'all' || hasChoice(action, reply));
  const ofMeetings = done === 'group' ? meetingsLead(action, reply) : undefined;
  // Who asked about it, rather than for it, has the rule one press away.
  const rule = ASKED_ABOUT.has(action) && asked.outcome === 'answer' ? [ruleButton(asked.rule)] : [];
  return {
    ...reply,
    blocks: [
      ...ofDanger(asked, data),
      ...identityNotice(asked.identity),
      ...(lead && done === 'booking' && hasChoice(action, reply) ? [text(lead)] : []),
      ...(ofMeetings === undefined ? [] : [text(ofMeetings)]),
      ...withBeside(reply, named).blocks,
    ],
    buttons: [...reply.buttons, ...rule],
  };
}

/** Asks before something is changed: what it will do, and one press to do it. */
export function askFirstWords(does: Command): Reply {
  if (does.do === 'group' && does.step.is === 'pause') return askPauseWords();
  if (does.do !== 'booking') return { blocks: [], buttons: [] };
  const { step } = does;
  const yes = (title: string): Button => ({ title, action: { v: 1, do: 'booking', step } });
  const aside = (title: string): Button => ({
    title,
    aside: true,
    action: { v: 1, do: 'booking', step: { is: 'times' } },
  });
  switch (step.is) {
    case 'back':
      return {
        blocks: [
          { is: 'title', text: say`Är du tillbaka?` },
          text(say`Då kan dina tider bokas igen från och med i dag. Inget är ändrat än.`),
        ],
        buttons: [yes(say`Ja, jag är tillbaka`), aside(say`Nej, visa mina tider`)],
      };
    default:
      return { blocks: [], buttons: [] };
  }
}

const askPauseWords = (): Reply => ({
  blocks: [
    { is: 'title', text: say`Ska jag pausa påminnelserna?` },
    text(
      say`Då är det tyst tills någon skriver ”fortsätt påminna”. Jag börjar inte om av mig själv en viss dag. Inget är ändrat än.`,
    ),
  ],
  buttons: [
    { title: say`Ja, pausa`, action: { v: 1, do: 'group', step: { is: 'pause' } } },
    { title: say`Nej, visa möten`, aside: true, action: { v: 1, do: 'group', step: { is: 'meetings' } } },
  ],
});

/** More is read before the buttons, so that it says which of them it speaks of. */
const unsure = (offers: number): Block =>
  text(
    offers === 1
      ? say`Jag är inte säker på vad du menar. Är det det som står på den översta knappen?`
      : say`Jag är inte säker på vad du menar. Är det något av det som står på de översta knapparna?`,
  );

/** Where a press leads: the guide begins in one way, whichever version a card carries. */
const leadsTo = (button: Button): string => {
  if (!('action' in button)) return button.title;
  const { action } = button;
  if (action.do === 'guide' && action.picks.length === 0) return 'guide';
  if (action.do !== 'booking' || !('wanted' in action.step)) return JSON.stringify(action);
  const { wanted: _, ...step } = action.step;
  return JSON.stringify({ ...action, step });
};

/** Where something leads nothing else is done: who wanted something booked, moved or cancelled, or a point, is told so, last, where it is seen. */
export function withUndone(
  reply: Reply,
  { undone, noPoint, waits, offers = [] }: { undone?: true; noPoint?: true; waits?: true; offers?: readonly Meant[] },
): Reply {
  const [first] = offers;
  const lines = [
    ...(waits && first ? [say`Det du ville ha gjort är inte gjort än. Tryck på ${offerButton(first).title}.`] : []),
    ...(undone ? [say`Jag har inte bokat, flyttat eller avbokat något.`] : []),
    ...(noPoint
      ? [
          say`Jag har inte lagt till någon punkt. En punkt läses av fler: skriv den så att det inte syns vem det gäller.`,
        ]
      : []),
  ];
  return lines.length > 0 ? { ...reply, blocks: [...reply.blocks, ...lines.map(text)] } : reply;
}

/**
 * A reply to a question with what may have been wanted instead: first among the choices, last under an answer and in
 * danger.
 */
export function withOffers(
  given: Reply,
  offers: readonly Meant[],
  { outcome, urgent }: Pick<Asked, 'outcome'> & Partial<Pick<Asked, 'urgent'>>,
): Reply {
  if (offers.length === 0) return given;
  const buttons = offers.map(offerButton);
  // What the reply leads to anyway stands once, by the name under which it may have been wanted.
  const offered = new Set(buttons.map(leadsTo));
  const reply = { ...given, buttons: given.buttons.filter(button => !offered.has(leadsTo(button))) };
  if (outcome === 'answer' || urgent) return { ...reply, buttons: [...reply.buttons, ...buttons] };
  if (outcome === 'none')
    return {
      blocks: reply.blocks.map(block =>
        block.is === 'text' && saysUnknown(block.text) ? unsure(buttons.length) : block,
      ),
      buttons: [...buttons, ...reply.buttons],
    };
  const rules = reply.buttons.filter(button => 'action' in button && button.action.do === 'show');
  const others = reply.buttons.filter(button => !rules.includes(button));
  return { ...reply, buttons: [...buttons, ...rules, ...others] };
}
