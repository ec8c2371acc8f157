import { say } from '../shared/say.js';

/** The longest link, and the longest text beside links, in characters. */
export const LINK_MAX = 2_000;
export const PLACE_TEXT_MAX = 200;
/** The longest place of a meeting as it is typed: a link and a text beside it. */
export const PLACE_MAX = LINK_MAX + PLACE_TEXT_MAX;

/**
 * Why a link is not taken: it is not https; it is not written whole; it signs somebody in ("user@host"); it leads to a
 * number, or to a name without a domain, in place of a host.
 */
export type WhyNoLink = 'scheme' | 'whole' | 'user' | 'host';

/** What is wrong with a place: so many characters too many, or a link in it. */
export type PlaceFault =
  | { readonly is: 'tooLong'; readonly by: number }
  | { readonly is: 'link'; readonly why: WhyNoLink };

// The second kind runs what stands in it; the third is what people write of an address that they mean as a link.
const LINK =
  /[a-z][a-z\d+.-]*:\/\/\S*|\b(?:javascript|data|vbscript|blob|file):\S*|\bwww\.\S+|\b(?:[\w-]+\.)+[a-z]{2,}\/\S+/giu;
const AROUND = /[\s.,;:!?)\]>"”’]+$/u;

/** A link of a place as it stands there, and where: from `start` up to `end` (not included). */
export interface PlaceLink {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything in a place that is meant as a link, whatever its scheme, in order. */
export function linksOf(place: string): PlaceLink[] {
  return [...place.matchAll(LINK)].map(({ 0: found, index }) => {
    const text = found.replace(AROUND, '');
    return { start: index, end: index + text.length, text };
  });
}

// Not `URL.canParse`: once it is called often, node misreads a host with å, ä or ö there.
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function whyNoLink(text: string): WhyNoLink | undefined {
  if (!/^[a-z][a-z\d+.-]*:/i.test(text)) return 'whole';
  if (!/^https:\/\//i.test(text)) return 'scheme';
  const url = parsed(text);
  if (!url) return 'whole';
  const { hostname, username, password } = url;
  if (username !== '' || password !== '') return 'user';
  return /^\[|^[\d.]+$/.test(hostname) || !/\.\p{L}[\p{L}\d-]*\.?$/u.test(hostname) ? 'host' : undefined;
}

/** What is wrong with a place that somebody typed; undefined for one that can be kept and shown as it is. */
export function placeFault(place: string): PlaceFault | undefined {
  const links = linksOf(place);
  for (const { text } of links) {
    const why = whyNoLink(text);
    if (why) return { is: 'link', why };
    if (text.length > LINK_MAX) return { is: 'tooLong', by: text.length - LINK_MAX };
  }
  const beside = place.trim().length - links.reduce((sum, { text }) => sum + text.length, 0);
  const by = Math.max(beside - PLACE_TEXT_MAX, place.length - PLACE_MAX);
  return by > 0 ? { is: 'tooLong', by } : undefined;
}

function linkWords(link: string, first: boolean): string {
  const host = new URL(link).hostname.replace(/^www\./, '');
  return first ? say`Länk till ${host}` : say`länk till ${host}`;
}

/** A place as one line: each link that can be opened as "länk till" its host. */
export function placeInWords(place: string): string {
  let words = '';
  let from = 0;
  for (const { start, end, text } of linksOf(place)) {
    words += place.slice(from, start) + (whyNoLink(text) === undefined ? linkWords(text, start === 0) : text);
    from = end;
  }
  return (words + place.slice(from)).replace(/^länk/, 'Länk');
}

/** The first link of a place that can be opened. */
export function linkOf(place: string): string | undefined {
  const found = linksOf(place).find(({ text }) => whyNoLink(text) === undefined);
  return found && new URL(found.text).href;
}
