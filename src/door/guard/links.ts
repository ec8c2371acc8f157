import type { Stretch } from './hits.js';

// What a link to a meeting or a channel holds is Teams' own: ids that look like numbers and addresses of people.
const MEETING = /\bhttps?:\/\/teams\.(?:microsoft|live)\.com\/[^\s)>\]]*|\b\d{1,2}:[\w-]{6,}@(?:thread|unq)\.[\w.]+/giu;
// Where a file or a site lies: only what comes after the host may tell who somebody is.
const HOST = /\bhttps?:\/\/[^\s/]+|\bwww\.[^\s/]+/giu;
// Mail to an office reaches whoever is at work there.
const OFFICE =
  /(?<![\p{L}\d._-])(?:info|kontakt|kontaktcenter|kundtj[äa]nst|registrator|diarium|kommun|kommunen|medborgarservice|socialtj[äa]nst\p{L}*|socialjour\p{L}*|mottagning\p{L}*|orosanm[äa]lan|support|servicedesk|skola|expedition|rektor|elevh[äa]lsan)@[\p{L}\d.-]+/giu;
const STAMP = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g;

/** The folded text -> stretches that are addresses of machines and offices, and instants, in which nobody is named. */
export function findLinks(text: string): Stretch[] {
  if (!/https?:|www\.|@|\dT\d/i.test(text)) return [];
  return [MEETING, HOST, OFFICE, STAMP].flatMap(pattern =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
