import assert from 'node:assert/strict';
import { actionThere } from '../../../src/door/wishes/action-there.js';
import { isDenied } from '../../../src/door/wishes/denied.js';
import { fulfil } from '../../../src/door/wishes/fulfil.js';
import { offeredIn } from '../../../src/door/wishes/offered-times.js';
import { offerButton } from '../../../src/door/wishes/offers.js';
import { regrets } from '../../../src/door/wishes/plain-answers.js';
import { shiftIn } from '../../../src/door/wishes/shift.js';
import { askFirstWords } from '../../../src/door/wishes/words-of-wishes.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';

const SATURDAY = '2026-11-28';
const CALENDAR = { closed: [], terms: [] };
const AROUND = { today: SATURDAY, directory: knowledge.directory, calendar: CALENDAR, guard };

describe('what plain words say of an act', () => {
  for (const said of ['nej, jag ångrar mig', 'jag ångrade mig', 'ångrar mig, låt den vara', 'ångra mig strunt i det'])
    it(`"${said}" is sorry, and names nothing`, () => assert.ok(regrets(said)));
  for (const said of ['ångrar min bokning', 'jag ångrar mig, vill inte ha nån tid', 'kan man ångra en anmälan'])
    it(`"${said}" names what it is sorry for`, () => assert.ok(!regrets(said)));

  for (const said of [
    'jag vabbar inte imorgon',
    'jag är inte sjuk, bara trött',
    'nej jag är inte borta på fredag',
    'avboka inte min tid',
    'flytta inte mötet',
    'vi ställer inte in mötet',
    'jag vill inte längre avboka',
    'ta inte bort min tid, jag ska inte boka om',
  ])
    it(`"${said}" denies it`, () => assert.ok(isDenied(said)));
  for (const said of [
    'kan vi inte flytta mötet till fredag?',
    'skulle du inte kunna boka in mig',
    'jag kommer inte till min tid',
    'jag kan inte på torsdag, avboka',
    'jag jobbar inte imorgon',
    'mötet blir inte av',
    'kan inte ta tiden på måndag',
    'vabbar imorgon',
  ])
    it(`"${said}" does not`, () => assert.ok(!isDenied(said)));

  for (const [said, days, minutes] of [
    ['vi skjuter på nästa möte en vecka', 7, 0],
    ['flytta mötet två veckor framåt', 14, 0],
    ['kan vi ta mötet en timme senare?', 0, 60],
    ['flytta mötet en halvtimme tidigare', 0, -30],
    ['mötet flyttas 3 dagar bakåt', -3, 0],
  ] as const)
    it(`"${said}" moves by so much`, () => assert.deepEqual(shiftIn(said), { days, minutes }));
  for (const said of [
    'flytta mötet till fredag kl 10',
    'flytta mötet till om en vecka',
    'flytta mötet så att det blir en timme långt',
    'två veckor i rad har mötet flyttats',
    'flytta mötet',
    'flytta mötet 900 dagar',
  ])
    it(`"${said}" says no such stretch`, () => assert.equal(shiftIn(said), undefined));

  for (const [said, filled] of [
    ['lägg in tider tisdagar 9-11', { days: '2', from: '09.00', to: '11.00' }],
    ['jag kan ta emot måndag och onsdag 13.15-15', { days: '1,3', from: '13.15', to: '15.00' }],
  ] as const)
    it(`"${said}" fills in the form`, () => {
      const { days, from, to } = offeredIn(said, SATURDAY, CALENDAR)!.inputs;
      assert.deepEqual({ days, from, to }, filled);
    });
  for (const [said, filled, left] of [
    [
      'tisdagar 13-15 varannan vecka fram till jul, halvtimmar',
      { days: '2', weeks: 'odd', to: '15.00', length: '30', last: '2026-12-23' },
      [],
    ],
    ['jämna torsdagar 9-11 från 10 december', { days: '4', weeks: 'even', first: '2026-12-10' }, []],
    ['öppna tider udda onsdagar 9-11 på teams, 45 min', { days: '3', weeks: 'odd', length: '45', form: 'teams' }, []],
    ['erbjud varannan torsdag 9-11 till 1 februari', { days: '4', weeks: 'odd', last: '2027-02-01' }, ['yearEnd']],
    ['erbjud var tredje torsdag 9-11', { days: '', weeks: 'all' }, ['weeks']],
    ['erbjud tisdagar 9-11 utom 15 december', { days: '2', from: '09.00' }, ['rest']],
    ['erbjud tisdagar 9-11 fem gånger', { days: '2', from: '09.00' }, ['count']],
    ['erbjud tisdagar 9-11 och torsdagar 13-15', { days: '2', from: '09.00' }, ['several']],
    ['erbjud första måndagen i månaden 9-11', { days: '', from: '09.00' }, ['weeks']],
    ['erbjud tisdagar 9-11 men bara för förskolan', { days: '2' }, ['rest']],
  ] as const)
    it(`"${said}" fills in what the form can hold, and says what not`, () => {
      const { inputs, left: not } = offeredIn(said, SATURDAY, CALENDAR)!;
      const found = Object.fromEntries(Object.keys(filled).map(key => [key, inputs[key as keyof typeof inputs]]));
      assert.deepEqual({ ...found, left: not }, { ...filled, left });
    });
  it('says nothing of the form where neither days nor hours are said', () =>
    assert.equal(offeredIn('lägg in nya tider', SATURDAY, CALENDAR), undefined));

  it('says of days that are understood in no one way that they are not filled in', () => {
    const { does } = fulfil('workerTimes', 'erbjud tider tisdagar 9-11, 30 min eller en timme', AROUND);
    assert.ok(does.do === 'booking' && does.step.is === 'offerForm');
    assert.deepEqual([does.step.left, does.inputs.days], [['rest'], '']);
  });
  it('how many consultations somebody has had is told of as what is not counted', () => {
    for (const said of [
      'hur många konsultationer har jag haft i höst',
      'chefen vill ha siffror, hur många har jag träffat',
    ])
      assert.deepEqual(fulfil('workerTimes', said, AROUND).does, { do: 'tell', what: 'ownCount' }, said);
    const { does } = fulfil('workerTimes', 'hur många har bokat mig nästa vecka', AROUND);
    assert.ok(does.do === 'booking' && does.step.is === 'times');
  });
  it('pausing is asked about first; what has begun again is quiet for nobody', () => {
    assert.equal(fulfil('pauseReminders', 'stäng av påminnelserna', AROUND).asksFirst, true);
    assert.equal(fulfil('pauseReminders', 'slå på påminnelserna', AROUND).asksFirst, undefined);
    assert.match(plainText(askFirstWords(fulfil('pauseReminders', 'tyst över jul', AROUND).does)), /Ska jag pausa/);
  });
  it('what only a curator does is done by its command', () => {
    assert.deepEqual(fulfil('unanswered', 'x', AROUND).does, { do: 'showUnanswered' });
    assert.deepEqual(fulfil('reviews', 'x', AROUND).does, { do: 'reviews' });
    assert.deepEqual(fulfil('changes', 'x', AROUND).does, { do: 'changes' });
    assert.deepEqual(fulfil('curating', 'x', AROUND).does, { do: 'tell', what: 'curating' });
    assert.deepEqual(fulfil('members', 'x', AROUND).does, { do: 'tell', what: 'convener' });
    const presses = (['unanswered', 'changes', 'pauseReminders', 'todo'] as const).map(
      action => (offerButton(fulfil(action, 'x', AROUND)) as { action: unknown }).action,
    );
    assert.deepEqual(presses, [
      { v: 1, do: 'showUnanswered' },
      { v: 1, do: 'changes' },
      { v: 1, do: 'group', step: { is: 'editForm' } },
      { v: 1, do: 'group', step: { is: 'todoForm' } },
    ]);
  });
  it('a contact social worker who plans days in private plans her own times, where no group is named', () => {
    const there = (said: string, worker: boolean, channel = false) => actionThere('addMeeting', said, worker, channel);
    assert.equal(there('tisdagar 13-15', true), 'workerTimes');
    assert.equal(there('gruppen ses tisdagar 13-15', true), 'addMeeting');
    assert.equal(there('tisdagar 13-15', true, true), 'addMeeting');
    assert.equal(there('tisdagar 13-15', false), 'addMeeting');
  });

  for (const [action, said, step] of [
    ['workerTimes', 'lägg in tider tisdagar 9-11', 'offerForm'],
    ['workerTimes', 'jag kan ta emot torsdagar 8-10', 'offerForm'],
    ['workerTimes', 'visa mina konsultationstider', 'times'],
    ['unlinkGroup', 'vi använder inte boten mer', 'unlinkForm'],
    ['handOverConvener', 'någon annan ska ta över', 'handOver'],
    ['moveMeeting', 'vi skjuter på nästa möte en vecka', 'which'],
    ['status', 'hur ligger vi till', 'status'],
    ['todo', 'kurator kollar blanketten till nästa gång', 'todoForm'],
    ['pauseReminders', 'pausa påminnelserna över jul', 'pause'],
    ['pauseReminders', 'sätt på påminnelserna igen tack', 'resume'],
    ['pauseReminders', 'ni kan börja påminna oss', 'resume'],
    ['pauseReminders', 'börja inte påminna än', 'pause'],
    ['pauseReminders', 'kan du hålla tyst över jul', 'pause'],
    ['pauseReminders', 'stäng av påminnelserna igen', 'editForm'],
    ['pauseReminders', 'påminn inte igen', 'editForm'],
    ['pauseReminders', 'fortsätt vara tyst', 'editForm'],
    ['pauseReminders', 'pling gärna två dar innan också', 'editForm'],
    ['pauseReminders', 'hur ofta påminner du', 'editForm'],
    ['workerTimes', 'den på tisdag, lägg över den till veckan efter', 'times'],
    ['workerTimes', 'lägg in torsdagar 9-11', 'offerForm'],
    ['workerTimes', 'den som har 13.30-14 på tisdag, kan vi ta veckan efter', 'times'],
    ['workerTimes', 'sluta med torsdagar 9-11', 'times'],
    ['workerTimes', 'flytta tisdagar 9-11 till onsdag', 'times'],
    ['workerTimes', 'lägger in torsdagar 9-11', 'offerForm'],
  ] as const)
    it(`"${said}": the step ${step}`, () => {
      const { does } = fulfil(action, said, AROUND);
      assert.ok(does.do === 'booking' || does.do === 'group');
      assert.equal(does.step.is, step);
    });
  it('a shift is that of the next meeting, or of the one of the day that was said', () => {
    const stepOf = (said: string) => {
      const { does } = fulfil('moveMeeting', said, AROUND);
      return does.do === 'group' ? does.step : undefined;
    };
    const by = { days: 7, minutes: 0 };
    assert.deepEqual(stepOf('skjut nästa möte en vecka'), { is: 'which', to: 'move', day: undefined, by });
    assert.deepEqual(stepOf('skjut mötet på torsdag en vecka'), { is: 'which', to: 'move', day: '2026-12-03', by });
  });
  it('a colleague who is mentioned is asked by the very words alone', () =>
    assert.deepEqual(fulfil('handOverConvener', 'en kollega ska ta över', AROUND).does, {
      do: 'tell',
      what: 'handOverConvener',
    }));
  it('who convenes is told, not the status', () =>
    assert.deepEqual(fulfil('status', 'vem är sammankallande?', AROUND).does, { do: 'tell', what: 'convener' }));
});
