import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/swedish';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { DangerExamples } from '../../src/answering/danger/examples.js';
import type { Lookalike } from '../../src/answering/lookalike.js';
import type { Rule } from '../../src/answering/rule.js';
import { rulesAmong } from '../../src/answering/search/decide.js';
import { buildIndex } from '../../src/answering/search/index.js';
import { grams, stem } from '../../src/answering/search/terms.js';
import { topicsOf } from '../../src/answering/search/topics.js';
import type { WordList } from '../../src/answering/word-list.js';
import { words } from '../../src/shared/text.js';

/** What every engine is given. */
export interface Corpus {
  readonly rules: readonly Rule[];
  readonly words: WordList | undefined;
  readonly lookalikes: readonly Lookalike[];
  readonly examples?: DangerExamples | undefined;
}

/** An engine under test: questions in, rule ids out, best first. */
export interface Engine {
  readonly name: string;
  search(question: string): Promise<string[]> | string[];
}

const documentOf = (rule: Rule) => ({
  id: rule.id,
  title: rule.title,
  asks: rule.asks.join('\n'),
  short: rule.short,
  details: rule.details,
});

/** This project's engine. */
export function ours({ rules, words: list, lookalikes, examples }: Corpus): Engine {
  const index = buildIndex(topicsOf(rules, { lookalikes, examples }), list);
  return { name: 'this engine', search: question => rulesAmong(index.search(question), () => true).map(hit => hit.id) };
}

/** Fuse.js as fuzzy search over titles and single asks: the setting that did best of those tried. */
export function fuse({ rules }: Corpus): Engine {
  const entries = rules.flatMap(rule => [rule.title, ...rule.asks].map(text => ({ id: rule.id, text })));
  const engine = new Fuse(entries, {
    keys: ['text'],
    threshold: 0.6,
    ignoreLocation: true,
    includeScore: true,
    useTokenSearch: true,
  });
  // It blocks for seconds on a long text, so it gets the first hundred characters.
  return {
    name: 'Fuse.js (token search)',
    search: question => [...new Set(engine.search(question.slice(0, 100), { limit: 60 }).map(hit => hit.item.id))],
  };
}

/** MiniSearch with Swedish stems, folding and character 4-grams, which did best of its settings. */
export function miniSearch({ rules }: Corpus): Engine {
  const engine = new MiniSearch({
    fields: ['title', 'asks', 'short', 'details'],
    tokenize: text => [...words(text)],
    processTerm: word => [stem(word), ...grams(word).map(gram => `#${gram}`)],
    searchOptions: { boost: { title: 3, asks: 2 }, combineWith: 'OR' },
  });
  engine.addAll(rules.map(documentOf));
  return {
    name: 'MiniSearch (stems, 4-grams)',
    search: question => engine.search(question).map(hit => String(hit.id)),
  };
}

/** Orama with its Swedish stemmer. */
export async function orama({ rules }: Corpus): Promise<Engine> {
  const engine = create({
    schema: { id: 'string', title: 'string', asks: 'string', short: 'string', details: 'string' } as const,
    components: { tokenizer: { stemming: true, language, stemmer } },
  });
  await insertMultiple(engine, rules.map(documentOf));
  return {
    name: 'Orama (Swedish stemmer)',
    async search(question) {
      const found = await oramaSearch(engine, {
        term: question.slice(0, 1_000),
        threshold: 1,
        limit: 20,
        boost: { title: 3, asks: 2 },
      });
      return found.hits.map(hit => String(hit.document.id));
    },
  };
}
