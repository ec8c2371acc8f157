import { type Form, fits, SPLIT_FROM } from './phrases.js';

/** A word of a message with what stands behind it, since a word may have been typed as two. */
export interface Spot {
  readonly word: string;
  /** The word with its dots, where dots are typed. */
  readonly dots: string | undefined;
  /** This word and the next as one. */
  readonly joined: string | undefined;
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

/** Items by the forms of one word, so that the items that a word fits are found without trying all of them. */
export class PartIndex<Item> {
  readonly #whole = new Map<string, Item[]>();
  readonly #opening = new Map<string, Item[]>();
  /** Forms that may be misspelt, or are told apart by their dots: tried one by one, by first letter. */
  readonly #tried = new Map<string, { readonly form: Form; readonly item: Item }[]>();
  readonly #any: Item[] = [];

  add(forms: readonly Form[], item: Item): void {
    for (const form of forms) {
      if (form.word === '' && form.open) this.#any.push(item);
      else if (form.near || form.dotted !== undefined) push(this.#tried, form.word[0] ?? '', { form, item });
      else push(form.open ? this.#opening : this.#whole, form.word, item);
    }
  }

  /** The items with a form that fits at a spot, each with how many words it takes there (1, or 2 where it was split). */
  at({ word, dots, joined }: Spot): Map<Item, 1 | 2> {
    const found = new Map<Item, 1 | 2>();
    if (joined !== undefined && joined.length >= SPLIT_FROM) {
      for (const item of this.#whole.get(joined) ?? []) found.set(item, 2);
      for (let length = SPLIT_FROM; length <= joined.length; length++) {
        for (const item of this.#opening.get(joined.slice(0, length)) ?? []) found.set(item, 2);
      }
    }
    for (const { form, item } of this.#tried.get(word[0] ?? '') ?? []) {
      if (fits(form, word, dots)) found.set(item, 1);
      else if (
        joined &&
        form.word.length >= SPLIT_FROM &&
        (form.open ? joined.startsWith(form.word) : joined === form.word)
      )
        found.set(item, 2);
    }
    for (const item of this.#any) found.set(item, 1);
    for (const item of this.#whole.get(word) ?? []) found.set(item, 1);
    for (let length = 1; length <= word.length; length++) {
      for (const item of this.#opening.get(word.slice(0, length)) ?? []) found.set(item, 1);
    }
    return found;
  }
}
