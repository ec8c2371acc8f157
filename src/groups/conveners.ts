import type { Group } from './group.js';

/** Somebody who looks after a group: a convener, or the substitute. No name is kept of them. */
export interface Keeper {
  /** Entra object id. */
  readonly who: string;
  /** Where they are written to in private; opaque, absent where no such place is known. */
  readonly address?: string | undefined;
  /** How often in a row their chat was gone; from UNREACHED_FROM on they are taken to have left. */
  readonly refusals?: number | undefined;
}

/** So many refusals in a row, and a keeper is taken to have left. */
export const UNREACHED_FROM = 2;

/** The conveners of a group, in the order in which they are written to. */
export const convenersOf = ({ convener, convenerAddress, convenerRefusals, others = [] }: Group): Keeper[] => [
  { who: convener, address: convenerAddress, refusals: convenerRefusals },
  ...others,
];

/** The conveners of a group, then its substitute. */
export const keepersOf = (group: Group): Keeper[] => [...convenersOf(group), ...(group.standIn ? [group.standIn] : [])];

/** Whether somebody (an Entra object id) is one of a group's conveners. */
export const isConvener = (group: Group, who: string): boolean => convenersOf(group).some(one => one.who === who);

/** Whether somebody (an Entra object id) is a convener of a group, or its substitute. */
export const isKeeper = (group: Group, who: string): boolean => keepersOf(group).some(one => one.who === who);

const isReached = ({ refusals = 0 }: Keeper): boolean => refusals < UNREACHED_FROM;

/** Whether a group has a convener who has not left. */
export const hasConvener = (group: Group): boolean => convenersOf(group).some(isReached);

/**
 * Who reads what is for the convener, and their place among the keepers: the first from place `from` on who has an address
 * and has not left. Undefined where there is none.
 */
export function readerFrom(
  group: Group,
  from: number,
): { readonly place: number; readonly who: string; readonly address: string } | undefined {
  for (const [place, keeper] of keepersOf(group).entries()) {
    const { who, address } = keeper;
    if (place >= from && address !== undefined && isReached(keeper)) return { place, who, address };
  }
  return undefined;
}

/** A group with these conveners in this order; the first one stands where a group of one convener has it. There is at least one. */
export function withConveners(group: Group, [first, ...others]: readonly Keeper[]): Group {
  if (!first) return group;
  return {
    ...group,
    convener: first.who,
    convenerAddress: first.address,
    convenerRefusals: first.refusals,
    others: others.length > 0 ? others : undefined,
  };
}

/** A group in which the keepers that a person is are changed; the same group where it is nobody, or nothing changes. */
export function withKeeper(group: Group, who: string, change: (keeper: Keeper) => Keeper): Group {
  const changed = (one: Keeper) => (one.who === who ? change(one) : one);
  const [before, conveners] = [convenersOf(group), convenersOf(group).map(changed)];
  const standIn = group.standIn && changed(group.standIn);
  const same = (one: Keeper | undefined, other: Keeper | undefined) =>
    one?.address === other?.address && (one?.refusals ?? 0) === (other?.refusals ?? 0);
  if (conveners.every((one, at) => same(one, before[at])) && same(standIn, group.standIn)) return group;
  return withConveners({ ...group, standIn }, conveners);
}
