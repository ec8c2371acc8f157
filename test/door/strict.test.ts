import assert from 'node:assert/strict';
import { type BookingStep, bookingInputs } from '../../src/booking/actions.js';
import { type Command, commandFromAction, commandFromText } from '../../src/door/commands.js';
import { asNobody, isAllNobody, type Reword, settled, type TextFault } from '../../src/door/strict.js';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import { LINK_MAX } from '../../src/groups/place.js';
import { guard } from '../helpers/guard.js';

const GROUP = '00000000-0000-4000-8000-000000000009';
const POINT: GroupStep = { is: 'point', group: GROUP, meeting: GROUP };
const CONFIRM = { is: 'confirm', school: 'tallskolan', worker: GROUP, start: 1, press: GROUP, named: true } as const;

const group = (step: GroupStep, inputs: object, nobody?: unknown) =>
  commandFromAction({ v: 1, do: 'group', step, ...(nobody ? { nobody } : {}), ...inputs }, guard);
const booking = (step: BookingStep, inputs: object, nobody?: unknown) =>
  commandFromAction({ v: 1, do: 'booking', step, ...(nobody ? { nobody } : {}), ...inputs }, guard);
const reworded = (command: Command): Reword => {
  assert.ok(command.do === 'reword', `went through: ${JSON.stringify(command)}`);
  return command;
};
const wordsIn = (command: Command) =>
  reworded(command).faults.map(fault => (fault.is === 'identity' ? fault.word : fault.is));

