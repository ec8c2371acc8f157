import type { Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import type { DraftFile } from './draft-of.js';

/** Drafts that were made of questions, and whether they could be written. */
export interface Drafted {
  readonly files: readonly DraftFile[];
  readonly written: boolean;
}

/** What became of a draft: where it lies or where to put it, and its text. */
export function wordsOfDraft({ files, written }: Drafted): Reply {
  const [first] = files;
  if (!first)
    return { blocks: [{ is: 'text', text: say`De frågorna finns inte kvar. Inget utkast är gjort.` }], buttons: [] };
  const where = written
    ? say`Utkastet ligger i kunskapsmappen. Jag läser det inte: komplettera det, låt någon annan granska och flytta det sedan.`
    : say`Jag kunde inte skriva utkastet, för mappen går inte att skriva i eller har det redan. Kopiera texten och lägg den där själv.`;
  return {
    blocks: [
      { is: 'title', text: say`Utkast` },
      { is: 'text', text: where },
      ...files.flatMap(({ path, text }): Reply['blocks'] => [
        { is: 'heading', text: path },
        {
          is: 'more',
          label: say`Visa texten`,
          blocks: text
            .split('\n')
            .filter(line => line.trim() !== '')
            .map(line => ({ is: 'text', text: line })),
        },
      ]),
    ],
    buttons: [{ title: say`Till de obesvarade`, aside: true, action: { v: 1, do: 'showUnanswered' } }],
  };
}
