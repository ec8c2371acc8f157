import assert from 'node:assert/strict';
import type { GroupOutcome } from '../../src/groups/outcome.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { barOf, nudgeWords, statusLine, stretchInWords } from '../../src/groups/words-of-status.js';
import { todoBlocks, todoLine } from '../../src/groups/words-of-todo-lines.js';
import { FORUM, MEETING, said, speak, textsIn, time } from '../helpers/english-of-groups.js';
import { GROUP, NOON } from '../helpers/small-group.js';

const STATUS = {
  stretch: 'höstterminen 2026',
  per: 'term',
  held: 1,
  planned: 1,
  atLeast: 3,
  missing: 1,
  nudge: true,
  part: 1,
  begun: true,
  from: '2026-08-18',
  to: '2026-12-20',
} as const;
describe('how a group stands, in English', () => {
  const lines: [line: string, change: Partial<Parameters<typeof statusLine>[0]>][] = [
    ['2 of at least 3 meetings this term (the autumn term 2026): 1 held, 1 planned, 1 missing.', {}],
    [
      '5 meetings this school year (the school year 2026/27), at least 3 required: 3 held, 2 planned, none missing.',
      { per: 'year', stretch: 'läsåret 2026/27', held: 3, planned: 2, missing: 0 },
    ],
    [
      '0 of at least 1 meeting in the spring term 2027: 0 held, 0 planned, 1 missing.',
      { stretch: 'vårterminen 2027', begun: false, held: 0, planned: 0, atLeast: 1, missing: 1 },
    ],
    [
      '2 meetings in Vårterminen, at least 1 required: 0 held, 2 planned, none missing.',
      { stretch: 'Vårterminen', begun: false, held: 0, planned: 2, atLeast: 1, missing: 0 },
    ],
  ];
  for (const [line, change] of lines)
    it(`is "${line}"`, () =>
      assert.equal(
        speak(() => statusLine({ ...STATUS, ...change })),
        line,
      ));

  it('is a bar of words', () => {
    assert.equal(
      speak(() => barOf(STATUS)),
      'held | planned | missing',
    );
  });

  it('keeps a name of the municipality’s own, and a month as it is kept in Swedish', () => {
    assert.equal(
      speak(() => stretchInWords('Lova 2026')),
      'Lova 2026',
    );
    for (const name of ['november 2026', 'höstterminen 2026', 'läsåret 2026/27', 'vårterminen 2027', 'sommaren'])
      assert.equal(stretchInWords(name), name);
  });

  it('is unknown where the days of a term are', () => {
    const row = { group: GROUP, forum: FORUM, suggestion: undefined, next: undefined };
    assert.equal(
      said({ is: 'status', rows: [{ ...row, status: { unknown: 'vårterminen 2027' } }] }),
      'How the groups stand\n\nTallgruppen:\n\nI do not know when the spring term 2027 begins and ends, so I count no meetings there. The municipality can fill in its terms.\n\nNo meeting is planned.',
    );
    assert.match(
      said({ is: 'status', rows: [{ ...row, group: { ...GROUP, quiet: NOON }, forum: undefined, status: undefined }] }),
      /The group is not linked to any forum\.\n\nNo meeting is planned\.\n\nThe reminders are paused\. Write in the channel: “fortsätt påminna”/,
    );
  });

  it('is what a convener is nudged with', () => {
    assert.equal(
      speak(() => textsIn(nudgeWords(GROUP, STATUS, undefined))),
      "Tallgruppen: 1 of at least 3 meetings still missing in the autumn term 2026.\n\nWrite in the group's channel: “lägg till möten”",
    );
    const suggestion = { dates: [], phrase: '15 oktober 2026 13-14', from: '2026-10-01', to: '2026-12-20' };
    const nudge = speak(() => nudgeWords(GROUP, STATUS, suggestion));
    assert.match(textsIn(nudge), /still missing in the autumn term 2026\. Does this time suit you\?/);
    assert.deepEqual(nudge.buttons, [
      {
        title: 'Add this meeting',
        action: {
          v: 1,
          do: 'group',
          step: { is: 'addForm', group: 'g', phrase: suggestion.phrase, from: suggestion.from, to: suggestion.to },
        },
      },
    ]);
  });
});

