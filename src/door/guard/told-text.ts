import { type Unfit, unfitIn } from './note.js';
import type { OwnWords } from './own-words.js';
import type { Token } from './told-of.js';

/** A text that a channel reads, word by word; what a note would not take of it is looked for once, where it is asked for. */
export class ToldText {
  private notFit: readonly Unfit[] | undefined;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly own: () => OwnWords,
  ) {}

  /** The word at a place in small letters; '' past the ends. */
  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** Whether nothing stands between a word and the one before it that ends what was said. */
  goesOn(at: number): boolean {
    return at < this.tokens.length && !this.tokens[at]!.opens;
  }

  /** Where the sentence of a word begins. */
  beginOf(at: number): number {
    let from = at;
    while (from > 0 && !this.tokens[from]!.opens) from -= 1;
    return from;
  }

  /** What of it is not known to be harmless, as a note's words have to be. */
  unfit(): readonly Unfit[] {
    this.notFit ??= unfitIn(this.text, this.own());
    return this.notFit;
  }

  /** The words of a stretch, in small letters. */
  said({ start, end }: Unfit): string {
    return this.text.slice(start, end).toLowerCase();
  }
}
