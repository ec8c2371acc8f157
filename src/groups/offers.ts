import { convenersOf, isConvener, isKeeper, type Keeper, withConveners } from './conveners.js';
import type { Group, GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import { letterNow, withLetter } from './letters.js';

/** As what somebody is asked to look after a group: beside its conveners, as their substitute, or in place of one. */
export type As = 'convener' | 'substitute' | 'successor';

/** Somebody who has been asked; Teams' id of them is all that a mention tells. */
export interface Offer {
  readonly id: string;
  readonly as: As;
  /** Teams' id of the person, and where they are written to in private (opaque). */
  readonly teams: string;
  readonly address: string;
  /** The Entra object id of who asked. */
  readonly by: string;
  /** Until when it can be answered (epoch milliseconds). */
  readonly until: number;
}

/** How long somebody has to answer, in milliseconds. */
export const OFFER_LASTS = 14 * 86_400_000;
/** The most that can be open at once. */
export const OFFERS_MAX = 10;

/** The offer that a person (Teams' id) may answer as of an instant. */
export const offerFor = ({ offers = [] }: Group, id: string, teams: string | undefined, now: number) =>
  offers.find(one => one.id === id && one.teams === teams && now < one.until);

const without = (group: Group, id: string): Group => {
  const offers = group.offers?.filter(one => one.id !== id);
  return { ...group, offers: offers?.length ? offers : undefined };
};

/**
 * Asks somebody to look after a group, and writes to them; the same person is asked for the same thing once. Who is a
 * keeper by that address already is not asked; `full` where too many are.
 */
export function offer(
  data: GroupData,
  wish: Omit<Offer, 'id' | 'until'>,
  newId: () => string,
  now: number,
): Done<Offer | 'already' | 'full'> {
  const { group } = data;
  const open = (group.offers ?? []).filter(one => now < one.until);
  const asked = open.find(one => one.teams === wish.teams && one.as === wish.as);
  if (asked) return unchanged(data, asked);
  const has = wish.as === 'substitute' ? (group.standIn ? [group.standIn] : []) : convenersOf(group);
  // Who is among the conveners can still be handed the group by another of them.
  const hands = wish.as === 'successor' && has.some(one => one.address === wish.address && one.who !== wish.by);
  if (!hands && has.some(one => one.address === wish.address)) return unchanged(data, 'already');
  // A group is handed to one: whoever was asked before is asked no more.
  const others = wish.as === 'successor' ? open.filter(one => one.as !== 'successor') : open;
  if (others.length >= OFFERS_MAX) return unchanged(data, 'full');
  const made: Offer = { ...wish, id: newId(), until: now + OFFER_LASTS };
  const asking = { ...data, group: { ...group, offers: [...others, made] } };
  const letter = letterNow(newId(), 'asked', { is: 'offer', offer: made.id }, now, made.until);
  return { data: withLetter(asking, letter), result: made };
}

/** A group without the offers of those who do not convene it any more: what they promised is not theirs to give. */
export function withOwnOffers(group: Group): Group {
  const offers = group.offers?.filter(({ by }) => isConvener(group, by));
  return offers?.length === group.offers?.length ? group : { ...group, offers: offers?.length ? offers : undefined };
}

/** The conveners once somebody has taken the place of another: there where that one stood, and once. */
function inPlaceOf(conveners: readonly Keeper[], gone: string, keeper: Keeper): Keeper[] {
  const others = conveners.filter(one => one.who !== keeper.who);
  return others.some(one => one.who === gone)
    ? others.map(one => (one.who === gone ? keeper : one))
    : [keeper, ...others];
}

function taken(group: Group, { as, by }: Offer, keeper: Keeper): Group {
  // One who convenes stands in for nobody.
  const standIn = group.standIn?.who === keeper.who ? undefined : group.standIn;
  switch (as) {
    case 'substitute':
      return isConvener(group, keeper.who) ? group : { ...group, standIn: keeper };
    case 'convener':
      return isConvener(group, keeper.who)
        ? group
        : { ...withConveners(group, [...convenersOf(group), keeper]), standIn, orphaned: undefined };
    case 'successor':
      return {
        ...withConveners(group, inPlaceOf(convenersOf(group), by, keeper)),
        standIn,
        orphaned: undefined,
      };
  }
}

/** Whoever answers: Teams' id of them, as whom they are kept, and whether the group's channel reads the answer. */
export interface Answering {
  readonly teams: string | undefined;
  readonly keeper: Keeper;
  readonly inChannel: boolean;
}

/** The same with its channel told of who looks after it now, where it does not read that already. */
const told = (data: GroupData, as: As, inChannel: boolean, newId: () => string, now: number): GroupData =>
  inChannel ? data : withLetter(data, letterNow(newId(), 'channel', { is: 'keeper', as }, now));

/** Takes an offer: its person looks after the group from now on. Undefined where it is gone, or is somebody else's. */
export function accept(
  data: GroupData,
  id: string,
  { teams, keeper, inChannel }: Answering,
  newId: () => string,
  now: number,
): Done<As | undefined> {
  const found = offerFor(data.group, id, teams, now);
  if (!found) return unchanged(data, undefined);
  const group = withOwnOffers(taken(without(data.group, id), found, keeper));
  return { data: told({ ...data, group }, found.as, inChannel, newId, now), result: found.as };
}

/** Turns an offer down, and tells the convener. Undefined where it is gone. */
export function decline(
  data: GroupData,
  id: string,
  teams: string | undefined,
  newId: () => string,
  now: number,
): Done<As | undefined> {
  const found = offerFor(data.group, id, teams, now);
  if (!found) return unchanged(data, undefined);
  const letter = letterNow(newId(), 'convener', { is: 'declined', as: found.as, how: 'no' }, now);
  return { data: withLetter({ ...data, group: without(data.group, id) }, letter), result: found.as };
}

/** Ends the offers that nobody answered in time, and tells the convener of each; how many. */
export function endOffers(data: GroupData, newId: () => string, now: number): Done<number> {
  const late = (data.group.offers ?? []).filter(one => one.until <= now);
  if (late.length === 0) return unchanged(data, 0);
  const ended = late.reduce((group, { id }) => without(group, id), data.group);
  const letters = late.map(({ as }) => letterNow(newId(), 'convener', { is: 'declined', as, how: 'late' }, now));
  return { data: { ...data, group: ended, letters: [...data.letters, ...letters] }, result: late.length };
}

/** Lets a convener or the substitute go; `only` where nobody would convene then. */
export function stepDown(data: GroupData, who: string): Done<'gone' | 'only' | 'none'> {
  const { group } = data;
  if (!isKeeper(group, who)) return unchanged(data, 'none');
  const rest = convenersOf(group).filter(one => one.who !== who);
  if (rest.length === 0) return unchanged(data, 'only');
  const standIn = group.standIn?.who === who ? undefined : group.standIn;
  const left = withOwnOffers({ ...withConveners(group, rest), standIn });
  return { data: { ...data, group: left }, result: 'gone' };
}

/** Takes over a group whose conveners have all left, in their place; false where one of them is there. */
export function takeOver(
  data: GroupData,
  { keeper, inChannel }: Omit<Answering, 'teams'>,
  newId: () => string,
  now: number,
): Done<boolean> {
  const { group } = data;
  if (group.orphaned === undefined) return unchanged(data, false);
  const standIn = group.standIn?.who === keeper.who ? undefined : group.standIn;
  const taken = withOwnOffers({ ...withConveners(group, [keeper]), standIn, orphaned: undefined });
  return { data: told({ ...data, group: taken }, 'successor', inChannel, newId, now), result: true };
}
