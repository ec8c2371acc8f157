import { after, isText, lexAt, listed, type Reader, skip } from './look.js';
import type { Part } from './parts.js';
import type { Token } from './tokens.js';

const ROOM_WORDS = listed(`
  stora | lilla | vårt | vår | ert | det | den | ett | en | nya | gamla | the | samma
`);
const PLACE_LEADS = listed(`
  i | på | hos | via | vid | över | in | at | genom | per | nere i | uppe i | nere på | on
`);

const ROOM =
  /(?:rum|rummet|sal|salen|lokal|lokalen|plan|hus|huset|kontor|kontoret|aula|aulan|bibliotek|biblioteket|matsal|matsalen|kok|koket|skola|skolan|gard|garden|central|centralen|expedition|expeditionen|mottagning|mottagningen|byggnad|byggnaden|center|centret|hall|hallen|kyrkan|torget|studion|kommunhus|stadshus|stadshuset|kapprum|soc|teams|zoom|skype|meet|distans|digitalt|online|hybrid|lank|telefon|telefonen|socialtjansten|socialkontoret|bup|bvc|polisen|biblan|fiket|foajen|konferens|personalen|elevhalsan|verksamheten|avdelningen|arbetslaget|kuratorn|rektorn|rektor|expen|rumme|huse|biblioteke|library|office|classroom|school|room|hall|gym|lounge|canteen|building|centre)$/;
const BY_ITSELF = ['teams', 'zoom', 'skype', 'digitalt', 'online', 'hybrid', 'fysiskt', 'distans'];

/** Whether a folded word is a room or another place where groups meet. */
export const isRoomWord = (word: string): boolean => ROOM.test(word);
const isRoom = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.lex.length === 0 && ROOM.test(token.text);
/** A name: it begins with a capital and is no word of time. */
const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.lex.length === 0 && /^\p{Lu}(?:\p{Lu}{0,3}$|\p{Ll})/u.test(token.raw);

const rawOf = (tokens: readonly Token[], at: number, next: number) =>
  tokens
    .slice(at, next)
    .map((token, place) => (place > 0 && token.apart ? ` ${token.raw}` : token.raw))
    .join('');

/** "Maj", "Våren": a word of time that is written as a name where other words of time are not. */
const isTimeName = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tokens[at]?.raw ?? '') &&
  tokens[at]!.lex.some(({ is }) => ['month', 'term', 'weekday'].includes(is));
const isPlainTime = ({ raw, lex }: Token) =>
  /^\p{Ll}/u.test(raw) && lex.some(({ is }) => is === 'month' || is === 'weekday');

/** Words that are a room only with its number or name. */
const isGeneric = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'word' &&
  /^(?:\p{L}*rum|\p{L}*sal|lokal|plan|hus|room)$/u.test(tokens[at]!.text) &&
  isRoom(tokens[at]);
/** How to find there: "ingång B", "kod 2580", "våning 3". */
const WAYS_IN = ['ingång', 'entré', 'port', 'kod', 'portkod', 'våning', 'dörr', 'korridor'];
const STAIRS = ['trappor upp', 'trappa upp', 'tr upp', 'tr'];
/** A room or a street that stands after a comma needs no "i" before it. */
const isApposed = (tokens: readonly Token[], at: number) =>
  isText(tokens, at - 1, ',', '(') &&
  ((isRoom(tokens[at]) && /(?:rummet|salen|lokalen|aulan|biblioteket|matsalen|huset)$/.test(tokens[at]!.text)) ||
    (isName(tokens[at]) && STREET.test(tokens[at]!.text)));
const STREET = /(?:gatan|vagen|torget|grand|stigen|allen|backen)$/;

/** Where a number may belong to the room before it: no time is begun by it. */
const isNumberOf = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'number' && tokens[at]!.raw.length <= 4 && !isText(tokens, at + 1, '-', ':');

/** A word that says which room: it means nothing else, and the room follows ("the staff room", "i blå salen"). */
const isWhich = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'word' && tokens[at]!.lex.length === 0 && !isRoom(tokens[at]) && isRoom(tokens[at + 1]);

