import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { CARD_MAX, fittedCard } from '../../../src/channels/teams/card-size.js';
import { TEXT_MAX } from '../../../src/groups/actions.js';
import { LINK_MAX } from '../../../src/groups/place.js';
import { PLAN_MAX } from '../../../src/groups/plan.js';
import { wordsOfGroups } from '../../../src/groups/words-of-groups.js';
import { inEnglish } from '../../helpers/english-meetings.js';
import { longText } from '../../helpers/large-municipality.js';
import { longestDates } from '../../helpers/longest-dates.js';

const place = `${longText(200)} https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`.slice(-TEXT_MAX.place);

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
          dates: longestDates(held),
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