describe('what others will read', () => {
  // The findings' own texts.
  for (const [point, words] of [
    ['Ebbas mamma', ['Ebbas']],
    ['lisas frånvaro', ['lisas']],
    ['noel och liam bråkar', ['noel', 'liam']],
    ['Fatima har blivit slagen', ['Fatima']],
    ['Emil', ['Emil']],
    ['emil', ['emil']],
    ['Åsas elev som skär sig', ['Åsas']],
    ['Elsas situation på fritids', ['Elsas']],
    ['Nour (född 2015)', ['Nour']],
    ['Kalle Karlsson i 5B slår andra', ['Kalle Karlsson']],
    ['K.S. i 3A', ['K.S.']],
    ['M i 7b', ['M']],
    ['150312-1234', ['150312-1234']],
  ] as const)
    it(`does not take the point "${point}", and says why`, () => {
      const command = group(POINT, { point });
      assert.deepEqual(wordsIn(command), words);
      const { meant } = reworded(command);
      assert.ok(meant.do === 'group' && meant.inputs.point === point, 'what was typed comes back as it was');
    });

  // In disguise, or a word that is a name too beside who stands on the other side of a child.
  for (const [point, words] of [
    ['eb-ba', ['eb-ba']],
    ['Ebb4', ['Ebb4']],
    ['3bba och L1am', ['3bba', 'L1am']],
    ['Ebba5b', ['Ebba5b']],
    ['My och skolan', ['My']],
    ['Läraren och Liv', ['Liv']],
  ] as const)
    it(`does not take the point "${point}" either`, () => assert.deepEqual(wordsIn(group(POINT, { point })), words));

  for (const [point, word] of [
    ['eleven i 5B med diabetes', 'eleven i 5B med diabetes'],
    ['Hur gör vi med flickan med rullstol i nian?', 'flickan med rullstol i nian'],
    ['tjejen i rullstol i åttan', 'tjejen i rullstol i åttan'],
    ['vår nya elev i årskurs 3', 'vår nya elev i årskurs 3'],
    ['en elev i 5B med insulinpump', 'en elev i 5B med insulinpump'],
    ['Pojken i 4C skär sig', 'Pojken i 4C'],
    // Of a whole year too, it is one whom somebody who reads it knows.
    ['en flicka i sjuan som skär sig', 'flicka'],
  ] as const)
    it(`asks for the point "${point}" in words that point out nobody, and takes no confirming`, () => {
      const fault = { is: 'pointsOut', field: 'point', word };
      assert.deepEqual(reworded(group(POINT, { point })).faults, [fault]);
      const asked = reworded(group(POINT, { point }, [word]));
      assert.deepEqual(asked.faults, [fault]);
      assert.equal(settled(asked, [word.toLowerCase()]).do, 'reword');
    });

  it('points out nobody by a class or a year alone, nor by what is told of anybody in it', () => {
    for (const point of [
      'bråk i 4B på rasterna',
      'eleverna i 5B och deras mentor',
      'Vad gör vi när eleven byter till nian?',
      'Elever i 5B med NPF',
      'Hem och skola',
      'Elever och skolan',
      'mars2026, plan2 och e-sport',
    ])
      assert.equal(group(POINT, { point }).do, 'group', point);
  });

  it('tells first of a name in such words, and of the pupil once the name is confirmed', () => {
    const point = 'Pojken Kvistan i 3B';
    assert.deepEqual(wordsIn(group(POINT, { point })), ['Kvistan']);
    assert.deepEqual(wordsIn(group(POINT, { point }, ['Kvistan'])), ['pointsOut']);
    assert.deepEqual(wordsIn(settled(reworded(group(POINT, { point })), ['kvistan'])), ['pointsOut']);
  });

  it('says of what is no time that it is none, and names nobody', () => {
    for (const step of [{ is: 'move' }, { is: 'moveRest' }, { is: 'preview' }] as const)
      assert.deepEqual(reworded(group(step, { phrase: 'asdf' })).faults, [{ is: 'noTime', field: 'phrase' }]);
    assert.deepEqual(wordsIn(group({ is: 'move' }, { phrase: 'Ebba på torsdag' })), ['Ebba']);
    // The grammar's own words are nobody, short as they are.
    for (const phrase of ['torsdag em', 'måndag fm', 'fredag em v 36'])
      assert.equal(group({ is: 'preview' }, { phrase }).do, 'group', phrase);
    assert.deepEqual(wordsIn(group({ is: 'preview' }, { phrase: 'torsdag em Ebba' })), ['em Ebba']);
  });

  it('takes a group’s name that is what a school of the municipality is called after', () => {
    assert.equal(group({ is: 'link' }, { name: 'Tall' }).do, 'group');
    for (const name of ['Tall Ek', 'Ebba Tall', 'Ebba'])
      assert.ok(reworded(group({ is: 'link' }, { name })).faults.length > 0, name);
    assert.deepEqual(wordsIn(group(POINT, { point: 'Tall' })), ['Tall'], 'only as a name of a group');
  });

  for (const [note, words] of [
    ['mamman Fatima ringer jämt', ['Fatima', 'unknown', 'unknown']],
    ['Kvistmark-syskonen', ['Kvistmark-syskonen']],
    ['Zeb', ['Zeb']],
    ['Pojken Kevin i 3B', ['Kevin', 'unknown', 'pointsOut']],
  ] as const)
    it(`does not take the note "${note}"`, () => assert.deepEqual(wordsIn(booking(CONFIRM, { note })), words));

  it('does not take a child into a group’s name or purpose', () => {
    const command = group({ is: 'link' }, { name: 'Barnteam Sofia Ekmans grupp', purpose: 'Stöd till Alma' });
    assert.deepEqual(
      reworded(command).faults.map(fault => fault.is === 'identity' && [fault.field, fault.word]),
      [
        ['name', 'Sofia Ekmans'],
        ['purpose', 'Alma'],
      ],
    );
  });

  it('looks at what a step carries on as well', () => {
    const step = {
      is: 'approve',
      phrase: 'torsdagar 13-14 med Ebba',
      from: '',
      to: '',
      place: 'hos Majas mamma',
    } as const;
    assert.deepEqual(wordsIn(group(step, {})), ['Ebba', 'Majas']);
    assert.deepEqual(wordsIn(group({ is: 'move' }, { phrase: '15 oktober 13-14, Ebba' })), ['Ebba']);
    assert.deepEqual(wordsIn(group({ is: 'moveRest' }, { place: 'hos Majas mamma' })), ['Majas']);
    assert.deepEqual(wordsIn(commandFromText('lägg till möten torsdagar 13-14 på Kvistan', guard)), ['Kvistan']);
  });

  it('takes everyday texts as they are', () => {
    const planned = group(
      { is: 'preview' },
      { phrase: 'jämna torsdagar 13-14.30', place: 'Socialkontoret, Storgatan 12' },
    );
    assert.ok(planned.do === 'group' && planned.inputs.place === 'Socialkontoret, Storgatan 12');
    const point = group(POINT, { point: 'bråk i 4B på rasterna' });
    assert.ok(point.do === 'group' && point.inputs.point === 'bråk i 4B på rasterna');
  });

  it('is only what a step takes: a name in another box keeps nobody from answering, and goes no further', () => {
    const answer = group({ is: 'respond', group: GROUP, meeting: GROUP, comes: true }, { point: 'Ebba', name: 'Ebba' });
    assert.ok(answer.do === 'group' && answer.inputs.point === '' && answer.inputs.name === '');
    const offered = booking({ is: 'offer' }, { note: 'Ebba' });
    assert.ok(offered.do === 'booking' && offered.inputs.note === '');
  });
});

