import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { declinedWords, offerWords, orphanedWords } from '../../src/groups/words-of-keepers.js';
import type { Block } from '../../src/shared/reply.js';
import { plainText } from '../../src/shared/reply.js';
import { FORUM, life, said, speak, textsIn, titlesOf } from '../helpers/english-of-groups.js';
import { directory, groupParts, NOW } from '../helpers/large-municipality.js';
import { GROUP } from '../helpers/small-group.js';

const FORM = { schools: directory.schools.slice(0, 1), forums: [FORUM] };

describe('a group in English', () => {
  it('is linked by a form whose labels, choices and buttons are English', () => {
    const form = speak(() => wordsOfGroups({ is: 'linkForm', ...FORM }));
    const fields = form.blocks.filter((one): one is Extract<Block, { id: string }> => 'id' in one);
    assert.deepEqual(
      fields.map(({ label }) => label),
      [
        'What is the group called? (required)',
        'School',
        'Which forum in the agreement is it?',
        'Purpose',
        'When a meeting falls on a public holiday or in a school break',
        'Remind (choose nothing, and I remind you all three times)',
      ],
    );
    assert.deepEqual(
      fields.flatMap(one => (one.is === 'choice' ? [one.choices.map(({ title }) => title)] : [])),
      [
        [FORM.schools[0]!.name, 'No particular school'],
        ['Forumet', 'I do not know, or none of them'],
        [
          'No meeting that day',
          'The meeting stays',
          'Move it to the next working day',
          'Move it to the working day before',
          'Move it one week forward',
        ],
        ['A week before', 'A day before', 'An hour before'],
      ],
    );
    assert.deepEqual(titlesOf(form), ['Link the group']);
    assert.match(plainText(form), /You become its convener\. Write nothing about individual children\./);
  });

  it('is told what was wrong with the form in the language of whoever reads it, not of the step', async () => {
    const who = { objectId: 'kim', name: 'Kim', channel: '19:x', address: '{}' };
    const inputs = groupInputs.parse({ schoolName: 'xyzzy', forum: 'p/gone' });
    const outcome = await takeGroupStep({ is: 'link' }, inputs, { ...groupParts([]), directory }, who, undefined, NOW);
    assert.match(
      said(outcome),
      /Write the name of the group\. I find no school with that name\. Write part of the name\. The forum you chose is no longer there\. Choose again\./,
    );
    assert.match(
      textsIn(wordsOfGroups(outcome)),
      /Skriv vad gruppen heter\. Jag hittar ingen skola med det namnet\. Skriv en del av namnet\. Forumet du valde/,
    );
  });

  it('is told in English why a phrase gives no dates', () => {
    const form = { is: 'addForm', from: '2026-12-01', to: '2027-06-11' } as const;
    assert.match(said({ ...form, wrong: 'Det blev inga datum mellan de dagarna.' }), /no dates between those days\./);
    assert.match(said({ ...form, wrong: 'Jag förstår inte ”blä”.' }), /\n\nI do not understand “blä”\./);
  });

  it('is linked, with its school', () => {
    const linked = { is: 'linked', group: GROUP, earlier: false } as const;
    assert.equal(said(linked), 'Done. Tallgruppen gets its reminders here.');
    assert.equal(
      said({ ...linked, school: 'Ekskolan' }),
      'Done. Tallgruppen gets its reminders here. School: Ekskolan.',
    );
    assert.equal(said({ ...linked, earlier: true }), 'The channel is already linked to Tallgruppen.');
  });

  it('is changed: what is new, by its names', () => {
    const group = { ...GROUP, services: ['skola', 'bup', 'polis'] as const, purpose: '' };
    const changed = ['name', 'school', 'forum', 'purpose', 'services', 'policy', 'before', 'place'] as const;
    const edited = { is: 'edited', school: undefined, forum: undefined } as const;
    assert.equal(
      life({ ...edited, edited: { group, changed: [...changed], moved: 2 } }),
      [
        'Saved. This is new:',
        [
          'Name: Tallgruppen',
          'School: none in particular',
          'Forum: none',
          'Purpose: none',
          'In the group: school, BUP (child psychiatry) and police',
          'When a meeting falls on a public holiday or in a school break: No meeting that day',
          'Reminders: a day before and an hour before',
          'Place: none',
        ].join('\n'),
        'The place also applies to 2 planned meetings.',
        'It applies to meetings that are added from now on.',
      ].join('\n\n'),
    );
    assert.equal(life({ ...edited, edited: { group, changed: [], moved: 0 } }), 'Nothing is changed.');
  });

  it('is paused, and reminded again', () => {
    const still = 'If a meeting is cancelled or moved I will still tell you.';
    const paused = { is: 'paused', group: GROUP } as const;
    assert.equal(life({ ...paused, again: false }), `The reminders are now paused for Tallgruppen. ${still}`);
    assert.equal(life({ ...paused, again: true }), `The reminders are already paused for Tallgruppen. ${still}`);
    assert.equal(said({ is: 'resumed' }), 'Then I will send reminders again.');
    assert.equal(said({ is: 'resumed', paused: false }), 'The reminders were not paused.');
  });

  it('is unlinked after a question that says what is erased', () => {
    const asked = (meetings: number) => life({ is: 'unlinkForm', group: GROUP, meetings });
    const answers = "and the group's answers to the yearly questions.";
    assert.ok(asked(0).includes(`erase everything about the group, ${answers}`));
    assert.ok(asked(1).includes(`erase one meeting with its answers and agenda, ${answers}`));
    assert.ok(asked(12).includes(`erase 12 meetings with their answers and agendas, ${answers}`));
    assert.ok(asked(1).startsWith('Unlink Tallgruppen?'));
    assert.equal(life({ is: 'unlinked', group: GROUP }), 'Tallgruppen is being unlinked. I will tell the channel.');
  });

  it('tells how it works', () => {
    const about = { is: 'about', group: GROUP, forum: FORUM, school: 'Ekskolan', next: [], from: undefined } as const;
    assert.equal(
      life({ ...about, reminded: true }),
      [
        'How Tallgruppen works',
        [
          'School: Ekskolan',
          'Forum: Forumet',
          'How often: två gånger per termin',
          'Reminders: here in the channel, a day before and an hour before',
        ].join('\n'),
        'Next meetings:',
        'No meetings are planned.',
        'The agreement said, in Swedish: ”samtycke”',
        'Never write who it is about, neither here nor on the agenda.',
      ]
        .join('\n\n')
        .replace('The agreement said', '- The agreement said'),
    );
    assert.match(life({ ...about, reminded: false }), /Reminders: paused at the moment/);
  });
});

