import assert from 'node:assert/strict';
import { commandFromAction as fromAction, commandFromText as fromText, MESSAGE_MAX } from '../../src/door/commands.js';
import { groupInputs } from '../../src/groups/actions.js';
import { guard } from '../helpers/guard.js';

const commandFromText = (text: string, file = false) => fromText(text, guard, file);
const commandFromAction = (value: unknown) => fromAction(value, guard);
const done = (text: string) => commandFromText(text).do;

describe('a message becomes a command', () => {
  for (const text of ['hjälp', 'Hjälp!', 'vad kan du göra?', 'help', ' HJALP ']) {
    it(`"${text}" asks for help`, () => assert.equal(done(text), 'help'));
  }
  for (const text of ['hej', 'Hej!', 'God morgon', 'tjena lotsen', 'hallå där', '', '   ', '👋']) {
    it(`"${text}" is a greeting`, () => assert.equal(done(text), 'greet'));
  }
  for (const text of ['tack', 'Tack så mycket!', 'ok tack', 'tusen tack', 'thanks']) {
    it(`"${text}" is a thank-you`, () => assert.equal(done(text), 'thank'));
  }
  for (const text of [
    'hej, ska jag anmäla?',
    'tack men hur gör jag då',
    'hjälp eleven blöder',
    'hjälp mig pappan är full',
    'vad kan du säga till soc',
    'ok men måste jag',
  ]) {
    it(`"${text}" is a question`, () => assert.equal(done(text), 'ask'));
  }

  it('carries the question on without what identity there was', () => {
    const command = commandFromText('Ska jag anmäla? Hon har personnummer 150312-1234');
    assert.ok(command.do === 'ask');
    assert.deepEqual(command.identity, ['personnummer']);
    assert.doesNotMatch(JSON.stringify(command), /150312|1234/);
    assert.match(command.text, /Ska jag anmäla/);
  });

  it('does not mistake identity for a greeting', () => {
    const command = commandFromText('hej 150312-1234');
    assert.ok(command.do === 'ask' && command.identity.length > 0);
  });

  it('refuses a picture without words, and answers the words that come with one', () => {
    assert.equal(commandFromText('', true).do, 'refuseFile');
    const command = commandFromText('ska jag anmäla det här', true);
    assert.ok(command.do === 'ask' && command.file);
  });

  it('reads no further than its limit', () => {
    const command = commandFromText(`fråga ${'x'.repeat(MESSAGE_MAX)} SLUT`);
    assert.ok(command.do === 'ask' && command.text.length <= MESSAGE_MAX && !command.text.includes('SLUT'));
  });
});

