import type { Activity } from 'botbuilder';
import { withoutOwnName } from '../../door/own-name.js';
import { fold, tidy } from '../../shared/text.js';
import { type Fields, fieldsOf, listOf, stringOf } from './loose.js';
import { asMarkup, isOfGallery, type Markup, readMarkup } from './markup.js';
import { type Cast, castOf, hasWords, textOf, withTags } from './mentions.js';

/** What somebody sent, as they meant it: words or a press. */
export interface Sent {
  /** The writer's own words, clean; where they wrote none, the words that they reply to; '' for a press. */
  readonly text: string;
  /** The value of the button that was pressed. */
  readonly press?: unknown;
  /** A picture, a recording or a file came along, or nothing but what cannot be read. */
  readonly file: boolean;
  /** Somebody else's words that the writer's own words reply to; never the bot's. */
  readonly quote?: string;
}

/** What an attachment is to this bot; a preview is the card that Teams draws of a link. */
type Kind = 'html' | 'reply' | 'forward' | 'reference' | 'preview' | 'emoji' | 'file';

const PREVIEW = /^application\/vnd\.microsoft\.(?:card\.(?:adaptive|hero|thumbnail)|teams\.card\.o365connector)$/;

function kindOf({ contentType, contentUrl }: Fields): Kind {
  const type = stringOf(contentType).trim().toLowerCase();
  if (type.startsWith('text/html')) return 'html';
  if (type === 'messagereference') return 'reply';
  if (type === 'forwardedmessagereference') return 'forward';
  if (/^[a-z]+reference$/.test(type)) return 'reference';
  if (PREVIEW.test(type)) return 'preview';
  return type.startsWith('image/') && isOfGallery(contentUrl) ? 'emoji' : 'file';
}

/** The content of a reference, which comes as JSON in a string; {} where it cannot be read. */
function contentOf({ content }: Fields): Fields {
  if (typeof content !== 'string') return fieldsOf(content);
  try {
    return fieldsOf(JSON.parse(content));
  } catch {
    return {};
  }
}

/** Words of another message, and Teams' id of who wrote them, '' where it is not told. */
interface Quote {
  readonly text: string;
  readonly from: string;
}

/** What the message replies to, in whichever of Teams' three ways it is written. */
function quoteIn(
  read: readonly Markup[],
  replies: readonly Fields[],
  activity: Activity,
  cast: Cast,
): Quote | undefined {
  const inMarkup = read.map(({ quoted, quotedFrom = '' }) => ({ text: textOf(quoted, cast), from: quotedFrom }));
  const attached = replies.map(contentOf).map(({ messagePreview, messageSender }) => {
    const { user, application } = fieldsOf(messageSender);
    return { text: tidy(stringOf(messagePreview)).trim(), from: stringOf(fieldsOf(application ?? user).id) };
  });
  const entities = listOf(activity.entities).map(({ quotedReply }) => {
    const { preview, senderId } = fieldsOf(quotedReply);
    return { text: tidy(stringOf(preview)).trim(), from: stringOf(senderId) };
  });
  return [...inMarkup, ...attached, ...entities].find(({ text }) => hasWords(text));
}

/** Whether a message replies to no other one, the bot's own too, and passes none on. */
export function standsAlone(activity: Activity): boolean {
  const attachments = listOf(activity.attachments);
  const markup = [
    readMarkup(asMarkup(stringOf(activity.text)), 'kept'),
    ...attachments.filter(one => kindOf(one) === 'html').map(({ content }) => readMarkup(stringOf(content), 'spaces')),
  ];
  return (
    !attachments.some(one => ['reply', 'forward'].includes(kindOf(one))) &&
    !listOf(activity.entities).some(({ quotedReply }) => quotedReply !== undefined) &&
    markup.every(({ quoted }) => quoted.length === 0)
  );
}

/** The writer's own words: `plain` as the activity's text has them, `html` as its attachments do. */
function ownIn(plain: Markup, html: readonly Markup[], quote: Quote | undefined, cast: Cast): string {
  const written = textOf(plain.own, cast);
  const formatted = html.map(({ own }) => textOf(own, cast)).filter(text => text !== '');
  // Beside a quote the text may repeat it, unmarked; only the markup tells whose words are whose.
  const marked = quote !== undefined && html.some(({ quoted }) => quoted.length > 0);
  const repeats = marked && fold(written).endsWith(fold(quote.text));
  const usesHtml = !hasWords(written) || repeats || (marked && formatted.length > 0);
  return usesHtml ? formatted.join('\n') || (repeats ? '' : written) : written;
}

/** Messages that were passed on, as far as they do not stand in `own` already. */
function forwardedIn(forwards: readonly Fields[], own: string, cast: Cast): string[] {
  const texts = forwards.map(contentOf).map(({ originalMessageContent }) => {
    const { own: pieces } = readMarkup(stringOf(originalMessageContent), 'spaces');
    return textOf(pieces, cast);
  });
  return texts.filter(text => hasWords(text) && !fold(own).includes(fold(text)));
}

/**
 * A message activity, also a malformed one -> what was sent. Entities are decoded once, mentions are taken out, and what
 * Teams adds (cards of links, quotes, names, emoji as pictures) is told apart from what somebody wrote.
 */
export function readMessage(activity: Activity): Sent {
  const cast = castOf(activity);
  const attachments = listOf(activity.attachments).map(attachment => ({ kind: kindOf(attachment), attachment }));
  const those = (kind: Kind) => attachments.filter(one => one.kind === kind).map(({ attachment }) => attachment);

  const plain = readMarkup(asMarkup(withTags(stringOf(activity.text), cast)), 'kept');
  const html = those('html').map(({ content }) => readMarkup(stringOf(content), 'spaces'));
  const quote = quoteIn([...html, plain], those('reply'), activity, cast);
  const written = ownIn(plain, html, quote, cast);
  const own = [written, ...forwardedIn(those('forward'), written, cast)].filter(text => text !== '').join('\n');

  const pressed = activity.value !== undefined && activity.value !== null;
  if (pressed && !hasWords(own)) return { text: '', press: activity.value, file: false };
  const foreign = quote !== undefined && ![quote.from, `28:${quote.from}`].includes(cast.bot.id) ? quote.text : '';
  const text = hasWords(own) ? withoutOwnName(own, stringOf(activity.from?.name)) : foreign || own;
  const file = those('file').length > 0 || [plain, ...html].some(({ picture }) => picture);
  return {
    text,
    // A card alone cannot be read: better to say so than to greet.
    file: file || (!hasWords(text) && those('preview').length > 0),
    ...(foreign !== '' && text !== foreign ? { quote: foreign } : {}),
  };
}
