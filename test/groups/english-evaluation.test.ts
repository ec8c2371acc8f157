import assert from 'node:assert/strict';
import { parseQuestions } from '../../src/groups/evaluation.js';
import { evaluationForm, resultBlocks } from '../../src/groups/words-of-evaluation.js';
import { said, speak, textsIn } from '../helpers/english-of-groups.js';
import { GROUP } from '../helpers/small-group.js';

const QUESTIONS = parseQuestions({
  source: 'Rapporten',
  questions: [
    { id: 'a', text: 'Fråga ett?' },
    { id: 'b', text: 'Fråga två?', own: 'socialtjanst' },
  ],
  open: [{ id: 'o', text: 'Öppen?' }],
})!;
describe('the yearly questions in English', () => {
  const form = { group: GROUP, questions: QUESTIONS, year: '2026/27' };

  it('are asked as they are written, with English around them', () => {
    const reply = speak(() => evaluationForm({ ...form, empty: true }));
    const words = textsIn(reply);
    assert.match(
      words,
      /^How well does the collaboration in Tallgruppen work\?\n\nAnswer at least one question in the lists first\. Nothing is saved\./,
    );
    assert.match(words, /\n\nFråga ett\?: \.\.\.\n\nOnly for those from social services: Fråga två\?: \.\.\./);
    assert.match(words, /The questions are based on Rapporten\. The results are shown when at least 5 have answered/);
    const [service, line] = reply.blocks.filter(one => one.is === 'choice');
    assert.deepEqual(line?.is === 'choice' && line.choices, [
      { title: 'Yes', value: '100' },
      { title: 'Largely', value: '75' },
      { title: 'Partly', value: '50' },
      { title: 'Hardly', value: '25' },
      { title: 'No', value: '0' },
    ]);
    assert.deepEqual(service?.is === 'choice' && service.choices.map(({ title, value }) => `${value}: ${title}`), [
      'skola: School',
      'forskola: Preschool',
      'elevhalsa: Pupil health',
      'fritid: After-school or youth centre',
      'socialtjanst: Social services',
      'bup: Child psychiatry or other care',
      'polis: Police',
      'lss: Disability support',
      'annan: Another service',
      'ej: Prefer not to say',
    ]);
  });

  it('are answered', () => {
    assert.equal(
      said({ is: 'evaluated', count: 1, again: false }),
      'Thank you. Answers so far: 1. The results are shown when at least 5 have answered. Write “resultat” to see them.',
    );
    assert.equal(
      said({ is: 'evaluated', count: 3, again: true, left: 'skola' }),
      'Thank you. Your new answer applies in place of the one before. Answers so far: 3. The results are shown when at least 5 have answered. Write “resultat” to see them. The question for school counts only when it is answered from there.',
    );
  });

  it('have results in words', () => {
    const marks = [100, 50].map(value => ({ value, service: 'skola' as const }));
    const shown = (before?: number) =>
      speak(() => textsIn({ blocks: resultBlocks({ text: 'Fråga ett?', marks, before }), buttons: [] }));
    assert.equal(shown(), 'Fråga ett?\n\nAnswers: 2. On average 75 of 100, where 100 is yes.');
    assert.ok(shown(60).endsWith(' Last school year: 60.'));
    const results = [{ text: 'Fråga ett?', marks: [] }];
    const outcome = { is: 'results', group: GROUP, year: '2026/27', results, count: 6 } as const;
    assert.match(
      said({ ...outcome, waiting: 1 }),
      /^Tallgruppen, the school year 2026\/27\n\n1 new or changed answer is/,
    );
    assert.match(
      said({ ...outcome, waiting: 2 }),
      /\n\n2 new or changed answers are not shown until there are at least 5/,
    );
    assert.match(said(outcome), /Fewer than 5 have answered that question\.$/);
    assert.match(
      said({ ...outcome, why: 'years', years: ['2025/26', '2026/27'] }),
      /Here are the school years 2025\/26, 2026\/27 together\./,
    );
    assert.match(
      said({ ...outcome, results: undefined, count: 2, ask: true }),
      /^Answers so far: 2\. The results are shown when at least 5 have answered\.\n\nDo you want to see the answers all the same\?/,
    );
  });

  it('are asked after a case too', () => {
    const { open: _, ...questions } = QUESTIONS;
    const words = said({ is: 'caseForm', group: GROUP, questions, round: 'r' });
    assert.match(words, /^After a closed case\n\nHow did you work\?.*If new worry arises: report at once\./);
    const results = { is: 'caseResults', group: GROUP, results: [], waiting: 2 } as const;
    assert.equal(
      said({ ...results, rounds: 1 }),
      'Tallgruppen: after closed cases\n\nThe answers are about one case.\n\nAnswers waiting for more: 2. They are shown when there are at least 5.',
    );
    assert.match(said({ ...results, rounds: 3 }), /The answers are about 3 cases together\./);
  });
});
