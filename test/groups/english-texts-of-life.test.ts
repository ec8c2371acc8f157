import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { groupInputs } from '../../src/groups/actions.js';
import { parseQuestions } from '../../src/groups/evaluation.js';
import type { GroupOutcome } from '../../src/groups/outcome.js';
import { checklist } from '../../src/groups/words-of-checklist.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import type { Block, Reply } from '../../src/shared/reply.js';
import { inTongue, type Tongue } from '../../src/shared/say.js';
import { ALL, FORUM, GROUPS, LATER, MEETING, speak } from '../helpers/english-of-groups.js';
import { directory } from '../helpers/large-municipality.js';
import { GROUP } from '../helpers/small-group.js';

/** The places in a text where values stand. */
const placesIn = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort().join();

const MINE =
  /^(?:words-of-(?:status|groups|life|keepers|group-forms|evaluation|agenda|todos|todo-lines|case|letters|checklist)|services|todo|evaluation|group-fields|link-group)\.ts$/;

/** The end of what stands in `${}` from a place in a source. */
function endOfValue(source: string, from: number): number {
  for (let at = from, depth = 1; ; at++) {
    if (source[at] === '`') at = endOfTemplate(source, at + 1);
    else if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at;
  }
}
const endOfTemplate = (source: string, from: number): number => {
  let at = from;
  while (source[at] !== '`') at = source.startsWith('${', at) ? endOfValue(source, at + 2) + 1 : at + 1;
  return at;
};

/** The sentences that a source says, as their keys. */
function keysOf(source: string): string[] {
  return [...source.matchAll(/\bsay`/g)].map(({ index }) => {
    let [key, count] = ['', 0];
    for (let at = index + 4; source[at] !== '`'; at++)
      if (source.startsWith('${', at)) {
        key += `{${++count}}`;
        at = endOfValue(source, at + 2);
      } else key += source[at];
    return key;
  });
}

describe('the English of a group’s life', () => {
  const folder = new URL('../../src/groups/', import.meta.url);
  const keys = readdirSync(folder)
    .filter(name => MINE.test(name))
    .flatMap(name => keysOf(readFileSync(new URL(name, folder), 'utf8')));

  it('has a text for every sentence, with the same places for values', () => {
    assert.ok(keys.length > 250, String(keys.length));
    assert.deepEqual(
      keys.filter(key => !ALL.has(key)),
      [],
    );
    assert.deepEqual(
      [...GROUPS].filter(([key, text]) => placesIn(key) !== placesIn(text)),
      [],
    );
  });

  it('is written with no Swedish letter but in what has to be typed', () => {
    const typed = /“[^“”]*”|jämna torsdagar/g;
    assert.deepEqual(
      [...GROUPS.values()].filter(text => /[åäö]/i.test(text.replace(typed, ''))),
      [],
    );
  });
});

/** Every word of a reply that somebody reads, one an entry. */
function readIn({ blocks, buttons }: Reply): string[] {
  const ofBlock = (block: Block): string[] => {
    switch (block.is) {
      case 'list':
        return [...block.items];
      case 'facts':
        return block.facts.map(fact => fact.slice(0, 2).join(' '));
      case 'choice':
        return [block.label, ...block.choices.map(({ title }) => title)];
      case 'input':
      case 'toggle':
        return [block.label];
      case 'line':
      case 'bars':
        return [block.alt];
      case 'more':
        return [block.label, ...block.blocks.flatMap(ofBlock)];
      case 'notice':
        return [block.title, ...block.lines];
      default:
        return [block.text];
    }
  };
  return [...blocks.flatMap(ofBlock), ...buttons.map(({ title }) => title)];
}

const QUESTIONS = parseQuestions({
  source: 'Rapporten',
  questions: [
    { id: 'a', text: 'Fråga ett?' },
    { id: 'b', text: 'Fråga två?', own: 'socialtjanst' },
  ],
  open: [{ id: 'o', text: 'Öppen?' }],
})!;
const FORM = { schools: directory.schools.slice(0, 1), forums: [FORUM] };

