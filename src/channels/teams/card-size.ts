import type { Attachment } from 'botbuilder';
import type { Log } from '../../shared/ports.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { inTongue, SWEDISH, say } from '../../shared/say.js';
import { cutAtWord } from '../../shared/text.js';
import { toCard } from './cards.js';

/** Teams refuses a message above about 28 KB, and then nothing at all is shown. Bytes of an attachment's JSON. */
export const CARD_MAX = 28_000;
/** What is always kept is cut to this many characters where nothing else helps. */
const TEXT_MAX = 2_000;
const TITLE_MAX = 200;

/** A card that Teams accepts; `bytes` is what the whole reply would have taken. */
export interface Fitted {
  readonly card: Attachment;
  readonly cut: boolean;
  readonly bytes: number;
}

const noteOf = ({ tongue = SWEDISH }: Reply): Block => ({
  is: 'small',
  text: inTongue(tongue, () => say`Allt fick inte plats här. Fråga om en sak i taget, så får du se resten.`),
});

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const EMPTY = sizeOf(toCard({ blocks: [], buttons: [] }));
const sizeOfBlock = (block: Block) => sizeOf(toCard({ blocks: [block], buttons: [] })) - EMPTY;
const sizeOfButton = (button: Button) => sizeOf(toCard({ blocks: [], buttons: [button] })) - EMPTY;

/** The first of some entries, as many as fit in so many bytes. */
function firstOf<T>(all: readonly T[], room: number, size: (one: T) => number): T[] {
  let used = 0;
  const end = all.findIndex(one => {
    used += size(one);
    return used > room;
  });
  return end < 0 ? [...all] : all.slice(0, end);
}

/** A list or a choice with only its first entries; undefined for a block that is shown whole or not at all. */
function shorter(block: Block, room: number): Block | undefined {
  if (block.is === 'list') {
    const items = firstOf(block.items, room - 200, item => sizeOf(item) + 2);
    return items.length > 0 ? { ...block, items } : undefined;
  }
  if (block.is === 'choice') {
    const choices = firstOf(block.choices, room - 400, choice => sizeOf(choice) + 2);
    return choices.length > 0 ? { ...block, choices } : undefined;
  }
  return undefined;
}

/** What every reply keeps: its notices, its title and its first text. */
function isKept(block: Block, { blocks }: Reply): boolean {
  return block.is === 'notice' || ['title', 'text'].some(is => block === blocks.find(one => one.is === is));
}

/** The blocks without what is least needed, so many bytes less: folded text first, then what stands last. */
function blocksWithout(reply: Reply, bytes: number): Block[] {
  let left = bytes;
  const lose = (blocks: readonly Block[], mayLose: (block: Block) => boolean): Block[] =>
    blocks
      .toReversed()
      .flatMap(block => {
        if (left <= 0 || !mayLose(block)) return [block];
        const size = sizeOfBlock(block);
        const rest = size > left ? shorter(block, size - left) : undefined;
        left -= size - (rest ? sizeOfBlock(rest) : 0);
        return rest ? [rest] : [];
      })
      .toReversed();
  const unfolded = lose(reply.blocks, block => block.is === 'more');
  const kept = lose(unfolded, block => !isKept(block, reply));
  // A heading over nothing says nothing.
  return kept.slice(0, kept.findLastIndex(block => block.is !== 'heading') + 1);
}

/** The buttons that fit in half a card: what leads on or back first, then the others from the first on. */
function buttonsOf({ buttons }: Reply): Button[] {
  const aside = firstOf(
    buttons.filter(one => one.aside),
    CARD_MAX / 2,
    sizeOfButton,
  );
  const room = CARD_MAX / 2 - aside.reduce((sum, one) => sum + sizeOfButton(one), 0);
  const others = firstOf(
    buttons.filter(one => !one.aside),
    room,
    sizeOfButton,
  );
  return buttons.filter(one => aside.includes(one) || others.includes(one));
}

function cutText(block: Block): Block {
  if (block.is === 'text') return { ...block, text: cutAtWord(block.text, TEXT_MAX) };
  if (block.is === 'title') return { ...block, text: cutAtWord(block.text, TITLE_MAX) };
  return block;
}

/**
 * A reply as a card that Teams accepts. One that is too large is cut from its end, folded text first; the notices, the
 * title and the first text stay, and a line says that not all fitted. Buttons are cut where they are more than half of it.
 */
export function fittedCard(reply: Reply): Fitted {
  const whole = toCard(reply);
  const bytes = sizeOf(whole);
  if (bytes <= CARD_MAX) return { card: whole, cut: false, bytes };
  const buttons = buttonsOf(reply);
  const more = noteOf(reply);
  const note = sizeOfBlock(more) + 1;
  const without = (blocks: readonly Block[]): Reply => ({ ...reply, blocks: [...blocks, more], buttons });
  let card = toCard(without(blocksWithout(reply, sizeOf(toCard({ ...reply, buttons })) + note - CARD_MAX)));
  if (sizeOf(card) > CARD_MAX) card = toCard(without(reply.blocks.filter(block => isKept(block, reply)).map(cutText)));
  return { card, cut: true, bytes };
}

/** The same card; that it was cut is told in the log, with what it would have taken in bytes. */
export function cardFor(reply: Reply, log: Log): Attachment {
  const { card, cut, bytes } = fittedCard(reply);
  if (cut) log.warn('card', { bytes });
  return card;
}
