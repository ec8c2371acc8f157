import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { groupInputs } from '../../src/groups/actions.js';
import { nextMeeting, whichMeeting } from '../../src/groups/ask-first.js';
import type { Changes, GroupData, Meeting } from '../../src/groups/group.js';
import { move, moveRest } from '../../src/groups/move-meetings.js';
import type { GroupOutcome } from '../../src/groups/outcome.js';
import { placeInWords } from '../../src/groups/place.js';
import { approve, previewMeetings } from '../../src/groups/plan-meetings.js';
import { meetingsOf } from '../../src/groups/show-meetings.js';
import {
  changedWords,
  movedReceipt,
  nothingToUndoWords,
  undoLateWords,
  undoneWords,
} from '../../src/groups/words-of-changes.js';
import { dateLine, shortDateLine } from '../../src/groups/words-of-dates.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { meetingList } from '../../src/groups/words-of-meeting-list.js';
import { type CardFacts, meetingCard } from '../../src/groups/words-of-meetings.js';
import { lateWords, meetingsInWords } from '../../src/groups/words-of-plan.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { keyOfText } from '../../src/shared/say.js';
import { timeInWords, timeOnLine } from '../../src/shared/wall-time.js';
import { ENGLISH, inEnglish, textsOf } from '../helpers/english-meetings.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const [m, n, k] = [meetingOn('m', '2026-10-15'), meetingOn('n', '2026-10-22'), meetingOn('k', '2026-10-29')];
const group = dataOf([m, n, k], { place: 'Sal 1' });
const now = EIGHT.getTime();

const NOTHING_YET = ENGLISH.texts.get('Inget är ändrat än.')!;

/** Wall times as whoever speaks English reads them, which is not for this file to say. */
type Times = { readonly start: number; readonly end: number };
const long = ({ start, end }: Times) => inEnglish(() => timeInWords(new Date(start), new Date(end)));
const line = ({ start, end }: Times) => inEnglish(() => timeOnLine(new Date(start), new Date(end)));
const on = (day: string, start = 540, end = start + 60): Times => ({ start: at(day, start), end: at(day, end) });

/** A reply as whoever speaks English reads it, a line for each line and one for its buttons. */
const said = (reply: () => Reply): string[] => inEnglish(() => plainText(reply())).split(/\n+/);
const outcome = (one: GroupOutcome): string[] => said(() => wordsOfGroups(one));

