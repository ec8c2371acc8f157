import assert from 'node:assert/strict';
import { offerButton } from '../../../src/door/wishes/offers.js';
import { meetingToCancel, meetingToMove } from '../../../src/door/wishes/which-meeting.js';
import { groupInputs, groupStep } from '../../../src/groups/actions.js';
import { calendarOf } from '../../../src/shared/school-year.js';

/** A Monday. */
const TODAY = '2026-11-30';
const calendar = calendarOf(undefined);
const THURSDAY = '2026-12-03';

/** A value without what is undefined in it, as a card carries it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const hour = (from: number, to = from + 1) => ({ from: from * 60, to: to * 60 });
const clock = (at: number) => ({ from: at * 60, to: at * 60 + 1 });
const cancel = (more: object = {}) => ({ is: 'which', to: 'cancel', ...more });
const one = { one: true } as const;

describe('which meeting is to be cancelled', () => {
  for (const [text, step] of [
    ['ställ in mötet', cancel()],
    ['ställ in nästa möte', cancel()],
    ['mötet utgår', cancel()],
    ['ställ in båda mötena idag', cancel({ day: TODAY })],
    ['ställ in mötet i dag', cancel({ day: TODAY, ...one })],
    ['mötet på torsdag blir inte av', cancel({ day: THURSDAY, ...one })],
    ['vi ses inte på torsdag', cancel({ day: THURSDAY })],
    ['ställ in torsdagens möte', cancel({ day: THURSDAY, ...one })],
    ['torsdagsmötet är inställt', cancel({ day: THURSDAY, ...one })],
    ['ställ in 15-mötet i dag', cancel({ day: TODAY, hours: hour(15), ...one })],
    ['ställ in eftermiddagsmötet i dag', cancel({ day: TODAY, hours: hour(12, 24), ...one })],
    ['ställ in förmiddagens möte i morgon', cancel({ day: '2026-12-01', hours: hour(0, 12), ...one })],
    ['ställ in morgondagens möte', cancel({ day: '2026-12-01', ...one })],
    ['kan du ställa in mötet den 10/12?', cancel({ day: '2026-12-10', ...one })],
    ['ställ in mötet på lördag', cancel({ day: '2026-12-05', ...one })],
    ['ställ in mötet på lucia', cancel({ day: '2026-12-13', ...one })],
    ['ställ in mötet kl 15 på fredag', cancel({ day: '2026-12-04', hours: hour(15), ...one })],
    ['ställ in mötet 15.00 i dag', cancel({ day: TODAY, hours: clock(15), ...one })],
    ['ställ in det andra mötet i dag', cancel({ day: TODAY, nth: 2, ...one })],
    ['ställ in sista mötet', cancel({ nth: -1, ...one })],
    ['hoppa över nästa vecka', cancel({ days: [{ from: '2026-12-07', to: '2026-12-11' }] })],
    ['vi kör inget möte v 8', cancel({ days: [{ from: '2027-02-22', to: '2027-02-26' }] })],
    ['ställ in veckans möte', cancel({ days: [{ from: TODAY, to: '2026-12-04' }], ...one })],
    [
      'ställ in mötena torsdag och fredag',
      cancel({
        days: [
          { from: THURSDAY, to: THURSDAY },
          { from: '2026-12-04', to: '2026-12-04' },
        ],
      }),
    ],
    ['ställ in mötet på torsdag, jag är sjuk på onsdag', cancel({ day: THURSDAY, ...one })],
  ] as const)
    it(`"${text}"`, () => assert.deepEqual(plain(meetingToCancel(text, TODAY, calendar)), step));

  it('is the rest of a term where its days are known', () => {
    const known = { ...calendar, terms: [{ name: 'höstterminen 2026', from: '2026-08-18', to: '2026-12-18' }] };
    const step = meetingToCancel('ställ in resten av terminen', TODAY, known);
    assert.deepEqual(plain(step), cancel({ days: [{ from: TODAY, to: '2026-12-18' }] }));
  });
  for (const text of ['ställ in allt', 'ställ in resten', 'ställ in alla utom torsdag'])
    it(`is chosen from the list where no time tells it: "${text}"`, () =>
      assert.deepEqual(meetingToCancel(text, TODAY, calendar), { is: 'meetings' }));
  for (const text of ['ställ in mötet den 31 november', 'ställ in de två nästa mötena', 'ställ in lilla mötet'])
    it(`is said not to be understood: "${text}"`, () =>
      assert.deepEqual(plain(meetingToCancel(text, TODAY, calendar)), cancel({ unread: 'which' })));
  it('is asked about beside what was not understood', () =>
    assert.deepEqual(
      plain(meetingToCancel('ställ in mötet på torsdag om ingen kommer', TODAY, calendar)),
      cancel({ day: THURSDAY, ...one, unread: 'which' }),
    ));
});

describe('which meeting is to be moved, and to when', () => {
  const move = (phrase: string, more: object = {}) => ({ step: { is: 'which', to: 'move', ...more }, phrase });
  const day = { day: THURSDAY };
  const unread = { unread: 'when' };
  for (const [text, meant] of [
    ['flytta mötet', move('')],
    ['flytta nästa möte till lördag', move('lördag')],
    ['flytta mötet 15.00 i dag till kl 16', move('kl 16', { day: TODAY, hours: clock(15) })],
    ['flytta mötet kl 9 i morgon till kl 10', move('kl 10', { day: '2026-12-01', hours: hour(9) })],
    ['flytta mötet på torsdag', move('', day)],
    ['flytta mötet på torsdag till fredag', move('fredag', day)],
    ['flytta mötet från torsdag till fredag', move('fredag', day)],
    ['flytta torsdagens möte', move('', day)],
    ['flytta torsdagens möte till fredag kl 10', move('fredag kl 10', day)],
    ['kan vi ta torsdagens möte på fredag', move('på fredag', day)],
    ['kan vi ta mötet på fredag i stället', move('på fredag')],
    ['kan vi ta mötet på torsdag på fredag i stället', move('på fredag', day)],
    ['kan vi ses på fredag i stället för torsdag', move('på fredag', day)],
    ['vi ses kl 16 i stället för 15 i dag', move('kl 16', { day: TODAY, hours: hour(15) })],
    ['flytta torsdagsmötet till fredag', move('fredag', day)],
    ['byt torsdagens möte mot fredag', move('fredag', day)],
    ['flytta bak mötet en dag', move('', { by: { days: 1, minutes: 0 } })],
    ['mötet på torsdag är flyttat till fredag', move('fredag', day)],
    ['flytta sista mötet till fredag', move('fredag', { nth: -1 })],
    ['byt tid på mötet på torsdag', move('', day)],
    ['byt dag på mötet', move('')],
    ['flytta mötet till en annan dag', move('')],
    ['flytta mötet till nästa vecka', move('nästa vecka')],
    ['skjut mötet en vecka', move('', { by: { days: 7, minutes: 0 } })],
    ['tidigarelägg mötet på torsdag en halvtimme', move('', { ...day, by: { days: 0, minutes: -30 } })],
    ['flytta mötet till lucia', move('13 december 2026')],
    ['flytta mötet till lucia kl 9', move('13 december 2026 kl 9')],
    ['flytta mötet på torsdag till när det passar', move('', { ...day, ...unread })],
    ['flytta mötet på torsdag till efter lunch', move('', { ...day, ...unread })],
    ['flytta mötet på torsdag till kl 25', move('kl 25', { ...day, ...unread })],
    ['flytta mötet till fredag om alla hinner', move('fredag', unread)],
    ['flytta lilla mötet till fredag', move('fredag', { unread: 'which' })],
  ] as const)
    it(`"${text}"`, () => assert.deepEqual(plain(meetingToMove(text, TODAY, calendar)), meant));

  it('is chosen from the list where several are, and the new time stands in its box', () => {
    const of = (text: string) => meetingToMove(text, TODAY, calendar);
    assert.deepEqual(of('flytta alla möten till kl 15'), { step: { is: 'meetings', phrase: 'kl 15' }, phrase: '' });
    assert.deepEqual(of('skjut alla möten en vecka'), { step: { is: 'meetings' }, phrase: '' });
  });
  it('is carried by a button that offers it, with what was said', () => {
    const { step, phrase } = meetingToMove('flytta mötet på torsdag till fredag', TODAY, calendar);
    const button = offerButton({
      action: 'moveMeeting',
      does: { do: 'group', step, inputs: groupInputs.parse({ phrase }) },
    });
    assert.ok('action' in button && button.action.do === 'group');
    const carried = groupStep.parse(JSON.parse(JSON.stringify(button.action.step)));
    assert.deepEqual(carried, { is: 'which', to: 'move', day: THURSDAY, phrase: 'fredag' });
  });
});
