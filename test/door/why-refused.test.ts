import assert from 'node:assert/strict';
import type { Command } from '../../src/door/commands.js';
import { hiddenFrom, mayDo, mayTake } from '../../src/door/rights.js';
import type { Standing } from '../../src/door/standing.js';
import type { Who } from '../../src/door/who.js';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { GROUP, meetingAt, NOON } from '../helpers/small-group.js';

const OWN: GroupData = {
  group: { ...GROUP, id: 'own', channel: '19:own', convener: 'kim' },
  meetings: [],
  letters: [],
};
const FAR: GroupData = {
  group: { ...GROUP, id: 'far', channel: '19:far', convener: 'eva' },
  meetings: [],
  letters: [],
};
const ALL = [OWN, FAR];
const standing: Standing = {
  isWorker: who => who === 'sara',
  isCurator: who => who === 'kaj',
  isWorkerOf: () => false,
  group: id => ALL.find(({ group }) => group.id === id),
  groupOf: channel => ALL.find(({ group }) => group.channel === channel),
  convenes: who => ALL.some(({ group }) => group.convener === who),
};
const who = (objectId: string | undefined, channel?: string): Who => ({ objectId, name: 'x', address: '{}', channel });
const group = (step: GroupStep): Command => ({ do: 'group', step, inputs: groupInputs.parse({}) });
const MEETINGS = group({ is: 'meetings' });
const CANCEL = group({ is: 'cancel' });
const HELD = (id: string) => group({ is: 'held', group: id, meeting: 'm', held: true });
const STATUS = group({ is: 'status' });
const UNANSWERED: Command = { do: 'showUnanswered' };

describe('why something is refused, and where', () => {
  const cases: [what: string, command: Command, who: Who, outcome: string][] = [
    ['no account', MEETINGS, who(undefined, '19:own'), 'account own'],
    ['not who convenes, in the group’s channel', CANCEL, who('bo', '19:own'), 'convener own'],
    ['who convenes there', CANCEL, who('kim', '19:own'), 'granted own own'],
    ['who convenes elsewhere', CANCEL, who('eva', '19:own'), 'convener own'],
    ['a channel without a group', CANCEL, who('kim', '19:none'), 'noGroup shared'],
    ['another group’s channel, for a group that the card names', HELD('own'), who('kim', '19:far'), 'own shared'],
    ['a channel without a group, for a group that the card names', HELD('own'), who('kim', '19:none'), 'own shared'],
    ['a card of a group that is gone, in a channel without one', HELD('gone'), who('kim', '19:none'), 'own shared'],
    ['a card of a group that is gone, in its channel', HELD('gone'), who('kim', '19:own'), 'own shared'],
    ['a card of a group that is gone, in private', HELD('gone'), who('kim'), 'own private'],
    ['in private what needs its channel', CANCEL, who('kim'), 'own private'],
    ['in private what names its group', HELD('own'), who('kim'), 'granted private own'],
    ['in private another’s group', HELD('own'), who('eva'), 'convener private'],
    ['in private all groups that somebody convenes', STATUS, who('kim'), 'granted private'],
    ['in private somebody who convenes none', STATUS, who('bo'), 'convener private'],
    ['in a channel what is done in private', UNANSWERED, who('kaj', '19:own'), 'private shared'],
    ['in private somebody who is no curator', UNANSWERED, who('kim'), 'curator private'],
    ['in private a curator', UNANSWERED, who('kaj'), 'granted private'],
    ['a question, anywhere, from anybody', { do: 'welcome' }, who(undefined, '19:none'), 'granted shared'],
  ];
  for (const [what, command, by, outcome] of cases) {
    it(`${what}: ${outcome}`, () => {
      const right = mayDo(command, by, standing);
      const said = right.is === 'granted' ? ['granted', right.place, right.group?.group.id] : [right.why, right.place];
      assert.equal(said.filter(one => one !== undefined).join(' '), outcome);
    });
  }

  it('is of what was meant where it has to be reworded', () => {
    const meant = CANCEL as Command & { do: 'group' };
    const right = mayDo({ do: 'reword', meant, texts: [] } as unknown as Command, who('bo', '19:own'), standing);
    assert.deepEqual(right, { is: 'refused', act: 'group cancel', why: 'convener', place: 'own' });
  });
});

describe('what of a group’s steps somebody may take beside the one that was granted', () => {
  const granted = (by: Who, command = MEETINGS) => {
    const right = mayDo(command, by, standing);
    assert.ok(right.is === 'granted');
    return right;
  };

  it('is told from the table, in the place of the one that was granted', () => {
    const [kim, bo] = [who('kim', '19:own'), who('bo', '19:own')];
    const steps = ['cancel', 'unlinkForm', 'respond', 'meetings', 'takeOver'] as const;
    const may = (by: Who, command?: Command) => steps.filter(mayTake(by, granted(by, command), standing));
    assert.deepEqual(may(kim), ['cancel', 'unlinkForm', 'respond', 'meetings']);
    assert.deepEqual(may(bo), ['respond', 'meetings']);
    assert.deepEqual(
      may(who('kim'), HELD('own')),
      ['unlinkForm', 'respond', 'meetings'],
      'in private nothing of its channel alone',
    );
  });

  it('hides the conveners’ steps from others in the group’s own channel, and nothing elsewhere', () => {
    const hidden = (by: Who, command?: Command) => hiddenFrom(by, granted(by, command), standing);
    assert.deepEqual(hidden(who('kim', '19:own')), []);
    const fromBo = hidden(who('bo', '19:own'));
    for (const step of ['cancel', 'cancelRest', 'move', 'addForm', 'approve', 'unlink', 'edit', 'pause'] as const)
      assert.ok(fromBo.includes(step), step);
    for (const step of ['respond', 'point', 'meetings', 'about', 'takeOver', 'status', 'evaluate'] as const)
      assert.ok(!fromBo.includes(step), step);
    assert.deepEqual(hidden(who('kim'), STATUS), []);
    assert.deepEqual(hidden(who('bo', '19:none'), { do: 'welcome' }), []);
  });
});

describe('a receipt that is read in private', () => {
  it('has no button that is refused there', () => {
    const meeting = { ...meetingAt('m', NOON), id: 'm' };
    const late = { atOnce: [], never: [] };
    const { buttons } = wordsOfGroups({ is: 'added', for: 'own', count: 1, next: meeting, late, paused: true });
    const titles = buttons.map(button => {
      assert.ok('action' in button && button.action.do === 'group');
      assert.equal(mayDo(group(button.action.step), who('kim'), standing).is, 'granted', button.title);
      return button.title;
    });
    assert.deepEqual(titles, ['Fortsätt påminna', 'Visa möten']);
  });
});