describe('all that is said of a group’s life', () => {
  // Each sentence as a bracket around its values: what stands outside of one has been said in no language.
  const brackets = [...ALL.keys()].map((key): [string, string] => [key, `<${key.match(/\{\d+\}/g)?.join(' ') ?? ''}>`]);
  const BRACKETS: Tongue = { code: 'en', texts: new Map(brackets) };
  const GIVEN =
    /Tallgruppen|Ekskolan|Forumet|Fråga (?:ett|två)\?|Öppen\?|@Samverkanslotsen [a-zåäö ]+(?=<)|två gånger per termin/g;

  const group = { ...GROUP, services: ['skola'] as const };
  const outcomes: GroupOutcome[] = [
    { is: 'linkForm', ...FORM, schools: [] },
    { is: 'linked', group, earlier: false, school: 'Ekskolan' },
    { is: 'addForm', from: '', to: '', instead: [''] },
    { is: 'answers', rows: [], next: 1 },
    { is: 'todoNotChosen' },
    { is: 'agreed' },
    { is: 'caseAnswered' },
    { is: 'caseOver' },
    { is: 'leaving' },
    { is: 'gone' },
    { is: 'pointRefused' },
    { is: 'pointNotAdded', full: true },
    { is: 'pointNotAdded', full: false },
    { is: 'resumed' },
    { is: 'cancelled', meetings: [MEETING] },
    { is: 'cancelled', meetings: [MEETING, LATER] },
    { is: 'evaluateForm', group, questions: QUESTIONS, year: '2026/27' },
    { is: 'evaluated', count: 2, again: true, left: 'bup' },
    { is: 'results', group, year: '2026/27', results: undefined, count: 2, ask: true },
    {
      is: 'results',
      group,
      year: '2026/27',
      results: [{ text: '', marks: [{ value: 1, service: 'ej' }] }],
      count: 5,
      why: 'agreed',
      next: 1,
      waiting: 3,
    },
    { is: 'agendaForm', group, meeting: undefined, agendas: [] },
    { is: 'caseForm', group, questions: QUESTIONS, round: 'r', empty: true },
    { is: 'caseResults', group, results: undefined, rounds: 0, waiting: 0 },
    { is: 'life', life: { is: 'editForm', group, ...FORM, schools: [], filled: groupInputs.parse({}) } },
    ...(['editForm', 'unlinkForm', 'stepDown', 'about'] as const).map(
      (step): GroupOutcome => ({ is: 'life', life: { is: 'choose', step, groups: [group], more: 1 } }),
    ),
    ...(
      [
        { is: 'answered', group, as: 'convener', yes: false },
        { is: 'notOffered', as: 'convener', why: 'full' },
        { is: 'takenOver', group },
        { is: 'answeredBefore' },
        { is: 'unlinkForm', group, meetings: 2 },
        { is: 'about', group, forum: FORUM, school: 'Ekskolan', reminded: true, next: [], from: 'm' },
      ] as const
    ).map((one): GroupOutcome => ({ is: 'life', life: one })),
  ];
  for (const outcome of outcomes)
    it(`is said in a language: ${outcome.is === 'life' ? outcome.life.is : outcome.is}`, () => {
      const words = readIn(inTongue(BRACKETS, () => wordsOfGroups(outcome)));
      const unsaid = words.map(one => {
        let left = one.replace(GIVEN, '');
        for (let before = ''; before !== left; ) [before, left] = [left, left.replace(/<[^<>]*>/g, '')];
        return left;
      });
      assert.deepEqual(
        unsaid.filter(one => /\p{L}/u.test(one)),
        [],
      );
    });

  it('is the checklist’s own words too', () => {
    const [folded] = speak(() => checklist([], { ...FORUM, source: 'Avtalet', year: 2019 }));
    assert.deepEqual(folded, {
      is: 'more',
      label: 'Before the meeting',
      blocks: [{ is: 'list', items: ['In Avtalet (2019) it said, in Swedish: ”samtycke”'] }],
    });
  });
});