describe('whoever looks after a group, in English', () => {
  it('is asked by a mention, which is written in Swedish', () => {
    assert.equal(
      life({ is: 'whom', as: 'successor', several: false }),
      'Mention the person in the same message, like this: @Samverkanslotsen lämna över gruppen till @Firstname Lastname',
    );
    assert.equal(
      life({ is: 'whom', as: 'substitute', several: true }),
      'Mention one person at a time, like this: @Samverkanslotsen lägg till ersättare @Firstname Lastname',
    );
  });

  for (const [as, role, then] of [
    ['convener', 'convener', 'Until then everything is as before.'],
    ['substitute', 'substitute', 'Until then everything is as before.'],
    ['successor', 'convener', 'Until then you are still the convener.'],
  ] as const)
    it(`is asked to become ${role}, as ${as}`, () => {
      const offered = { is: 'offered', group: GROUP, offer: 'o', as } as const;
      assert.equal(
        life(offered),
        `I am asking the person you mentioned to become ${role} for Tallgruppen. ${then}\n\nOnly the person mentioned can answer, here or in the chat with me.`,
      );
      const offer = speak(() => offerWords(GROUP, { id: 'o', as }));
      assert.ok(textsIn(offer).startsWith(`Do you want to become ${role} for Tallgruppen?\n\n`));
      assert.deepEqual(titlesOf(offer), [`Yes, I will be ${role}`, 'No thank you']);
      assert.equal(
        life({ is: 'answered', group: GROUP, as, yes: true }),
        `Thank you. You are now ${role} for Tallgruppen. I write to you in private when something needs to be done.`,
      );
      assert.equal(life({ is: 'notOffered', as, why: 'already' }), `The person you mentioned is already ${role}.`);
      assert.ok(
        speak(() => textsIn(declinedWords(GROUP, as, 'no'))).startsWith(
          `The person you asked declined to become ${role} for Tallgruppen.\n\nAsk somebody else in the group's channel: @Samverkanslotsen `,
        ),
      );
    });

  it('hands over before leaving', () => {
    const left = { is: 'steppedDown', group: GROUP } as const;
    assert.equal(life({ ...left, how: 'gone' }), 'You no longer look after Tallgruppen.');
    assert.equal(
      life({ ...left, how: 'only' }),
      'You are the only convener for Tallgruppen. Hand over the group first. Write in its channel: @Samverkanslotsen lämna över gruppen till @Firstname Lastname',
    );
  });

  it('is looked for by whom the directory knows', () => {
    const heirs = { substitute: true, worker: true, ofSchool: true, curator: true };
    const orphaned = (change: Partial<typeof heirs>) =>
      speak(() => textsIn(orphanedWords(GROUP, { ...heirs, ...change })));
    assert.ok(
      orphaned({}).includes(
        "It can be taken over by the substitute, the school's contact social worker or whoever looks after my rules in the municipality, and then handed on.",
      ),
    );
    assert.ok(orphaned({ ofSchool: false, curator: false }).includes('the substitute or a contact social worker,'));
    assert.match(orphaned({ substitute: false, worker: false, curator: false }), /Nobody in the municipality's list/);
  });
});
