import Fuse from 'fuse.js';
import { fold } from '../shared/text.js';

/** Fuse.js blocks for seconds on a long text; what is typed into a search box is short. */
const QUERY_MAX = 60;

/** Finds titles while somebody types: also half words and misspelt ones, best first. */
export function createTitleSearch(
  titles: readonly { readonly id: string; readonly title: string }[],
): (typed: string) => string[] {
  const fuse = new Fuse(
    titles.map(({ id, title }) => ({ id, folded: fold(title) })),
    { keys: ['folded'], threshold: 0.4, ignoreLocation: true, useTokenSearch: false },
  );
  return typed => fuse.search(fold(typed.slice(0, QUERY_MAX))).map(hit => hit.item.id);
}
