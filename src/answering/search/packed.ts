/** So many parts are a whole share. */
export const PARTS = 0x7fff;

/**
 * A place (0..65,535) and a share (-1..1, in parts) as one number of 32 bits: what is read together lies together, since
 * waiting for memory is most of what a search costs. Any other place or share is a RangeError.
 */
export function packed(place: number, share: number): number {
  if (!(place >= 0 && place <= 0xffff && Math.abs(share) <= 1)) throw new RangeError(`${place}, ${share}`);
  return ((place << 16) | (Math.round(share * PARTS) & 0xffff)) >>> 0;
}

export const placeIn = (both: number): number => both >>> 16;

/** The share in parts: whoever adds up many divides the sum, not each. */
export const partsIn = (both: number): number => (both << 16) >> 16;