describe('what is no person', () => {
  it('goes through once every word of it is confirmed, and is handed on for the group to keep', () => {
    const command = group(POINT, { point: 'Möte på Kvistan med Ebba' }, ['Ebba']);
    assert.deepEqual(wordsIn(command), ['Kvistan']);
    assert.deepEqual(reworded(command).nobody, ['ebba']);
    const both = group(POINT, { point: 'Möte på Kvistan med Ebba' }, ['ebba', 'KVISTAN']);
    assert.ok(both.do === 'group');
    assert.deepEqual(both.inputs.nobody.toSorted(), ['ebba', 'kvistan']);
    assert.equal(both.inputs.point, 'Möte på Kvistan med Ebba');
  });

  it('is not what a forged press says beside it, or in a box of the card', () => {
    const more = group(POINT, { point: 'Möte på Kvistan' }, ['kvistan', 'Kevin', 'Andersson']);
    assert.ok(more.do === 'group');
    assert.deepEqual(more.inputs.nobody, ['kvistan'], 'only what was found is kept');
    assert.deepEqual(wordsIn(group(POINT, { point: 'Kevin i 4C', nobody: ['Kevi', 'evin', 'Kevin Andersson'] })), [
      'Kevin',
    ]);
    const boxed = group(POINT, { point: 'Rutiner' }, undefined);
    assert.ok(boxed.do === 'group' && boxed.inputs.nobody.length === 0);
    assert.equal(group(POINT, { point: 'Ebba' }, 'Ebba').do, 'refuseOldCard');
  });

  it('is never a number', () => {
    for (const point of ['150312-1234', 'ring 070-174 06 35', 'lena@mail.se', 'dnr SN 2026/0456'])
      assert.ok(reworded(group(POINT, { point }, [point, '150312-1234', '070-174 06 35'])).faults.length > 0, point);
  });

  it('may be an address, and in a place needs no confirming but where a name stands beside it', () => {
    const point = 'Besök på Björkvägen 14';
    assert.deepEqual(wordsIn(group(POINT, { point })), ['Björkvägen 14']);
    assert.equal(group(POINT, { point }, ['björkvägen 14']).do, 'group');
    const place = (text: string) => group({ is: 'preview' }, { phrase: 'torsdagar 13', place: text });
    assert.equal(place('Björkvägen 14').do, 'group');
    assert.deepEqual(wordsIn(place('Hos familjen Demir, Björkvägen 14')), ['Demir', 'Björkvägen 14']);
  });

  it('holds for a group that has it, and for no other', () => {
    const asked = reworded(group(POINT, { point: 'Möte på Kvistan' }));
    assert.equal(settled(asked, ['kvistan']).do, 'group');
    assert.equal(settled(asked, ['kvist', 'kvistan ek']).do, 'reword');
    assert.equal(settled(asked, []).do, 'reword');
    const number = reworded(group(POINT, { point: '150312-1234' }));
    assert.equal(settled(number, ['150312-1234']).do, 'reword');
  });

  it('is compared in small letters, by whole words and with their genitive', () => {
    assert.equal(asNobody('  Storgatan  12, K.S.'), 'storgatan 12 k s');
    for (const [text, nobody, is] of [
      ['Kvistan', ['kvistan'], true],
      ['KVISTANS', ['kvistan'], true],
      ['Kvist', ['kvistan'], false],
      ['Kvistans', ['kvistan ek'], false],
      ['Kvistan Ek', ['kvistan', 'ek'], true],
      ['Kvistan Ebba Ek', ['kvistan', 'ek'], false],
      ['Anna', ['anna lind'], false],
      ['...', ['kvistan'], false],
      ['', [''], false],
      ['a a a a a a a a a a a a a a a a a a a a a a a a a b', ['a', 'a a', 'a a a', 'a a a a'], false],
    ] as const)
      assert.equal(isAllNobody(text, nobody), is, `${text} / ${nobody}`);
  });
});

