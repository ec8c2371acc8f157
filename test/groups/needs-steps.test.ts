import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSecrets } from '../../src/booking/codes.js';
import { commandFromAction } from '../../src/door/commands.js';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { Agenda } from '../../src/groups/agenda.js';
import type { Questions } from '../../src/groups/evaluation.js';
import { groupFormAgain } from '../../src/groups/form-again.js';
import type { GroupData } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import { evaluationForm } from '../../src/groups/take-evaluation-step.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { purgeGroups } from '../../src/groups/upkeep.js';
import { forReaders, wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { guard } from '../helpers/guard.js';
import { groupParts } from '../helpers/large-municipality.js';
import { DAY, dataOf, HOUR, meetingAt, NOON } from '../helpers/small-group.js';

const agendas: Agenda[] = [
  {
    id: 'vanligt',
    name: 'Vanligt möte',
    general: true,
    forums: [],
    rule: 'r',
    sources: [{ document: 'Rapporten', section: 'bilaga 2', year: 2007 }],
    points: ['Nytt sedan sist.'],
  },
];
const line = { source: 'Rapporten', questions: [{ id: 'metod', text: 'Fungerade det?' }] };
const questions: Questions = {
  source: 'Rapporten',
  questions: [
    { id: 'a', text: 'A?' },
    { id: 'f', text: 'F?', own: 'forskola' },
  ],
  open: [
    { id: 'bra', text: 'Bra?' },
    { id: 'annat', text: 'Annat?' },
  ],
  case: line,
};
const [held, next] = [randomUUID(), randomUUID()];

/** A group's store of one group, and a way to take its steps and read what comes. */
function world(data: GroupData = dataOf([meetingAt(held, NOON - HOUR), meetingAt(next, NOON + 7 * DAY)])) {
  let kept = data;
  const parts: GroupParts = {
    ...groupParts([]),
    agendas,
    questions,
    store: {
      ...groupParts([]).store,
      group: async () => kept,
      change: async (_, act) => {
        const done = act(kept);
        kept = done.data;
        return done.result;
      },
    },
  };
  const now = new Date(NOON);
  const take = async (step: GroupStep, inputs: object = {}, objectId = 'kim'): Promise<Reply> =>
    wordsOfGroups(
      await takeGroupStep(
        step,
        groupInputs.parse(inputs),
        parts,
        { objectId, name: objectId, channel: '19:tall', address: '{}' },
        kept,
        now,
      ),
    );
  const read = async (...of: Parameters<typeof take>) => plainText(await take(...of));
  return { take, read, parts, now, data: () => kept };
}
const of = { group: randomUUID(), meeting: next };

describe('the convener’s agenda, in words', () => {
  it('is chosen from a list with its source, and stands on the card of the next meeting', async () => {
    const { take, read } = world();
    assert.match(await read({ is: 'agendaForm' }), /Nästa möte är tis 8 dec 2026.*Välj en mall, eller ingen/);
    const chosen = await read({ is: 'useAgenda', meeting: next }, { agenda: 'vanligt' });
    assert.match(
      chosen,
      /Klart\. Punkterna står på mötets kort.*Nytt sedan sist\..*Efter Rapporten, bilaga 2 \(2007\)/s,
    );
    await take({ is: 'addStanding' }, { standing: ' Läget ' });
    const card = await read({ is: 'respond', ...of, comes: true });
    assert.match(card, /Att ta upp:\n\n- Läget\n- Nytt sedan sist\./);
    assert.match(await read({ is: 'useAgenda', meeting: next }, { agenda: 'ingen' }), /Klart/);
    assert.match(await read({ is: 'dropStanding' }, { standingPoint: 'Läget' }), /Punkten är borttagen/);
    assert.doesNotMatch(await read({ is: 'respond', ...of, comes: true }), /Att ta upp/);
  });

  it('says so where nothing was chosen, the list is full or there is no meeting', async () => {
    const { read } = world(dataOf([], { standing: Array.from({ length: 8 }, (_, at) => `P${at}`) }));
    assert.match(await read({ is: 'agendaForm' }), /Inget möte är planerat/);
    assert.match(
      await read({ is: 'useAgenda', meeting: next }, { agenda: 'okänd' }),
      /Välj först i listan\. Inget är ändrat/,
    );
    assert.match(await read({ is: 'addStanding' }, { standing: 'Ny' }), /inte sparad\. Du kan ha 8 stående punkter/);
    assert.match(await read({ is: 'dropStanding' }), /Välj först i listan/);
  });
});

describe('a card that stands in the channel', () => {
  const cards = ({ letters }: GroupData) =>
    letters.flatMap(({ about }) => (about.is === 'card' ? [about.meeting] : []));

  it('is put right, once, when what it is to take up or what is left to do has changed', async () => {
    const posted = meetingAt(next, NOON + 7 * DAY, { card: 'c1' });
    const later = meetingAt(randomUUID(), NOON + 14 * DAY);
    const { take, data } = world(dataOf([meetingAt(held, NOON - HOUR, { card: 'c0' }), posted, later]));
    await take({ is: 'dropStanding' }, { standingPoint: 'Finns inte' });
    assert.deepEqual(cards(data()), []);
    await take({ is: 'useAgenda', meeting: next }, { agenda: 'vanligt' });
    assert.deepEqual(cards(data()), [next]);
    await take({ is: 'addStanding' }, { standing: 'Läget' });
    assert.deepEqual(cards(data()), [next], 'one that waits says all');
    const other = world(dataOf([meetingAt(held, NOON - HOUR), posted]));
    await other.take({ is: 'todo', group: of.group, meeting: held }, { what: 'ringer' });
    assert.deepEqual(cards(other.data()), [next]);
  });
});

describe('the form that a suggestion opens', () => {
  it('is filled in with days and times alone, whatever a press carries', async () => {
    const { take } = world();
    const value = async (phrase: string) => {
      const { blocks } = await take({ is: 'addForm', group: of.group, phrase, from: '2026-12-02', to: '2026-12-18' });
      return blocks.flatMap(block => (block.is === 'input' && block.id === 'phrase' ? [block.value] : []))[0];
    };
    assert.equal(await value('10 december 2026 13.00-14.00'), '10 december 2026 13.00-14.00');
    assert.equal(await value('10 december 13-14 i Sal 3'), undefined);
    assert.equal(await value('Ebba är borta jämt'), undefined);
  });
});

describe('who does what until when, in words', () => {
  it('is noted after the meeting, stands on the next one’s card, and is ticked off by anybody', async () => {
    const { take, read, data } = world();
    const after = await take({ is: 'held', group: of.group, meeting: held, held: true });
    assert.ok(after.buttons.some(({ title }) => title === 'Vem gör vad'));
    const todo: GroupStep = { is: 'todo', group: of.group, meeting: held };
    const saved = await read(todo, { who: 'elevhalsa', what: 'bjuder in', due: '15 januari' });
    assert.match(saved, /Sparat\. Du kan skriva 7 till\..*Elevhälsan: bjuder in, till fre 15 jan 2027/s);
    assert.match(await read({ is: 'respond', ...of, comes: true }), /Elevhälsan: bjuder in/);
    assert.match(await read({ is: 'tick', ...of }, {}, 'lena'), /Välj först i listan vad som är klart/);
    const ticked = await read({ is: 'tick', ...of }, { todo: data().todos![0]!.id }, 'lena');
    assert.doesNotMatch(ticked, /bjuder in/);
    assert.match(ticked, /Tallgruppen: möte/);
  });

  it('keeps what was typed where the day is not understood, and saves nothing', async () => {
    const { take, data } = world();
    const todo: GroupStep = { is: 'todo', group: of.group, meeting: held };
    const reply = await take(todo, { who: 'polis', what: 'ringer runt', due: 'nångång' });
    assert.match(plainText(reply), /Raden är inte sparad\. Jag förstår inte ”nångång”\. Skriv en dag/);
    const values = reply.blocks.flatMap(block => ('value' in block && 'id' in block ? [[block.id, block.value]] : []));
    assert.deepEqual(Object.fromEntries(values), { who: 'polis', what: 'ringer runt', due: 'nångång' });
    assert.equal(data().todos, undefined);
  });

  it('has no button after a meeting that was not held', async () => {
    const { take } = world();
    assert.deepEqual((await take({ is: 'held', group: of.group, meeting: held, held: false })).buttons, []);
  });
});

describe('the yearly questions, in words', () => {
  const evaluate: GroupStep = { is: 'evaluate', group: of.group, open: ['annat', 'bra'] };

  it('keep what was written by its question, apart from the answers and with nothing in common with them', async () => {
    const { take, data } = world();
    for (const who of ['a', 'b', 'c', 'd', 'e'])
      await take(
        evaluate,
        { answers: { a: 50 }, service: 'skola', remark0: `annat ${who}`, remark1: `bra ${who}` },
        who,
      );
    const { evaluations = [], remarks = [] } = data();
    assert.deepEqual([evaluations.length, remarks.length], [5, 10]);
    assert.equal(new Set([...evaluations, ...remarks].map(({ by }) => by)).size, 15);
    assert.ok(remarks.every(({ question, text }) => text.startsWith(question)));
    assert.doesNotMatch(JSON.stringify(remarks), /skola/);
    const first = await take({ is: 'results' });
    assert.doesNotMatch(plainText(first), /annat|bra a/);
    assert.match(plainText(await take({ is: 'results', from: 2 })), /Bra\?\n\n(- bra \w\n?){5}/);
    assert.match(plainText(await take({ is: 'results', from: 3 })), /Annat\?\n\n(- annat \w\n?){5}/);
    const more = [first, await take({ is: 'results', from: 2 }), await take({ is: 'results', from: 3 })];
    assert.deepEqual(
      more.map(({ buttons }) => buttons.length),
      [1, 1, 0],
    );
    await take(evaluate, { answers: { a: 100 }, service: 'skola' }, 'a');
    assert.deepEqual([data().evaluations?.length, data().remarks?.length], [5, 8]);
  });

  it('are not sent empty: the form comes back as it was filled in', async () => {
    const { take, data } = world();
    const reply = await take(evaluate, { service: 'polis', remark0: 'bra möten' });
    assert.match(plainText(reply), /Svara på minst en fråga i listorna först\. Inget är sparat/);
    assert.match(JSON.stringify(reply), /"value":"polis".*"value":"bra möten"/);
    assert.equal(data().evaluations, undefined);
    const { parts, now } = world();
    const form = evaluationForm(
      parts,
      data(),
      now,
      groupInputs.parse({ service: 'polis', remark0: 'bra möten' }),
      true,
    );
    const { blocks } = wordsOfGroups(forReaders(form));
    const chosen = blocks.flatMap(block => (block.is === 'choice' && block.id === 'service' ? [block.value] : []));
    assert.deepEqual(chosen, ['ej']);
    assert.doesNotMatch(JSON.stringify(blocks), /bra möten/);
  });

  it('are one answer a person and year, also after a restart and with a new form, under a hash that needs the key', async () => {
    const { take, parts, data } = world();
    const hashes = [];
    for (const key of [7, 7, 8]) {
      const secrets = createSecrets(Buffer.alloc(32, key));
      Object.assign(parts, { answerHash: (text: string) => secrets.hash('answer', text) });
      await take({ is: 'evaluateForm' });
      await take(evaluate, { answers: { a: 50 } }, 'kim');
      hashes.push(data().evaluations!.length);
    }
    assert.deepEqual(hashes, [1, 1, 2]);
    assert.doesNotMatch(JSON.stringify(data().evaluations), /kim/);
  });

  it('have one for preschool alone, which says so and counts from there', async () => {
    const { read, data } = world();
    assert.match(await read({ is: 'evaluateForm' }), /Bara för dig från förskola: F\?/);
    assert.match(
      await read(evaluate, { answers: { a: 50, f: 100 }, service: 'skola' }),
      /Frågan för förskola räknas bara därifrån/,
    );
    assert.doesNotMatch(await read(evaluate, { answers: { a: 50, f: 100 }, service: 'forskola' }, 'x'), /därifrån/);
    assert.deepEqual(
      data()
        .evaluations?.map(({ values }) => values.f)
        .toSorted(),
      [100, undefined],
    );
  });

  it('are asked about once there are three answers, say the same to everybody, and are shown when all agree', async () => {
    const { take, read } = world();
    for (const who of ['a', 'b', 'c']) await take(evaluate, { answers: { a: 50 } }, who);
    const few = await take({ is: 'results' });
    assert.match(plainText(few), /3 svar hittills.*ett nej räcker/s);
    const [yes, no] = few.buttons.flatMap(one =>
      'action' in one && one.action.do === 'group' ? [one.action.step] : [],
    );
    assert.deepEqual(
      [yes, no].map(step => step?.is),
      ['agree', 'agree'],
    );
    const said = [];
    for (const who of ['a', 'b', 'stranger']) said.push(await read(yes!, {}, who));
    assert.match(await read({ is: 'results' }), /3 svar hittills/);
    said.push(await read(yes!, {}, 'c'));
    assert.match(await read({ is: 'results' }), /Alla som har svarat har sagt ja.*3 svar, i snitt 50/s);
    said.push(await read(no!, {}, 'b'));
    assert.equal(new Set(said).size, 1);
    const after = await take({ is: 'results' });
    assert.doesNotMatch(plainText(after), /snitt|ett nej räcker/);
  });

  it('show a service apart with a legend, and every service that can be said can be told', async () => {
    const { take, read } = world();
    for (const who of ['a', 'b', 'c']) await take(evaluate, { answers: { a: 50 }, service: 'elevhalsa' }, who);
    for (const who of ['d', 'e', 'f']) await take(evaluate, { answers: { a: 0 }, service: 'bup' }, who);
    assert.match(await read({ is: 'results' }), /✚ elevhälsa, ✖ bup eller annan vård/);
  });
});

describe('the evaluation after a case, in words', () => {
  it('is one answer a person, shown when five have answered', async () => {
    const { take, read, data } = world();
    const form = await take({ is: 'caseForm' });
    assert.match(plainText(form), /Tala om arbetssättet, aldrig om barnet/);
    const round = data().cases![0]!.id;
    const answer: GroupStep = { is: 'caseAnswer', group: of.group, round };
    assert.match(await read(answer, {}), /Svara på minst en fråga först\. Inget är sparat/);
    for (const who of ['a', 'b', 'c', 'd', 'd']) await take(answer, { answers: { metod: 75 } }, who);
    assert.match(await read({ is: 'caseResults' }), /4 svar väntar på fler/);
    await take(answer, { answers: { metod: 75, okand: 0 } }, 'e');
    assert.match(await read({ is: 'caseResults' }), /Svaren gäller ett ärende\..*5 svar, i snitt 75/s);
    assert.doesNotMatch(JSON.stringify(data().cases), /okand/);
    assert.match(await read({ ...answer, round: randomUUID() }, { answers: { metod: 75 } }), /Inget är sparat/);
  });
});

describe('what is written for a meeting or a year', () => {
  const pressed = (step: GroupStep, inputs: object) => commandFromAction({ v: 1, do: 'group', step, ...inputs }, guard);
  const cases: [step: GroupStep, field: string][] = [
    [{ is: 'addStanding' }, 'standing'],
    [{ is: 'todo', ...of }, 'what'],
    [{ is: 'evaluate', group: of.group, open: ['bra'] }, 'remark0'],
    [{ is: 'evaluate', group: of.group, open: ['bra'] }, 'remark6'],
  ];
  for (const [step, field] of cases)
    it(`is not taken with a child’s name in it: ${step.is} ${field}`, () => {
      const { parts, now, data } = world();
      const command = pressed(step, { what: 'ringer', [field]: 'Ebbas mamma dricker' });
      assert.ok(command.do === 'reword' && command.meant.do === 'group');
      assert.deepEqual(
        command.faults.map(fault => [fault.is, fault.field]),
        [['identity', field]],
      );
      // Its writer gets the form again, as it was filled in.
      const { step: meant, inputs } = command.meant;
      const form = wordsOfGroups(groupFormAgain(meant, inputs, parts, data(), now));
      if (field !== 'remark6') assert.match(JSON.stringify(form), /Ebbas mamma dricker/);
    });

  for (const due of ['15 januari', 'nästa fredag', 'imorgon', 'v 3', '2027-02-01', 'tors 4 februari'])
    it(`is due "${due}", which is nobody`, () =>
      assert.equal(pressed({ is: 'todo', ...of }, { what: 'ringer runt', due }).do, 'group'));
});

describe('what is kept of a group', () => {
  it('is forgotten with its year, its round and its meetings', async () => {
    const year = 365 * DAY;
    const { parts, data } = world({
      ...dataOf(),
      evaluations: [{ by: 'a', year: '2025/26', service: 'skola', values: { a: 50 } }],
      remarks: [{ by: 'b', year: '2025/26', question: 'bra', text: 'Bra.' }],
      agreements: [{ year: '2025/26', yes: ['a'], no: false }],
      cases: [
        { id: 'old', opened: NOON - 3 * year, answers: [{ by: 'c', values: { metod: 50 } }] },
        { id: 'new', opened: NOON - DAY, answers: Array(5).fill({ by: 'd', values: { metod: 50 } }) },
        { id: 'open', opened: NOON, answers: [{ by: 'e', values: { metod: 50 } }] },
      ],
      todos: [
        { id: 'old', meeting: 'm', who: 'skola', what: 'x', noted: NOON - 3 * year },
        { id: 'done', meeting: 'm', who: 'skola', what: 'y', noted: NOON - year, done: NOON - year },
        { id: 'left', meeting: 'm', who: 'skola', what: 'z', noted: NOON - year },
      ],
    });
    const all: GroupParts = { ...parts, store: { ...parts.store, groups: async () => [data()] } };
    const faults: unknown[] = [];
    await purgeGroups(all, 90, new Date(NOON), (_, error) => faults.push(error));
    await purgeGroups(all, 90, new Date(NOON + 28 * DAY), (_, error) => faults.push(error));
    const { evaluations, remarks, agreements, cases, todos } = data();
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [...evaluations!, ...remarks!, ...cases!.flatMap(one => one.answers)].map(({ by }) => by).filter(Boolean),
      [],
    );
    assert.deepEqual(agreements, [{ year: '2025/26', yes: [], no: false, all: false }]);
    assert.deepEqual(
      todos?.map(({ id }) => id),
      ['left'],
    );
    // The oldest round is in one sum with the next, which is kept.
    assert.deepEqual(
      cases?.map(({ id }) => id),
      ['old', 'new', 'open'],
    );
  });
});
