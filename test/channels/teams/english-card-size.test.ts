import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { CARD_MAX, fittedCard } from '../../../src/channels/teams/card-size.js';
import { TEXT_MAX } from '../../../src/groups/actions.js';
import { LINK_MAX } from '../../../src/groups/place.js';
import { PLAN_MAX, type PlannedMeeting } from '../../../src/groups/plan.js';
import { wordsOfGroups } from '../../../src/groups/words-of-groups.js';
import { inEnglish } from '../../helpers/english-meetings.js';
import { longText } from '../../helpers/large-municipality.js';

const place = `${longText(200)} https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`.slice(-TEXT_MAX.place);

/** Dates with the longest that can be said of each, some held and the rest fallen away. */
const dates = (held: number): PlannedMeeting[] =>
  Array.from({ length: PLAN_MAX }, (_, at) => {
    const start = new Date(Date.UTC(2026, 8, 24 + at, 7));
    const skipped = at >= held;
    return {
      day: start.toISOString().slice(0, 10),
      start,
      end: new Date(start.getTime() + 90 * 60_000),
      isoWeek: 53,
      skipped,
      note: skipped
        ? 'Kristi himmelsfärdsdag och gemensam studiedag, ingen annan dag passade'
        : 'flyttat från 27 september 2026, Kristi himmelsfärdsdag, i stället för 28 september 2026',
      ...(skipped ? {} : { near: '3 dagar före mötet tors 24 sep kl. 08.15–09.45' }),
      unknownSchoolDay: true,
    };
  });

describe('the largest preview in English', () => {
  for (const held of [PLAN_MAX, 60, 0])
    it(`fits: ${PLAN_MAX} dates of which ${held} are held`, () => {
      const phrase = longText(TEXT_MAX.phrase);
      const preview = inEnglish(() =>
        wordsOfGroups({
          is: 'preview',
          for: randomUUID(),
          phrase,
          from: '2026-08-20',
          to: '2027-06-11',
          place,
          dates: dates(held),
          said: [longText(300), longText(120), longText(120)],
          swap: { phrase, words: longText(120), title: longText(60) },
        }),
      );
      const { bytes, cut } = fittedCard(preview);
      assert.ok(!cut && bytes <= CARD_MAX, `${bytes} bytes`);
      const lines = preview.blocks.flatMap(block => (block.is === 'list' ? block.items : []));
      assert.equal(lines.length, PLAN_MAX);
      assert.doesNotMatch(lines.join(), /flyttat|mötet|ställe|ingen/);
    });
});