describe('nothing of what was typed is dropped', () => {
  const faults = (command: Command): readonly TextFault[] => reworded(command).faults;

  it('too long a text is told by how much', () => {
    const step = { is: 'link' } as const;
    assert.deepEqual(faults(group(step, { name: 'g'.repeat(81), purpose: 'Syfte '.repeat(60) })), [
      { is: 'tooLong', field: 'name', by: 1 },
      { is: 'tooLong', field: 'purpose', by: 59 },
    ]);
    assert.deepEqual(faults(group(POINT, { point: 'x'.repeat(10_000) })), [
      { is: 'tooLong', field: 'point', by: 9_800 },
    ]);
    assert.deepEqual(faults(booking(CONFIRM, { note: 'x'.repeat(201) })), [{ is: 'tooLong', field: 'note', by: 1 }]);
  });

  it('an empty one that is needed is told', () => {
    assert.deepEqual(faults(group(POINT, { point: '  ' })), [{ is: 'empty', field: 'point' }]);
    assert.deepEqual(faults(group({ is: 'link' }, { name: '' })), [{ is: 'empty', field: 'name' }]);
    assert.equal(booking(CONFIRM, { note: '' }).do, 'booking');
  });

  it('a note beside an anonymous booking is told', () => {
    const anonymous = { ...CONFIRM, named: false };
    assert.deepEqual(faults(booking(anonymous, { note: 'Ring efter kl 14' })), [{ is: 'noNote', field: 'note' }]);
    assert.equal(booking(anonymous, { note: ' ' }).do, 'booking');
  });

  it('a link is taken whole, its digits nobody’s; one that is no link to a meeting is told', () => {
    const place = (text: string) => group({ is: 'preview' }, { phrase: 'torsdagar 13', place: text });
    for (const link of [
      'https://teams.microsoft.com/meet/2345678901234?p=AbC',
      'https://zoom.us/j/98765432101',
      'https://meet.kommun.se/0701740635',
      `https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`,
    ]) {
      const taken = place(link);
      assert.ok(taken.do === 'group' && taken.inputs.place === link, link);
    }
    assert.deepEqual(faults(place('http://zoom.us/j/1')), [{ is: 'link', field: 'place', why: 'scheme' }]);
    assert.deepEqual(wordsIn(place('https://kommun.se/elever/ebba-lind')), ['ebba', 'lind']);
    assert.deepEqual(wordsIn(place('Ring 070-174 06 35, https://zoom.us/j/1')), ['070-174 06 35']);
  });

  it('a form that is not about texts is left as it was', () => {
    assert.deepEqual(booking({ is: 'begin' }, {}), {
      do: 'booking',
      step: { is: 'begin' },
      inputs: bookingInputs.parse({}),
    });
    assert.deepEqual(group({ is: 'resume' }, {}), {
      do: 'group',
      step: { is: 'resume' },
      inputs: groupInputs.parse({}),
    });
  });
});
