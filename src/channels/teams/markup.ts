import { Parser } from 'htmlparser2';

/** A stretch of a message: words as written, or the mention of somebody: the name shown, and what the tag says of whose it is. */
export type Piece = { readonly words: string } | { readonly mention: string; readonly id?: string };

/** What a message's markup holds. */
export interface Markup {
  /** The writer's own words, forwarded messages among them. */
  readonly own: readonly Piece[];
  /** The message that is replied to, without who wrote it and when. */
  readonly quoted: readonly Piece[];
  /** Who wrote what is quoted, by Teams' id, where the markup says it. */
  readonly quotedFrom?: string;
  /** There is a picture, film or recording of somebody's own; an emoji, sticker or GIF from a gallery is none. */
  readonly picture: boolean;
}

/** The most markup that is read of a message, in characters: twice the longest message that the door reads. */
export const MARKUP_MAX = 56_000;

/** The longest name in a mention, in characters; a longer one is somebody's words between tags. */
const NAME_MAX = 100;

// Teams' own names for what a piece of its markup is.
const ITEM_TYPE = /\bschema\.skype\.com\/(\w+)/i;
const FROM_A_GALLERY = new Set(['emoji', 'customemoji', 'giphy', 'tenor', 'sticker', 'flikmsg']);
const GALLERY_HOST = /^(?:statics\.teams\.cdn\.office\.net|(?:[\w-]+\.)?(?:giphy|tenor)\.com)$/;

const tags = (names: string): readonly string[] => names.split(' ');
const OWN_MEDIA = new Set(tags('video audio object embed uriobject'));
const SILENT = new Set(['script', 'style', 'emoji', 'customemoji', ...OWN_MEDIA]);
const VERBATIM = new Set(tags('pre code codeblock'));
const BLOCKS = new Set(tags('p div blockquote ul ol li table tr pre codeblock section article h1 h2 h3 h4 h5 h6'));
const INLINE = tags('img br hr span a b strong i em u s strike del sub sup font code td th tbody thead');
const TEAMS_OWN = tags('at attachment quoted readonly emoji customemoji');

// A tag that Teams writes, whole. Anything else in a plain text is what somebody wrote.
const KNOWN = [...INLINE, ...TEAMS_OWN, ...BLOCKS, ...OWN_MEDIA].join('|');
const VALUE = `"[^"<]*"|'[^'<]*'|[^\\s"'<>]+`;
const NO_TAG = new RegExp(`<(?!/?(?:${KNOWN})(?:\\s+(?:[\\w:-]+\\s*=\\s*(?:${VALUE})|itemscope))*\\s*/?>)`, 'gi');
const NO_ENTITY = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/** Whether an address leads to a gallery of emoji and GIFs, so that the picture there is nobody's own. */
export function isOfGallery(address: unknown): boolean {
  const host = typeof address === 'string' && URL.canParse(address) ? new URL(address).hostname : '';
  return GALLERY_HOST.test(host);
}

/**
 * A message's text, which may be plain -> markup for `readMarkup`: what is not a whole tag that Teams writes ("x<y",
 * "1 < 2 > 0") stays text.
 */
export const asMarkup = (text: string): string => text.slice(0, MARKUP_MAX).replace(NO_TAG, '&lt;');

/** Collects the pieces of one text; words beside one another are one piece. */
class Pieces {
  readonly list: ({ words: string } | { mention: string; id?: string })[] = [];

  say(words: string): void {
    const last = this.list.at(-1);
    if (last && 'words' in last) last.words += words;
    else this.list.push({ words });
  }

  /** Begins a new line, unless one has just begun. */
  line(): void {
    const last = this.list.at(-1);
    if (last && !('words' in last && /\n *$/.test(last.words.slice(-80)))) this.say('\n');
  }
}

type Effect = 'quote' | 'silent' | 'verbatim' | 'mention' | undefined;

/**
 * Markup as Teams writes it, also broken -> what it holds; entities are decoded once. `lines` says whether a line end in
 * the markup is one in the text, or only a space. Reads MARKUP_MAX characters at most.
 */
export function readMarkup(html: string, lines: 'kept' | 'spaces'): Markup {
  const [own, quoted] = [new Pieces(), new Pieces()];
  const within = { quote: 0, silent: 0, verbatim: 0, mention: 0 };
  const open: Effect[] = [];
  let picture = false;
  let quotedFrom: string | undefined;
  let named = '';
  let namedId: string | undefined;

  const here = () => (within.quote > 0 ? quoted : own);
  const say = (words: string) => {
    if (within.mention > 0) named += words;
    else here().say(words);
  };
  const image = (alt: string, type: string, address: unknown) => {
    if (!FROM_A_GALLERY.has(type) && !isOfGallery(address)) picture ||= within.quote === 0;
    // Only what is drawn stays: the name of a sticker or of an emoji of one's own is not a word of the writer's.
    else if (within.silent === 0) say(/[\p{L}\p{N}]/u.test(alt) ? ' ' : alt);
  };
  const effectOf = (name: string, type: string, itemprop: string | undefined): Effect => {
    if (SILENT.has(name) || (within.quote > 0 && /^(?:mri|time)$/.test(itemprop ?? ''))) return 'silent';
    if (name === 'blockquote' && type === 'reply') return 'quote';
    if (name === 'at' || type === 'mention') return 'mention';
    return VERBATIM.has(name) ? 'verbatim' : undefined;
  };

  const parser = new Parser({
    onopentag(name, { itemtype = '', itemprop, itemid, id, alt = '', src }) {
      const type = ITEM_TYPE.exec(itemtype)?.[1]?.toLowerCase() ?? '';
      if (name === 'img') image(alt, type, src);
      else if (name.endsWith('emoji')) image(alt, name, src);
      else if (OWN_MEDIA.has(name)) picture ||= within.quote === 0;
      if (within.quote > 0 && itemprop === 'mri') quotedFrom ??= itemid;
      const effect = effectOf(name, type, itemprop);
      open.push(effect);
      if (effect === 'mention' && within.mention === 0) [named, namedId] = ['', undefined];
      if (effect === 'mention') namedId ??= id ?? itemid;
      if (BLOCKS.has(name)) here().line();
      if (effect !== undefined) within[effect] += 1;
    },
    onclosetag(name, implied) {
      const effect = open.pop();
      if (effect !== undefined) within[effect] -= 1;
      if (effect === 'mention' && within.mention === 0 && within.silent === 0) {
        // A tag that was never closed has taken in what stands after the name.
        if (implied || named.length > NAME_MAX) here().say(named);
        else here().list.push({ mention: named, ...(namedId === undefined ? {} : { id: namedId }) });
      }
      if (name === 'br') say('\n');
      else if (name === 'td' || name === 'th') say(' ');
      else if (name === 'hr' || BLOCKS.has(name)) here().line();
    },
    ontext(text) {
      if (within.silent > 0) return;
      say(lines === 'kept' || within.verbatim > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
    },
  });
  parser.end(html.slice(0, MARKUP_MAX).replace(NO_ENTITY, '&amp;'));
  return { own: own.list, quoted: quoted.list, picture, ...(quotedFrom === undefined ? {} : { quotedFrom }) };
}
