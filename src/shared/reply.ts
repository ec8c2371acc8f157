import type { CardAction } from '../door/press.js';
import { inTongue, SWEDISH, type Tongue } from './say.js';

/** A reply's words, free of any client: the terminal prints them, the Teams folder draws them as a card. */
export interface Reply {
  /** The language that it was put together in, for the words that its card adds; absent is Swedish. */
  readonly tongue?: Tongue;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** The answers of a question, or the times, that stand open beside this reply: not drawn, and still answered by what means nothing else. */
  readonly open?: readonly Button[];
  /** It says that a booking is cancelled, which is not taken back; its school, where that is known. */
  readonly cancelled?: { readonly school?: string };
  /** It asks which of its buttons a number was meant for: the next one is a place among them. */
  readonly asksPlace?: true;
}

/** What `write` puts together, said in a language that its card is drawn in too. */
export const saidIn = (tongue: Tongue, write: () => Reply): Reply =>
  tongue === SWEDISH ? inTongue(SWEDISH, write) : { ...inTongue(tongue, write), tongue };

export type Block =
  | {
      readonly is: 'notice';
      readonly tone: 'emergency' | 'care';
      readonly title: string;
      readonly lines: readonly string[];
    }
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** A value with an address is pressed to open it. */
  | {
      readonly is: 'facts';
      readonly facts: readonly (readonly [label: string, value: string, open?: string | undefined])[];
      /** What matters most of the card, and is not drawn small. */
      readonly large?: true;
    }
  | { readonly is: 'small'; readonly text: string }
  | {
      readonly is: 'choice';
      readonly id: string;
      readonly label: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      /** What is chosen to begin with. */
      readonly value?: string;
      /** More than one may be chosen; their values come joined by commas. */
      readonly several?: true;
      /** What is wrong with what was filled in, to be said beside it. */
      readonly wrong?: string | undefined;
    }
  | {
      readonly is: 'input';
      readonly kind: 'text' | 'date';
      readonly id: string;
      readonly label: string;
      readonly value?: string;
      /** The longest text, in characters. */
      readonly max?: number;
      readonly wrong?: string | undefined;
    }
  /** Answers on a line from yes (100) to no (0), as a picture; `alt` says the same in words. */
  | {
      readonly is: 'line';
      readonly marks: readonly { readonly value: number; readonly service: string }[];
      readonly before?: number | undefined;
      readonly alt: string;
    }
  /** Counts as bars, as a picture; `alt` says the same in words, and a table of them stands beside it. */
  | {
      readonly is: 'bars';
      readonly rows: readonly { readonly name: string; readonly count: number }[];
      readonly alt: string;
    }
  /** Yes or no; sends "true" or "false". */
  | { readonly is: 'toggle'; readonly id: string; readonly label: string; readonly on?: true }
  | { readonly is: 'more'; readonly label: string; readonly blocks: readonly Block[] };

/** A press that sends a versioned action back, or opens an address. */
export type Button = {
  readonly title: string;
  /** A way back or out, not one of the things to choose among: drawn small. */
  readonly aside?: true;
  /** What it leads to stands in the place of this card: nothing of it is worth keeping. */
  readonly inPlace?: true;
} & ({ readonly action: CardAction } | { readonly open: string });

/** Markdown of headings, paragraphs and lists (the format of a rule's body) -> blocks. */
export function blocksOf(markdown: string): Block[] {
  // Cut in two steps: looking behind every line end for a heading takes twenty times as long.
  return markdown
    .split(/\n{2,}|\n(?=## )/)
    .flatMap(part => (part.startsWith('## ') ? part.split(/\n(.*)/s) : [part]))
    .map(part => part.trim())
    .filter(part => part !== '')
    .map((part): Block => {
      if (part.startsWith('## ')) return { is: 'heading', text: part.slice(3).trim() };
      if (!part.startsWith('- ')) return { is: 'text', text: part.replace(/\s*\n\s*/g, ' ') };
      return {
        is: 'list',
        items: part
          .slice(2)
          .split(/\n- /)
          .map(item => item.replace(/\s*\n\s*/g, ' ').trim()),
      };
    });
}

/** A heading or a label with a colon, unless it ends with a mark of its own. */
const colonAfter = (text: string): string => (/[?!.:]$/.test(text) ? text : `${text}:`);

function textOf(block: Block): string {
  switch (block.is) {
    case 'notice':
      return [block.title.toUpperCase(), ...block.lines].join('\n');
    case 'title':
    case 'text':
    case 'small':
      return block.text;
    case 'heading':
      return colonAfter(block.text);
    case 'list':
      return block.items.map(item => `- ${item}`).join('\n');
    case 'facts':
      return block.facts.map(([label, value, open]) => `${label}: ${value}${open ? ` (${open})` : ''}`).join('\n');
    case 'choice':
    case 'input':
      return `${block.wrong ? `${block.wrong}\n` : ''}${block.label}: ...`;
    case 'line':
    case 'bars':
      return block.alt;
    case 'toggle':
      return `[${block.on ? 'x' : ' '}] ${block.label}`;
    case 'more':
      return block.blocks.map(textOf).join('\n\n');
  }
}

/** The reply as plain text: the same words as the card, the buttons as a list of their titles. */
export function plainText(reply: Reply): string {
  const buttons = reply.buttons.map(button => `[${button.title}]`).join(' ');
  return [...reply.blocks.map(textOf), ...(buttons ? [buttons] : [])].join('\n\n');
}
