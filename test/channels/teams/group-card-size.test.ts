import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { CARD_MAX, fittedCard } from '../../../src/channels/teams/card-size.js';
import { wordsForWriter } from '../../../src/door/words-of-strict.js';
import type { GroupStep } from '../../../src/groups/actions.js';
import { groupInputs, TEXT_MAX } from '../../../src/groups/actions.js';
import { editForm } from '../../../src/groups/edit-group.js';
import type { GroupData } from '../../../src/groups/group.js';
import type { GroupOutcome } from '../../../src/groups/outcome.js';
import { LINK_MAX } from '../../../src/groups/place.js';
import { PLAN_MAX } from '../../../src/groups/plan.js';
import { SERVICE_IN_GROUP_IDS } from '../../../src/groups/services.js';
import { takeGroupStep } from '../../../src/groups/take-step.js';
import { forReaders, wordsOfGroups } from '../../../src/groups/words-of-groups.js';
import type { Reply } from '../../../src/shared/reply.js';
import { CONVENER, directory, group, groupParts, longText, NOW } from '../../helpers/large-municipality.js';
import { longestDates } from '../../helpers/longest-dates.js';

/** Fails for a card that is too large, or was only made to fit by being cut. */
function fits(reply: Reply, what: string): void {
  const { bytes, cut } = fittedCard(reply);
  assert.ok(!cut && bytes <= CARD_MAX, `${what}: ${bytes} bytes`);
}

const LINK = `https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`;
const PLACE = `${longText(200)} ${LINK}`;
const place = PLACE.slice(-TEXT_MAX.place);
const data = group(0, 250);
const own: GroupData = {
  ...data,
  group: { ...data.group, paused: false, place, services: SERVICE_IN_GROUP_IDS, before: [10080, 1440, 60] },
};
const take = async (step: GroupStep, groups: readonly GroupData[], inputs: object = {}): Promise<GroupOutcome> => {
  const who = { objectId: CONVENER, name: 'Kim', channel: undefined, address: '{}' };
  const named = 'group' in step ? groups.find(one => one.group.id === step.group) : undefined;
  return takeGroupStep(step, groupInputs.parse(inputs), groupParts(groups), who, named, NOW);
};

describe('the largest cards of a group', () => {
  for (const held of [PLAN_MAX, 60, 0])
    it(`fit: ${PLAN_MAX} dates of which ${held} are held, with the longest notes and the longest link`, () => {
      const phrase = longText(TEXT_MAX.phrase);
      const preview = wordsOfGroups({
        is: 'preview',
        for: randomUUID(),
        phrase,
        from: '2026-08-20',
        to: '2027-06-11',
        place,
        dates: longestDates(held).map(one => (one.skipped ? one : { ...one, clash: true })),
        said: [longText(300), longText(120), longText(120)],
        swap: { phrase, words: longText(120), title: longText(60) },
      });
      fits(preview, 'the preview');
      const lines = preview.blocks.flatMap(block => (block.is === 'list' ? block.items : []));
      assert.equal(lines.length, PLAN_MAX);
      if (held > 0) assert.match(lines[0]!, /^tors 24 sep kl\. 09\.00–10\.30 \(flyttat från 27 september, Kristi/);
    });

  it('fit: the form that changes a group, as it is and as it comes back', async () => {
    const outcome = await take({ is: 'editForm', group: own.group.id }, [own]);
    assert.ok(outcome.is === 'life' && outcome.life.is === 'editForm');
    fits(wordsOfGroups(forReaders(outcome)), 'the form');
    const texts = { name: longText(TEXT_MAX.name), purpose: longText(TEXT_MAX.purpose), place };
    const wrong = await take({ is: 'edit', group: own.group.id }, [own], { ...texts, schoolName: 'skola' });
    fits(wordsOfGroups(wrong), 'the form with what was wrong');
    const inputs = groupInputs.parse({ ...texts, schoolName: 'skola' });
    const life = editForm(groupParts([own]), own.group, { filled: inputs, wrong: longText(300) });
    const word = longText(150);
    const faults = Array.from({ length: 3 }, (_, at) => ({
      is: 'identity' as const,
      field: 'purpose' as const,
      kind: 'namn' as const,
      word: `${at} ${word}`,
    }));
    const meant = { do: 'group', step: { is: 'edit', group: own.group.id }, inputs } as const;
    const again = {
      is: 'reword',
      form: { is: 'group', group: { is: 'life', life } },
      faults,
      nobody: [],
      meant,
    } as const;
    fits(wordsForWriter(again, directory), 'the form as its writer sees it again');
  });

  it('fit: how a group works', async () => {
    const meeting = own.meetings[0]!.id;
    fits(wordsOfGroups(await take({ is: 'about', group: own.group.id, meeting }, [own])), 'how it works');
    fits(wordsOfGroups(await take({ is: 'meeting', group: own.group.id, meeting }, [own])), 'back to its meeting');
  });

  it('fit: the groups of a convener, to choose from', async () => {
    const groups = Array.from({ length: 40 }, (_, at) => group(at, 1));
    for (const is of ['editForm', 'unlinkForm', 'stepDown', 'about'] as const) {
      const outcome = await take({ is }, groups);
      assert.ok(outcome.is === 'life' && outcome.life.is === 'choose');
      fits(wordsOfGroups(outcome), is);
    }
  });
});
