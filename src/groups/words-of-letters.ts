import type { End, WhyMissed } from '../outbox/letter.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Group, GroupData, Meeting } from './group.js';
import type { Change, Matter, Times } from './group-letter.js';
import { YEARLY_TRIES } from './upkeep-acts.js';
import { lineOf } from './words-of-dates.js';
import { press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const only = (...words: string[]): Reply => ({ blocks: words.map(text), buttons: [] });

/** A reply that may have been delivered before, and says so. */
export const marked = ({ blocks, buttons }: Reply): Reply => ({
  blocks: [small(say`Det här kan jag ha skrivit tidigare.`), ...blocks],
  buttons,
});

/** What has changed, as a sentence: "Mötet tors 3 sep är inställt." */
function changeSentence({ what, meetings, next }: Change): string {
  const [first] = meetings;
  const known = first ? when(first) : '';
  if (what === 'moved' && next) return say`Mötet ${known} är flyttat till ${when(next)}.`;
  if (what === 'replaced' && next) return say`Mötena från ${known} har fått nya tider. Nästa är ${when(next)}.`;
  const last = meetings.at(-1);
  return meetings.length === 1 || !last
    ? say`Mötet ${known} är inställt.`
    : say`${meetings.length} möten är inställda, det första ${known} och det sista ${when(last)}.`;
}

/** The most meetings that are named one by one. */
const NAMED_MAX = 20;

/** What a channel is told when a meeting is moved; `card` is the meeting at its new time, where people have to answer again. */
export const movedWords = (change: Change, card: Reply | undefined): Reply => ({
  blocks: [
    text(
      card ? `${changeSentence(change)} ${say`Har du svarat? Svara igen, för den nya tiden.`}` : changeSentence(change),
    ),
    ...(card?.blocks ?? []),
  ],
  buttons: card?.buttons ?? [],
});

/** What a channel is told when meetings are cancelled, or several have new times: each of several is named. */
export function changesWords({ group, meetings }: Pick<GroupData, 'group' | 'meetings'>, change: Change): Reply {
  const lead = text(changeSentence(change));
  if (change.meetings.length < 2 && change.what === 'cancelled') return { blocks: [lead], buttons: [] };
  const items = change.meetings.slice(0, NAMED_MAX).map(known => {
    const now = meetings.find(({ id }) => id === known.id);
    const moved = now?.state === 'planned' && (now.start !== known.start || now.end !== known.end);
    if (moved) return `${lineOf(known)} → ${lineOf(now)}`;
    return now?.state === 'planned' ? say`${lineOf(known)}: ligger kvar` : say`${lineOf(known)}: inställt`;
  });
  const more = change.meetings.length - items.length;
  const again = meetings.some(({ id, again: asked }) => asked && change.meetings.some(one => one.id === id));
  return {
    blocks: [
      lead,
      { is: 'heading', text: group.name },
      { is: 'list', items: more > 0 ? [...items, say`och ${more} till`] : items },
      ...(again ? [text(say`Har du svarat på något av dem? Svara igen när påminnelsen kommer.`)] : []),
    ],
    buttons: [],
  };
}

/** Whether a meeting was held, as the convener is asked. */
export function heldWords(group: Group, meeting: Meeting): Reply {
  const ids = { group: group.id, meeting: meeting.id };
  return {
    blocks: [
      text(say`${group.name} skulle ses ${when(meeting)}. Blev det av? Svarar du inte räknar jag det som hållet.`),
      small(say`${meeting.coming.length} hade svarat att de kommer.`),
    ],
    buttons: [
      press(say`Det hölls`, { is: 'held', ...ids, held: true }),
      press(say`Det hölls inte`, { is: 'held', ...ids, held: false }),
    ],
  };
}

/** What a convener is told when a group has been linked. */
export const welcomeWords = (group: Group): Reply =>
  only(
    say`Du är sammankallande för ${group.name}. Här säger jag till om något inte kommer fram till gruppen, och frågar efter varje möte om det blev av.`,
  );

/** What a channel is told when it is reminded again. */
export const resumedWords = (group: Group): Reply => only(say`Nu påminner jag ${group.name} igen.`);

function notSent(which: string, why: WhyMissed): string {
  switch (why) {
    case 'started':
      return say`${which} skickades inte, för mötet hade redan börjat.`;
    case 'late':
      return say`${which} skickades inte, för mötet var på väg att börja.`;
    case 'cancelled':
      return say`${which} skickades inte, för mötet var inställt.`;
    case 'covered':
      return say`${which} skickades inte, för en senare påminnelse kom i stället.`;
  }
}

/** What to do about a channel that takes nothing. */
const closed = ({ paused }: Group): string =>
  paused
    ? say`Påminnelserna är pausade. Är jag borttagen ur kanalen? Lägg till mig igen, så fortsätter jag. Du kan också skriva där: fortsätt påminna`
    : say`Är jag borttagen ur kanalen? Lägg till mig igen.`;

function ofReminder(group: Group, meeting: Times | undefined, end: End): string {
  const which = meeting ? say`Påminnelsen om ${group.name} ${when(meeting)}` : say`Påminnelsen om ${group.name}`;
  if (end.is === 'refused') return `${say`${which} kom inte fram: kanalen tog inte emot den.`} ${closed(group)}`;
  if (end.is === 'missed') return notSent(which, end.why);
  return say`${which} kan ha kommit fram eller inte. Säg gärna till gruppen själv.`;
}

function ofChange(group: Group, change: Change, end: End): string {
  const known = changeSentence(change);
  if (end.is === 'unknown')
    return say`Jag vet inte om ${group.name} har fått veta det här: ${known} Säg gärna till gruppen själv.`;
  const untold = say`${group.name} har inte fått veta det här: ${known} Säg till gruppen själv.`;
  return end.is === 'refused' ? `${untold} ${closed(group)}` : untold;
}

function ofYearly({ group, letters }: GroupData, year: string, end: End): string {
  if (end.is === 'unknown')
    return say`Jag vet inte om årets frågor till ${group.name} kom fram. Saknas de i kanalen? Skriv där: utvärdera`;
  const tries = letters.filter(({ about }) => about.is === 'yearly' && about.year === year).length;
  return tries < YEARLY_TRIES
    ? say`Årets frågor till ${group.name} kom inte fram i kanalen. Jag försöker igen om några dagar, som längst till 5 juni. Vill ni svara nu? Skriv där: utvärdera`
    : say`Årets frågor till ${group.name} kom inte fram i kanalen. Vill ni svara nu? Skriv där: utvärdera`;
}

/** What is told of something that did not surely come through; `original` is what a convener should have read. */
export function undeliveredWords(data: GroupData, what: Matter, end: End, original: Reply | undefined): Reply {
  const { group, meetings } = data;
  switch (what.is) {
    case 'reminder':
      return only(
        ofReminder(
          group,
          meetings.find(one => one.id === what.meeting),
          end,
        ),
      );
    case 'change':
      return only(ofChange(group, what, end));
    case 'yearly':
      return only(ofYearly(data, what.year, end));
    case 'offer':
      return only(
        say`Jag når inte den du nämnde i privat chatt. Be personen svara på frågan i kanalen för ${group.name}, eller fråga någon annan.`,
      );
    default: {
      const lead =
        end.is === 'unknown'
          ? say`Jag vet inte om det här har kommit fram till dig som är sammankallande:`
          : say`Det här kom inte fram i tid till dig som är sammankallande:`;
      return { blocks: [text(lead), ...(original?.blocks ?? [])], buttons: original?.buttons ?? ([] as Button[]) };
    }
  }
}
