import type { Activity } from 'botbuilder';
import { fold, tidy } from '../../shared/text.js';
import { fieldsOf, listOf, stringOf } from './loose.js';
import { asMarkup, MARKUP_MAX, type Piece, readMarkup } from './markup.js';

/** Stands for a colleague's name inside a sentence: the name itself is never kept. */
const A_COLLEAGUE = 'en kollega';
const ONE_COLLEAGUE_TWICE = new RegExp(`${A_COLLEAGUE}(?: ${A_COLLEAGUE})+`, 'g');

/** The most mentions that are told apart, far above what a person writes; any more are a colleague's. */
const MENTIONS_MAX = 100;

/** Somebody that a message can mention: Teams' id of them, and the names they go by, as written. */
interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

/** The bot, and everybody whom Teams says that a message mentions, in the order of its entities. */
export interface Cast {
  readonly bot: Known;
  readonly mentioned: readonly Known[];
}

/** Whether there is a letter or a digit in a text: without one nobody has said anything. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function shown(markup: string): string {
  const { own } = readMarkup(asMarkup(markup), 'kept');
  return own.map(piece => ('words' in piece ? piece.words : piece.mention)).join('');
}

function known({ id, name }: { readonly id?: unknown; readonly name?: unknown }, markup = ''): Known {
  const names = [shown(markup), stringOf(name)].map(one => one.trim());
  return { id: stringOf(id), names: names.filter(hasWords) };
}

/** An activity -> the bot and who is mentioned; entities of any shape are read, as far as they go. */
export function castOf(activity: Activity): Cast {
  const entities = listOf(activity.entities).filter(entity => entity.type === 'mention');
  return {
    bot: known(fieldsOf(activity.recipient)),
    mentioned: entities.slice(0, MENTIONS_MAX).map(one => known(fieldsOf(one.mentioned), stringOf(one.text))),
  };
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A message's text -> the same with mentions between tags also where the client left the tags out. */
export function withTags(text: string, { mentioned }: Cast): string {
  const names = [...new Set(mentioned.flatMap(one => one.names))].sort((a, b) => b.length - a.length);
  if (names.length === 0 || /<at\b/i.test(text)) return text;
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${names.map(literally).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.slice(0, MARKUP_MAX).replace(anyName, '<at>$&</at>');
}

/** Whether the mention that is number `at` of `all` in a text is the bot's. */
function isBots(name: string, id: string | undefined, at: number, all: number, { bot, mentioned }: Cast): boolean {
  const goesBy = (one: Known) => one.names.some(other => fold(other) === fold(name) && fold(name) !== '');
  if (goesBy(bot)) return true;
  const whose =
    mentioned.find(goesBy) ??
    mentioned[id !== undefined && /^\d{1,2}$/.test(id) ? Number(id) : -1] ??
    // The entities stand in the order of the tags, also where the names differ.
    (mentioned.length === all ? mentioned[at] : undefined);
  return (whose?.id ?? id) === bot.id;
}

/**
 * Pieces of a message -> clean text. The bot's mention is left out; a colleague's (or a tag's) is left out before the
 * first word and after the last, and is "en kollega" between words.
 */
export function textOf(pieces: readonly Piece[], cast: Cast): string {
  const speaks = (piece: Piece) => 'words' in piece && hasWords(piece.words);
  const [first, last] = [pieces.findIndex(speaks), pieces.findLastIndex(speaks)];
  const all = pieces.filter(piece => 'mention' in piece).length;
  let at = -1;
  const parts = pieces.map((piece, i) => {
    if ('words' in piece) return piece.words;
    at += 1;
    const between = i > first && i < last;
    return between && !(at < MENTIONS_MAX && isBots(piece.mention, piece.id, at, all, cast)) ? ` ${A_COLLEAGUE}` : ' ';
  });
  const text = tidy(parts.join(''))
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    // A name may come as several mentions, one a word.
    .replace(ONE_COLLEAGUE_TWICE, A_COLLEAGUE)
    .trim();
  // What stands between an address and the message belongs to neither: "@Lotsen, boka".
  const addressed = pieces.slice(0, Math.max(first, 0)).some(piece => 'mention' in piece);
  return addressed ? text.replace(/^[\s,:;]+/, '') : text;
}

/** What Teams calls a thread, a bot, or a tag: none of them can look after anything. */
const NOBODY = /^(?:19:|28:)/;

/** Teams' ids of the people whom a message mentions, each once: no bot, no channel and no tag. */
export function peopleMentioned(activity: Activity): string[] {
  const { bot, mentioned } = castOf({
    ...activity,
    entities: listOf(activity.entities).filter(one => stringOf(fieldsOf(one.mentioned).type) !== 'tag'),
  } as Activity);
  const ids = mentioned.map(({ id }) => id).filter(id => id !== '' && id !== bot.id && !NOBODY.test(id));
  return [...new Set(ids)];
}