describe('a pressed button becomes a command', () => {
  it('shows a rule', () => {
    assert.deepEqual(commandFromAction({ v: 1, do: 'show', rule: 'anmalan-nar' }), { do: 'show', rule: 'anmalan-nar' });
  });

  const refused: unknown[] = [
    undefined,
    null,
    5,
    'show',
    [],
    {},
    { do: 'show', rule: 'anmalan-nar' },
    { v: 2, do: 'show', rule: 'anmalan-nar' },
    { v: 1, do: 'drop' },
    { v: 1, do: 'show' },
    { v: 1, do: 'show', rule: '../../etc/passwd' },
    { v: 1, do: 'show', rule: 'x'.repeat(100) },
    { v: 1, do: 'show', rule: { toString: 'x' } },
  ];
  for (const value of refused) {
    it(`refuses ${JSON.stringify(value)} kindly`, () =>
      assert.deepEqual(commandFromAction(value), { do: 'refuseOldCard' }));
  }

  it('reads when a group meets only where somebody says that they want to plan', () => {
    const command = commandFromText('lägg till möten jämna torsdagar 13-14.30');
    assert.ok(command.do === 'group' && command.step.is === 'preview');
    assert.equal(command.inputs.phrase, 'jämna torsdagar 13-14.30');
    for (const plan of [
      'lägg till möten på onsdagar',
      'lägg till ett möte imorgon kl 9',
      'planera möten varje vecka',
    ]) {
      const read = commandFromText(plan);
      assert.ok(read.do === 'group' && read.step.is === 'preview', plan);
    }
    for (const question of [
      'lägg till möten i rutinen',
      'möte med soc kl 13 i morgon, ska eleven vara med',
      'möten 2 gånger per termin, räcker det',
    ])
      assert.equal(commandFromText(question).do, 'ask');
  });

  it('reads what was filled in whatever keyboard wrote it', () => {
    const action = { v: 1, do: 'group', step: { is: 'preview' } };
    const phraseOf = (phrase: string) => {
      const command = commandFromAction({ ...action, phrase, from: '2026‑01‑14' });
      assert.ok(command.do === 'group' && command.inputs.from === '2026-01-14');
      return command.inputs.phrase;
    };
    for (const dash of ['\u2011', '\u2212', '\u2013', '\ufe63', '\u00ad-'])
      assert.equal(phraseOf(`torsdagar 13${dash}14.30`), 'torsdagar 13-14.30');
    const fromThen = 'från 14 januari varannan torsdag kl 13';
    assert.equal(phraseOf(fromThen.normalize('NFD').replace(/ /g, '\u00a0')), fromThen);
    const times = commandFromAction({ v: 1, do: 'booking', step: { is: 'offer' }, first: '8\u201310' });
    assert.ok(times.do === 'booking' && times.inputs.first === '8-10');
    const approve = { ...action, step: { is: 'approve', phrase: 'kl 13\u201114', from: '', to: '', place: '' } };
    const approved = commandFromAction(approve);
    assert.ok(approved.do === 'group' && approved.step.is === 'approve' && approved.step.phrase === 'kl 13-14');
  });

  it('moves nothing to a day that there is not', () => {
    const moved = (day: string) =>
      commandFromAction({
        v: 1,
        do: 'group',
        step: { is: 'move', meeting: '00000000-0000-4000-8000-000000000001', to: { day, start: 540, end: 600 } },
      }).do;
    assert.deepEqual(['2026-12-10', '2026-13-45', '2027-02-31', ''].map(moved), [
      'group',
      ...['refuseOldCard', 'refuseOldCard', 'refuseOldCard'],
    ]);
  });

  it('reads a message whatever keyboard wrote it', () => {
    const written = 'lägg till möten jämna torsdagar 13\u201114.30'.normalize('NFD');
    const command = commandFromText(written);
    assert.ok(command.do === 'group' && command.inputs.phrase === 'jämna torsdagar 13-14.30');
    const asked = commandFromText('Hon har 150312\u22121234');
    assert.ok(asked.do === 'ask' && asked.identity.includes('personnummer'));
  });

  it('reads codes and days away as staff write them', () => {
    const step = (text: string) => {
      const command = commandFromText(text);
      return command.do === 'booking' ? command.step : command.do;
    };
    assert.deepEqual(step('avboka acdef-ghjkm'), { is: 'askCancel', code: 'acdef ghjkm' });
    assert.deepEqual(step('Boka om ACDEFGHJKM'), { is: 'changeSchool', move: 'acdefghjkm' });
    assert.deepEqual(step('jag är sjuk i dag'), {
      is: 'askAway',
      days: { from: 'idag', to: 'idag' },
      unlessFree: true,
    });
    assert.deepEqual(step('sjuk 2026-12-01 till 2026-12-03'), {
      is: 'askAway',
      days: { from: '2026-12-01', to: '2026-12-03' },
      unlessFree: true,
    });
    for (const bare of ['jag är sjuk', 'Sjuk!', 'jag är borta']) assert.deepEqual(step(bare), { is: 'askAway' });
    for (const back of ['jag är frisk', 'Ångra', 'jag är tillbaka igen']) assert.deepEqual(step(back), { is: 'back' });
    for (const text of ['jag är sjuk och eleven med', 'är hon frisk', 'kan man ångra ett samtycke'])
      assert.equal(step(text), 'ask');
  });

  it('reads "ångra" as days away in private, and as a change of meetings where others read', () => {
    const read = (text: string, shared: boolean) => fromText(text, guard, false, shared);
    const undo = { do: 'group', step: { is: 'undo' }, inputs: groupInputs.parse({}) };
    for (const text of ['ångra', 'Ångra!', 'jag ångrar mig', 'ångra det där']) assert.deepEqual(read(text, true), undo);
    for (const text of ['ångra flytten', 'ångra den senaste ändringen']) assert.deepEqual(read(text, false), undo);
    const back = read('ångra', false);
    assert.ok(back.do === 'booking' && back.step.is === 'back');
    assert.equal(read('kan eleven ångra sig?', true).do, 'ask');
    for (const text of ['jag är frisk', 'ångra sjuk']) assert.deepEqual(read(text, true), read(text, false));
  });
});
