import type { GroupData, Meeting } from './group.js';
import type { Done, Pressed } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { letterNow } from './letters.js';

/** The most cards of one meeting that are kept up to date, the newest ones. */
export const CARDS_MAX = 6;

/** The activity ids of a meeting's cards, the newest last. */
export const cardsOf = ({ cards = [], card }: Meeting): string[] => [...cards, ...(card === undefined ? [] : [card])];

/** A meeting with one more card, which is its newest from now on. */
export function withCard(meeting: Meeting, activity: string): Meeting {
  const before = cardsOf(meeting)
    .filter(one => one !== activity)
    .slice(1 - CARDS_MAX);
  return { ...meeting, card: activity, ...(before.length > 0 ? { cards: before } : {}) };
}

/** Puts right every card of some meetings; the newest needs no name. */
export function cardLetters(meetings: readonly Meeting[], newId: () => string, now: number): GroupLetter[] {
  return meetings.flatMap(one =>
    cardsOf(one).map(activity =>
      letterNow(
        newId(),
        'channel',
        { is: 'card', meeting: one.id, ...(activity === one.card ? {} : { activity }) },
        now,
      ),
    ),
  );
}

/** Whether a letter will put right a card, and has not been put into words yet. */
const willRight = ({ about, ended, attempts, claim }: GroupLetter, meeting: Meeting, activity: string): boolean =>
  !ended &&
  !claim &&
  attempts === 0 &&
  about.is === 'card' &&
  about.meeting === meeting.id &&
  (about.activity ?? meeting.card) === activity;

/**
 * The letters of a group when what a meeting's cards show has changed: each card is put right once, but for the one that was
 * pressed, which its press puts right; and a reminder that is on its way is marked, to be put right when it has come.
 */
function lettersOfChange(
  { letters }: Pick<GroupData, 'letters'>,
  meeting: Meeting,
  { newId, now, card: pressed }: Pressed,
): readonly GroupLetter[] {
  const onItsWay = (one: GroupLetter) =>
    one.about.is === 'reminder' && one.about.meeting === meeting.id && one.claim && !one.ended;
  const marked = letters.some(onItsWay)
    ? letters.map(
        (one): GroupLetter =>
          one.about.is === 'reminder' && onItsWay(one) ? { ...one, about: { ...one.about, changed: true } } : one,
      )
    : letters;
  const stale = cardLetters([meeting], newId, now).filter(({ about }) => {
    const activity = about.is === 'card' ? (about.activity ?? meeting.card) : undefined;
    return activity !== undefined && activity !== pressed && !letters.some(one => willRight(one, meeting, activity));
  });
  return stale.length > 0 ? [...marked, ...stale] : marked;
}

/** A group with letters that put right the cards of some meetings of which something has changed. */
export const cardsPutRight = (data: GroupData, meetings: readonly Meeting[], press: Pressed): GroupData => ({
  ...data,
  letters: meetings.reduce((letters, one) => lettersOfChange({ letters }, one, press), data.letters),
});

/** An act that changed what the cards of the meetings ahead show, with letters that put them right; the act as it was where it changed nothing. */
export function withCards<Result>(before: GroupData, done: Done<Result>, press: Pressed): Done<Result> {
  const { data } = done;
  if (data === before) return done;
  const shown = data.meetings.filter(one => one.state === 'planned' && one.start > press.now);
  return { ...done, data: cardsPutRight(data, shown, press) };
}

/** Letters for the newest card of a meeting name it, before another one is the newest. */
export const withNamedCard = (letters: readonly GroupLetter[], { id, card }: Meeting): readonly GroupLetter[] =>
  card === undefined
    ? letters
    : letters.map(one =>
        !one.ended && one.about.is === 'card' && one.about.meeting === id && one.about.activity === undefined
          ? { ...one, about: { ...one.about, activity: card } }
          : one,
      );