describe('agenda and lines to do, in English', () => {
  it('keep templates and points as they are written', () => {
    const agenda = {
      id: 'a',
      name: 'Resursträff',
      points: ['Frånvaro'],
      sources: [
        { document: 'Rapporten', section: 'bilaga 2', year: 2007 },
        { document: 'Avtalet', section: 's. 3', year: 2019 },
      ],
    } as unknown as (GroupOutcome & { is: 'agendaForm' })['agendas'][number];
    const form = {
      is: 'agendaForm',
      group: { ...GROUP, standing: ['Skolnärvaro'] },
      meeting: { ...MEETING, template: 'a' },
      agendas: [agenda],
      noted: 'full',
    } as const;
    assert.equal(
      said(form),
      [
        'Tallgruppen: agenda',
        'The point is not saved. You can have 8 standing points.',
        `The next meeting is on ${time()}. Choose a template, or none.`,
        'Template: ...',
        '- Frånvaro',
        'Based on Rapporten, bilaga 2 (2007) and Avtalet, s. 3 (2019), in our own words.',
        'Standing points:',
        '- Skolnärvaro',
        'New standing point (never about who it concerns): ...',
        'Standing point to remove: ...',
      ].join('\n\n'),
    );
    for (const [noted, words] of [
      ['chosen', "Done. The points stand on the meeting's card."],
      ['added', "Done. The point stands on every meeting's card."],
      ['dropped', 'Done. The point is removed.'],
      ['noneChosen', 'Choose in the list first. Nothing is changed.'],
    ] as const)
      assert.ok(said({ ...form, noted }).includes(`\n\n${words}\n\n`), words);
    assert.match(said({ ...form, meeting: undefined }), /No meeting is planned\. Add one first/);
  });

  it('say who does what by when', () => {
    const line = { who: 'elevhalsa', what: 'bjuder in' } as const;
    assert.equal(
      speak(() => todoLine(line)),
      'The pupil health team: bjuder in, by the next meeting',
    );
    assert.match(
      speak(() => todoLine({ ...line, due: '2027-01-15' })),
      /^The pupil health team: bjuder in, by \w+ 15 [Jj]an 2027$/,
    );
    assert.equal(todoLine({ ...line, due: '2027-01-15' }), 'Elevhälsan: bjuder in, till fre 15 jan 2027');
    const todo = { id: 't', meeting: 'm', ...line, noted: NOON };
    const blocks = speak(() => todoBlocks(Array.from({ length: 12 }, (_, at) => ({ ...todo, id: `t${at}` }))));
    const words = textsIn({ blocks, buttons: [] });
    assert.match(words, /^Who does what by when:/);
    assert.match(
      words,
      /Here are the 10 oldest of 12\. Tick them off, and the rest will show\.\n\nWhat is done\?: \.\.\.$/,
    );
  });

  it('are written down in a form', () => {
    const form = { is: 'todoForm', group: GROUP, meeting: MEETING, lines: [] } as const;
    assert.equal(
      said({ ...form, noted: true }),
      [
        'Tallgruppen: who does what by when',
        'Saved. You can write 8 more.',
        `From the meeting on ${time()}. The lines stand on the next meeting's card until somebody in the group ticks them off.`,
        'Who?: ...',
        'Does what? (never about who it concerns): ...',
        'By when? In Swedish, for example “15 januari”. Empty: by the next meeting: ...',
      ].join('\n\n'),
    );
    assert.match(said({ ...form, wrong: 'full' }), /The line is not saved\. A meeting has at most 8 lines\./);
    assert.match(
      said({ ...form, wrong: 'Det blev ingen dag inom ett år.' }),
      /The line is not saved\. [^“”]+ within a year\. Write a day in Swedish, for example “15 januari”, or/,
    );
    const who = speak(() => wordsOfGroups(form)).blocks.find(one => one.is === 'choice');
    assert.deepEqual(who?.is === 'choice' && who.choices.slice(0, 3), [
      { title: 'Everyone', value: 'alla' },
      { title: 'Convener', value: 'sammankallande' },
      { title: 'Head teacher', value: 'rektor' },
    ]);
  });
});