/** The places after a room or a name of one: "stora personalrummet", "sal B12", "Tallskolan rum 214", "förskolan Våren", "Storgatan 9". */
function roomEnds(tokens: readonly Token[], at: number): number[] {
  const first = skip(tokens, at, ROOM_WORDS);
  const start = isWhich(tokens, first) ? first + 1 : first;
  const ends = new Set<number>();
  let next = start;
  while (isRoom(tokens[next]) || isName(tokens[next])) {
    const generic = isGeneric(tokens, next) && !(start > first && next === start);
    const numbered = generic || isText(tokens, next, 'rummet', 'salen', 'lokalen', 'planet', 'huset');
    const street = STREET.test(tokens[next]?.text ?? '');
    next++;
    // "sal A3".
    if (tokens[next]?.kind === 'number' && !tokens[next]!.apart && !isText(tokens, next + 1, '-')) next++;
    else if (numbered && isNumberOf(tokens, next)) next++;
    else if (isTimeName(tokens, next) && (generic || isRoom(tokens[next - 1]))) {
      // "i lokalen Måndag": a name, or a day.
      if (!generic) ends.add(next);
      next++;
    } else if (street && isNumberOf(tokens, next)) {
      ends.add(next);
      next++;
    } else if (generic && !isName(tokens[next])) return [...ends];
    if (!isRoom(tokens[next]) && !isName(tokens[next])) ends.add(next);
  }
  if (next === start && isTimeName(tokens, start) && start > 0 && tokens.some(isPlainTime))
    if (!lexAt(tokens, start, 'weekday')[0]) ends.add(start + 1);
  return [...ends];
}

/** Where: "i Teams", "i personalrummet", "på soc", "hos socialtjänsten", "plats: aulan", "sal 12", a link. It is given back as written. */
export const readPlace: Reader<Part> = (tokens, at) => {
  if (tokens[at]?.kind === 'link') return [{ got: { is: 'place', words: tokens[at]!.raw }, next: at + 1 }];
  if (isText(tokens, at, ...BY_ITSELF)) return [{ got: { is: 'place', words: tokens[at]!.raw }, next: at + 1 }];
  const stairs = tokens[at]?.kind === 'number' ? after(tokens, at + 1, STAIRS, true)[0] : undefined;
  if (stairs !== undefined) return [{ got: { is: 'place', words: rawOf(tokens, at, stairs) }, next: stairs }];
  const door = after(tokens, at, WAYS_IN, true)[0];
  if (door !== undefined && (isNumberOf(tokens, door) || isName(tokens[door])))
    return [{ got: { is: 'place', words: rawOf(tokens, at, door + 1) }, next: door + 1 }];
  const open = isText(tokens, at, '(') ? at + 1 : at;
  const colon = after(tokens, open, ['plats :', 'lokal :', 'var :', 'plats', 'rum :'])[0];
  const start = colon ?? skip(tokens, open, PLACE_LEADS);
  if (start === at && !isGeneric(tokens, at) && !isApposed(tokens, at)) return [];
  const from = colon ?? open;
  return roomEnds(tokens, start)
    .filter(end => open === at || isText(tokens, end, ')'))
    .map(end => ({ got: { is: 'place', words: rawOf(tokens, from, end) }, next: open > at ? end + 1 : end }));
};

const PEOPLE = listed(`
  alla | skolan | elevhälsan | elevhälsoteamet | rektor | rektorn | soc | socialtjänsten | gruppen | personalen |
  kuratorn | kurator | teamet | polisen | bup | fritids | förskolan | hela gruppen | hela teamet | arbetslaget |
  ledningen | specialpedagogen | socialsekreteraren | alla berörda | alla inblandade | samtliga | fältarna | bvc |
  föräldrarna | everyone
`);

/** With whom: "med alla på skolan", "med elevhälsan och rektor". It is given back as written. */
export const readOthers: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, ['med', 'tillsammans med', 'ihop med', 'för', 'with']);
  if (start === at) return [];
  let next = start;
  for (;;) {
    const end: number | undefined = after(tokens, skip(tokens, next, ['och', ',', 'samt']), PEOPLE, true)[0];
    if (end === undefined) break;
    next = end;
  }
  return next > start ? [{ got: { is: 'others', words: rawOf(tokens, at, next) }, next }] : [];
};