/** The sentences that a file says, as their texts are found. */
function keysIn(file: string): string[] {
  const source = readFileSync(new URL(`../../src/groups/${file}.ts`, import.meta.url), 'utf8');
  return [...source.matchAll(/\bsay`((?:[^`$]|\$\{(?:[^{}`]|\{[^{}]*\})*\})*)`/g)].map(([, text = '']) =>
    keyOfText(text.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)),
  );
}

describe('the texts of meetings in English', () => {
  const files = ['plan', 'meetings', 'meeting-list', 'changes', 'asking', 'dates', 'series'].map(
    one => `words-of-${one}`,
  );
  const placesIn = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

  it('are there for every sentence that is said, and for no other', () => {
    const keys = [...files, 'place', 'problems-again', 'remarks-again'].flatMap(keysIn);
    assert.ok(keys.length > 300, `${keys.length}`);
    assert.deepEqual(
      keys.filter(key => !ENGLISH.texts.has(key)),
      [],
    );
    assert.deepEqual(
      Object.keys(textsOf('meetings.yaml')).filter(key => !keys.includes(key)),
      [],
    );
  });

  it('have the same values, and are written in English', () => {
    for (const [swedish, english] of Object.entries(textsOf('meetings.yaml'))) {
      assert.deepEqual(placesIn(english), placesIn(swedish), swedish);
      assert.doesNotMatch(english.replace(/“[^”]*”/g, '').replace('15 oktober', ''), /[åäö]|\boktober\b/i, swedish);
    }
  });
});

const FILLED = { from: '2026-10-01', to: '2026-12-18' };
const preview = (phrase: string, more: object = {}, data: GroupData = group) =>
  previewMeetings(
    { is: 'preview' },
    groupInputs.parse({ phrase, ...FILLED, ...more }),
    autumnOf(data).parts,
    data,
    EIGHT,
  );

describe('a plan in English', () => {
  it('shows its dates beside what the group has, and what falls away', () => {
    assert.deepEqual(outcome(preview('jämna torsdagar kl 9.30', { to: '2026-11-12' })), [
      '3 meetings. Are the dates right?',
      'Every even week on Thursday 09.30–10.30, from 1 October to 12 November: 3 meetings.',
      'You did not say how long. I have assumed one hour; change it if it is wrong.',
      'One of the meetings clashes with another meeting. Do you want both?',
      `- ${long(on('2026-10-01', 570))}, week 40`,
      `- ${long(on('2026-10-15', 570))}, week 42 (clashes with the meeting 09.00–10.00)`,
      `- ${long(on('2026-11-12', 570))}, week 46`,
      'Will not be held:',
      `- ${long(on('2026-10-29', 570))}, week 44 (autumn break, no meeting)`,
      'Nothing is saved yet.',
      '[Save anyway] [Change]',
    ]);
  });

  it('is said of one meeting, of none, and of several that clash', () => {
    const [lead, ...rest] = outcome(preview('12 november 9-10'));
    assert.deepEqual([lead, rest.at(-1)], ['1 meeting. Is the date right?', '[Save the dates] [Change]']);
    assert.equal(rest[0], 'On 12 November, 09.00–10.00: 1 meeting.');
    assert.equal(outcome(preview('15 oktober 9-10'))[0], 'There will be no meetings');
    assert.ok(
      outcome(preview('torsdagar 9.30-11')).includes(
        '2 of the meetings clash with other meetings. Do you want them all?',
      ),
    );
  });

  it('says what was not said, and what became of so many times', () => {
    assert.ok(
      outcome(preview('två gånger per termin')).includes(
        'You did not say a time. I have put 13.00–14.00; change it if it is wrong.',
      ),
    );
    const five = outcome(preview('5 gånger tisdagar 9-10'));
    assert.ok(five.includes('Days that are left out do not count among the 5 times.'), five.join());
    const few = outcome(preview('5 gånger tisdagar 9-10 från 1 december', { to: '2026-12-10' }));
    assert.ok(few.includes('You said 5 times, but there are only 2 up to and including the last day.'), few.join());
    const late = outcome(preview('6 september 2027 9-10', { to: '2027-10-01' }));
    assert.ok(late.includes('The last dates lie after the terms that I know. School breaks are not left out there.'));
    assert.ok(late.some(one => one.endsWith('(school days not known)')));
  });

  it('offers days on which fewer meetings fall away', () => {
    const words = 'Jämna torsdagar ger 1 möte, udda 5.';
    const [held] = (preview('12 november 9-10') as GroupOutcome & { is: 'preview' }).dates;
    const swapped = { ...FILLED, is: 'preview', phrase: '', place: '', said: [], dates: [held!] } as const;
    const lines = outcome({ ...swapped, swap: { phrase: '', words, title: 'Ta udda i stället' } });
    assert.equal(lines[1], 'Thursdays in even weeks give 1 meeting, odd weeks 5.');
    assert.equal(lines.at(-1), '[Save the dates] [Take odd weeks instead] [Change]');
  });

  it('says its dates shorter where they are very many', () => {
    const start = new Date(at('2026-10-16', 540));
    const date = { day: '2026-10-16', start, end: new Date(at('2026-10-16', 600)), isoWeek: 42, skipped: false };
    const moved = {
      ...date,
      note: 'flyttat från 3 april 2026, långfredagen',
      near: '1 dag efter mötet tors 15 okt kl. 09.00–10.00',
    };
    assert.equal(
      inEnglish(() => shortDateLine(moved)),
      `${line(on('2026-10-16'))} (moved from 3 April, Good Friday, near another meeting)`,
    );
    assert.equal(
      inEnglish(() => dateLine({ ...moved, unknownSchoolDay: true })),
      `${long(on('2026-10-16'))}, week 42 (moved from 3 April 2026, Good Friday, 1 day after the meeting Thu 15 Oct, 09.00–10.00, school days not known)`,
    );
  });

  it('is added, with what comes next and what is late', async () => {
    const step = { is: 'approve', phrase: '12 november 9-10', place: '', ...FILLED } as const;
    assert.deepEqual(outcome(await approve(step, autumnOf(group).parts, group, EIGHT)), [
      `1 meeting is saved. The next is ${long(on('2026-11-12'))}.`,
      '[Show meetings]',
    ]);
    const late = { atOnce: [], never: [] };
    const added = { is: 'added', count: 2, next: undefined, late } as const;
    assert.deepEqual(outcome(added), ['2 meetings are saved.', '[Show meetings]']);
    assert.deepEqual(outcome({ ...added, paused: true }), [
      '2 meetings are saved. But the reminders are paused.',
      '[Remind again] [Show meetings]',
    ]);
    assert.deepEqual(outcome({ ...added, count: 0 }), ['The meetings are already there.', '[Show meetings]']);
    assert.deepEqual(
      inEnglish(() => lateWords({ atOnce: [m], never: [n] })),
      [
        'There is little time left, so I am reminding the group now.',
        'The meeting begins so soon that no reminder will come. Tell the group yourself.',
      ],
    );
    assert.deepEqual(
      inEnglish(() => lateWords({ atOnce: [m, n], never: [n, k] })),
      [
        `There is little time left before the meeting on ${line(m)}, so I am reminding the group now.`,
        `The meeting on ${line(n)} begins so soon that no reminder will come. Tell the group yourself.`,
      ],
    );
    assert.deepEqual(
      inEnglish(() => [1, 2].map(meetingsInWords)),
      ['1 meeting', '2 meetings'],
    );
  });
});

describe('the card of a meeting in English', () => {
  const card = (meeting: Meeting, more: Partial<CardFacts> = {}) =>
    said(() =>
      meetingCard({ group: { ...group.group, purpose: 'Syn' }, meeting, mayBeTwice: false, ...more }, undefined),
    );
  const answered = [{ who: 'a', name: 'A' }];

  it('says when, where, who comes and what to take up', () => {
    const place = 'https://teams.example.com/x';
    const meeting = { ...m, place, coming: answered, agenda: [{ id: 'p', text: 'Frånvaro' }] };
    assert.deepEqual(card(meeting, { mayBeTwice: true, reminds: true, own: 'coming', calendar: 'https://c.example' }), [
      'This reminder may have been sent before.',
      'Tallgruppen: meeting on Thursday 15 October (reminder)',
      `Time: ${long(m)}`,
      `Place: Link to teams.example.com (${place})`,
      'Purpose: Syn',
      'Answers: 1 coming, 0 cannot come',
      'You have answered that you are coming.',
      'To bring up:',
      '- Frånvaro',
      'Anything to bring up? (never who it is about): ...',
      '[Coming] [Cannot come] [Add a point] [Add to calendar] [How the group works]',
    ]);
  });

  it('says of an answer for an earlier time, and of one that is cancelled', () => {
    const lines = card({ ...m, again: answered }, { own: 'notComing' });
    assert.equal(lines[0], 'Tallgruppen: meeting on Thursday 15 October');
    assert.ok(lines.includes('Answers: 0 coming, 0 cannot come, 1 have not answered for the new time'));
    assert.ok(lines.includes('You have answered that you cannot come.'));
    assert.deepEqual(card({ ...m, state: 'cancelled' }), ['Cancelled: Tallgruppen', long(m)]);
  });

  it('says where in the words that were written', () => {
    const place = (words: string) => inEnglish(() => placeInWords(words));
    assert.equal(place('https://www.teams.example.com/x'), 'Link to teams.example.com');
    assert.equal(place('Sal 3, https://teams.example.com/x'), 'Sal 3, link to teams.example.com');
  });
});

describe('the meetings of a group in English', () => {
  const BUTTONS = [
    '[Add meetings] [Agenda] [Cancel the chosen meeting] [Cancel the rest of the series]',
    '[Move the chosen meeting] [Move the rest of the series]',
  ].join(' ');
  const FORM = ['Change a meeting: ...', 'New time in Swedish, for example: 15 oktober 13–14: ...'];

  it('are listed, with what waits', () => {
    const [first, second] = [
      { id: 'w', at: now + 3_600_000, gone: ['m'], moved: [], added: [] },
      {
        id: 'v',
        at: now + 3_600_000,
        gone: [],
        moved: [{ meeting: 'n', to: { ...n, ...on('2026-10-23') } }],
        added: [],
      },
    ];
    assert.deepEqual(outcome(meetingsOf({ ...group, waiting: [first, second] }, EIGHT)), [
      'Tallgruppen: meetings',
      `- ${long(m)} (to be cancelled at 09.00)`,
      `- ${long(n)} (to be moved at 09.00, to ${line(on('2026-10-23'))})`,
      `- ${long(k)}`,
      ...FORM,
      `[Undo] [Tell the group now] [Undo] [Tell the group now] ${BUTTONS}`,
    ]);
  });

  it('are none, are not reminded of, or were not chosen', () => {
    const list = (data: GroupData, wrong?: 'noneChosen') => outcome(meetingsOf(data, EIGHT, undefined, wrong));
    assert.deepEqual(list(dataOf([])).slice(0, 2), ['Tallgruppen: meetings', 'No meetings are planned.']);
    assert.ok(
      list(dataOf([m], { paused: true })).includes('The reminders are paused, because the channel did not take them.'),
    );
    assert.match(list(dataOf([m], { quiet: now })).join('|'), /The reminders have been paused since 1 \w+ 2026\./);
    assert.equal(list(group, 'noneChosen')[1], 'First choose which meeting you mean. Nothing is changed.');
    const paged = { ...meetingsOf(group, EIGHT), changes: false, next: 1, later: true };
    assert.match(
      said(() => meetingList(paged)).at(-1)!,
      /\[How the group works\] \[Later meetings\] \[The first meetings\]/,
    );
  });

  it('have a next one', () => {
    const data: GroupData = { ...group, waiting: [{ id: 'w', at: now + 60_000, gone: ['m'], moved: [], added: [] }] };
    assert.deepEqual(outcome(nextMeeting(data, EIGHT)), [
      `The next meeting is ${long(m)}`,
      'It is to be cancelled. I will do it at 08.01.',
      'Group: Tallgruppen',
      'Answers: 0 coming, 0 cannot come',
      'There is nothing on the agenda yet.',
      '[Undo] [Tell the group now] [Add a point] [Show meetings]',
    ]);
    assert.deepEqual(outcome(nextMeeting(dataOf([]), EIGHT)), [
      'No meetings are planned. (Tallgruppen)',
      '[Add meetings]',
    ]);
  });

  it('are asked about before one is cancelled or moved', () => {
    const which = (to: 'cancel' | 'move', day?: string) =>
      outcome(whichMeeting({ is: 'which', to, ...(day ? { day } : {}) }, groupInputs.parse({}), group, EIGHT));
    assert.deepEqual(which('cancel'), [
      `Shall I cancel the meeting on ${long(m)}?`,
      'Tallgruppen. Nothing is changed yet.',
      'The group is told in the channel.',
      'Meeting: ...',
      '[Cancel the meeting] [No, show meetings]',
    ]);
    assert.equal(which('move')[0], `Shall I move the meeting on ${long(m)}?`);
    assert.equal(which('move').at(-1), '[Move the meeting] [No, show meetings]');
    const [lead, none] = which('cancel', '2026-10-16');
    assert.equal(lead, 'Which meeting shall I cancel?');
    assert.match(none!, /^No meeting is planned on 16 \w+ 2026\.$/);
    assert.equal(which('move', '2026-10-16')[0], 'Which meeting shall I move?');
  });

  it('are moved, once it has been seen how', async () => {
    const moving = (phrase: string) =>
      move(
        { is: 'move', meeting: 'm' },
        groupInputs.parse({ phrase, place: 'Sal 9' }),
        autumnOf(group).parts,
        group,
        EIGHT,
      );
    assert.deepEqual(outcome(await moving('29 oktober 9.30')), [
      'Move the meeting?',
      `${line(m)} → ${line(on('2026-10-29', 570))}`,
      'Place: Sal 9',
      'You wrote no end, so the meeting is as long as before.',
      'That day is closed: autumn break.',
      `Then it clashes with the meeting on ${line(k)}.`,
      NOTHING_YET,
      '[Move anyway] [Change]',
    ]);
    assert.equal(
      outcome(await moving('gurka'))[1],
      'I do not understand “gurka”. I read days and times in Swedish. Nothing is changed.',
    );
    const late = { atOnce: [], never: [] };
    assert.deepEqual(
      said(() => movedReceipt({ is: 'moved', from: m, meeting: { ...m, again: [{ who: 'a', name: 'A' }] }, late })),
      [
        `The meeting is moved to ${line(m)}. I will tell the group.`,
        '1 had answered and will be asked again.',
        '[Show meetings]',
      ],
    );
  });

  it('are moved with the rest of their series', async () => {
    const moving = (phrase: string, data = group) =>
      moveRest({ is: 'moveRest', meeting: 'm' }, groupInputs.parse({ phrase }), autumnOf(data).parts, data, EIGHT);
    assert.deepEqual(outcome(await moving('fredagar')), [
      '3 meetings become 2. Is that right?',
      `Tallgruppen, from ${line(m)} to ${line(k)}.`,
      'You wrote no time, so it is as before.',
      `- ${line(m)} → ${line(on('2026-10-16'))}`,
      `- ${line(n)} → ${line(on('2026-10-23'))}`,
      `- ${line(k)}: will be cancelled (Fri 30 Oct: autumn break, no meeting)`,
      NOTHING_YET,
      '[Move] [Change]',
    ]);
    const other = meetingOn('o', '2026-10-16', [570, 630], { series: 't' });
    const clash = outcome(await moving('fredagar', dataOf([m, other])));
    assert.deepEqual([clash[0], clash.at(-1)], ['Move 1 meeting?', '[Move anyway] [Change]']);
    assert.ok(clash.includes(`${line(on('2026-10-16'))} clashes with the meeting on ${line(other)}.`));
    const more = outcome(await moving('torsdagar och fredagar 10-11 till 16 oktober', dataOf([m])));
    assert.deepEqual(
      [more[0], more.at(-3)],
      ['1 meeting becomes 2. Is that right?', `- New: ${line(on('2026-10-16', 600))}`],
    );
    assert.ok(outcome(await moving('22 oktober 9-10')).includes(`- ${line(n)}: stays (as before)`));
  });

  it('are cancelled, moved and put back', () => {
    const cancel = { is: 'cancelShown', group: group.group, meetings: [m, n, k] } as const;
    assert.deepEqual(outcome(cancel), [
      'Cancel 3 meetings?',
      `Tallgruppen: the first on ${line(m)} and the last on ${line(k)}.`,
      NOTHING_YET,
      '[Cancel 3 meetings] [Leave them as they are]',
    ]);
    const change = { id: 'w', at: now + 60_000, gone: ['m'], moved: [], added: [] };
    const waiting = (meetings: readonly Meeting[], moved: Changes['moved'] = []) =>
      outcome({ is: 'waiting', group: group.group, change: { ...change, moved }, meetings });
    assert.deepEqual(waiting([m, n]), [
      `2 meetings of Tallgruppen will be cancelled, the first on ${line(m)} and the last on ${line(n)}.`,
      'I will do it at 08.01 and tell the group then. Until then you can undo it.',
      '[Undo] [Tell the group now] [Show meetings]',
    ]);
    const to = [{ meeting: 'm', to: m }];
    assert.match(waiting([m])[0]!, /^1 meeting of Tallgruppen will be cancelled, the first on /);
    assert.match(waiting([m], to)[0]!, /^1 meeting of Tallgruppen gets new times, the first on /);
    assert.match(waiting([m, n], to)[0]!, /^2 meetings of Tallgruppen get new times, the first on /);
    const changed = (gone: Meeting[], moved: Meeting[], added: Meeting[]) =>
      said(() => changedWords({ is: 'changed', gone, moved, added } as never))[0];
    assert.equal(
      changed([m], [m], [m]),
      '1 meeting is cancelled. 1 meeting has a new time. 1 meeting is new. I will tell the group.',
    );
    assert.equal(
      changed([m, n], [m, n], [m, n]),
      '2 meetings are cancelled. 2 meetings have new times. 2 meetings are new. I will tell the group.',
    );
    assert.equal(changed([], [], []), 'The meetings are gone, or they have already begun.');
    const undone = (count: number) => said(() => undoneWords({ is: 'undone', count }))[0];
    assert.match(undone(1)!, /^Undone\. 1 meeting stays as before\. I have not told the group anything\. If somebody/);
    assert.match(undone(2)!, /^Undone\. 2 meetings stay as before\. /);
    assert.match(said(undoLateWords)[0]!, /^It can no longer be undone: /);
    assert.match(said(nothingToUndoWords)[0]!, /^No change is waiting, so there is nothing to undo\./);
  });
});
