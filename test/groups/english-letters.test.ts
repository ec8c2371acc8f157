import assert from 'node:assert/strict';
import { keeperWords, standingIn, unlinkedWords } from '../../src/groups/words-of-keepers.js';
import {
  changesWords,
  heldWords,
  marked,
  movedWords,
  resumedWords,
  undeliveredWords,
  welcomeWords,
} from '../../src/groups/words-of-letters.js';
import type { Reply } from '../../src/shared/reply.js';
import { LATER, MEETING, speak, textsIn, time, titlesOf } from '../helpers/english-of-groups.js';
import { DAY, dataOf, GROUP, meetingAt, NOON } from '../helpers/small-group.js';

describe('letters of a group in English', () => {
  const data = dataOf([MEETING, LATER]);
  const letter = (write: () => Reply) => speak(() => textsIn(write()));
  const change = (what: 'cancelled' | 'moved' | 'replaced', meetings = [MEETING], next = LATER) =>
    ({ is: 'change', what, meetings, ...(what === 'cancelled' ? {} : { next }) }) as const;

  it('tell of changes', () => {
    assert.equal(
      letter(() => movedWords(change('moved'), undefined)),
      `The meeting on ${time()} has been moved to ${time(LATER)}.`,
    );
    assert.equal(
      letter(() => movedWords(change('moved'), { blocks: [], buttons: [] })),
      `The meeting on ${time()} has been moved to ${time(LATER)}. Have you answered? Answer again, for the new time.`,
    );
    assert.equal(
      letter(() => changesWords(data, change('cancelled'))),
      `The meeting on ${time()} is cancelled.`,
    );
    const both = letter(() =>
      changesWords(dataOf([MEETING, { ...LATER, state: 'cancelled' }]), change('cancelled', [MEETING, LATER])),
    );
    assert.ok(both.startsWith(`2 meetings are cancelled, the first on ${time()} and the last on ${time(LATER)}.`));
    assert.match(both, /: stays\n- .*: cancelled$/);
    assert.ok(
      letter(() => changesWords(data, change('replaced'))).startsWith(
        `The meetings from ${time()} have new times. The next is on ${time(LATER)}.`,
      ),
    );
    const many = Array.from({ length: 22 }, (_, at) => meetingAt(`m${at}`, NOON + at * DAY));
    assert.match(
      letter(() => changesWords(dataOf(many), change('cancelled', many))),
      /\n- and 2 more$/,
    );
  });

  it('ask whether a meeting was held, and welcome', () => {
    const coming = [{ who: 'a', name: 'A' }];
    const held = speak(() => heldWords(GROUP, { ...MEETING, coming }));
    assert.equal(
      textsIn(held),
      `Tallgruppen was to meet on ${time()}. Did it take place? If you do not answer, I count it as held.\n\n1 had answered that they would come.`,
    );
    assert.deepEqual(titlesOf(held), ['It was held', 'It was not held']);
    assert.match(
      letter(() => welcomeWords(GROUP)),
      /^You are convener for Tallgruppen\. Here I tell you if/,
    );
    assert.equal(
      letter(() => resumedWords(GROUP)),
      'I am now reminding Tallgruppen again.',
    );
    assert.equal(
      letter(() => keeperWords(GROUP, 'substitute')),
      'Tallgruppen has a substitute for its convener.',
    );
    assert.equal(
      letter(() => keeperWords(GROUP, 'successor')),
      'Tallgruppen has a new convener.',
    );
    assert.match(
      letter(() => unlinkedWords(GROUP)),
      /^Tallgruppen is unlinked from this channel\./,
    );
    assert.match(
      letter(() => marked(resumedWords(GROUP))),
      /^I may have written this before\.\n\nI am now/,
    );
    assert.match(
      letter(() => standingIn(resumedWords(GROUP))),
      /^You get this because I cannot be sure/,
    );
  });

  it('say what did not come through, and why', () => {
    const which = `The reminder for Tallgruppen on ${time()}`;
    const reminder = { is: 'reminder', meeting: 'm', before: 60 } as const;
    const undelivered = (end: Parameters<typeof undeliveredWords>[2], group = {}) =>
      letter(() => undeliveredWords(dataOf([MEETING], group), reminder, end, undefined));
    for (const [why, words] of [
      ['started', 'the meeting had already begun'],
      ['late', 'the meeting was about to begin'],
      ['cancelled', 'the meeting was cancelled'],
      ['covered', 'a later reminder came in its place'],
    ] as const)
      assert.equal(undelivered({ is: 'missed', why }), `${which} was not sent, because ${words}.`);
    assert.equal(
      undelivered({ is: 'refused', why: '403' }),
      `${which} did not get through: the channel did not accept it. Have I been removed from the channel? Add me again.`,
    );
    assert.match(
      undelivered({ is: 'refused', why: '403' }, { paused: true }),
      /The reminders are paused\..*“fortsätt påminna”$/,
    );
    assert.equal(
      undelivered({ is: 'unknown' }),
      `${which} may or may not have got through. Please tell the group yourself.`,
    );
    const ofChange = (end: Parameters<typeof undeliveredWords>[2]) =>
      letter(() => undeliveredWords(data, change('cancelled'), end, undefined));
    assert.equal(
      ofChange({ is: 'unknown' }),
      `I do not know whether Tallgruppen has been told this: The meeting on ${time()} is cancelled. Please tell the group yourself.`,
    );
    assert.equal(
      ofChange({ is: 'refused', why: '403' }),
      `Tallgruppen has not been told this: The meeting on ${time()} is cancelled. Tell the group yourself. Have I been removed from the channel? Add me again.`,
    );
    assert.match(
      letter(() => undeliveredWords(data, { is: 'yearly', year: '2026/27' }, { is: 'refused', why: '403' }, undefined)),
      /did not get through in the channel\. I will try again in a few days, until 5 June at the latest\. Do you want to answer now\? Write there: “utvärdera”$/,
    );
    assert.equal(
      letter(() => undeliveredWords(data, { is: 'welcome' }, { is: 'unknown' }, resumedWords(GROUP))),
      'I do not know whether this has reached you, the convener:\n\nI am now reminding Tallgruppen again.',
    );
  });
});
