import assert from 'node:assert/strict';
import type { GroupData } from '../../../src/groups/group.js';
import { GROUP_VERSION, groupFile } from '../../../src/stores/lowdb/group-file.js';
import { dataOf, meetingAt, NOON } from '../../helpers/small-group.js';

/** A group's data as the text of its file. */
const writeGroup = (data: GroupData) => JSON.stringify({ ...data, version: GROUP_VERSION });

describe('what waits and is asked again in a group’s file', () => {
  const [m, n] = [
    meetingAt('m', NOON, { again: [{ who: 'a', name: 'A' }], card: 'c2', cards: ['c1'] }),
    meetingAt('n', NOON + 1),
  ];
  const { day, time, start, end, place } = n;
  const moved = [{ meeting: 'm', to: { day, time, start, end, place } }];
  const card = { is: 'card', meeting: 'm', activity: 'c1' } as const;
  const reminder = { is: 'reminder', meeting: 'm', before: 60, changed: true } as const;
  const data: GroupData = {
    ...dataOf([m]),
    group: { ...dataOf().group, nobody: [] },
    letters: [card, reminder].map((about, at) => ({
      id: String(at),
      to: 'channel',
      about,
      due: NOON,
      until: NOON,
      twice: true,
      attempts: 0,
    })),
    waiting: [{ id: 'w', at: NOON, gone: ['m'], moved, added: [n] }],
  };

  it('is read as it was written', () => {
    const { version: _, ...read } = groupFile.parse(JSON.parse(writeGroup(data)));
    assert.deepEqual(read, JSON.parse(JSON.stringify(data)));
  });

  it('is refused where it is damaged', () => {
    const broken = { ...data, waiting: [{ id: 'w', at: NOON, gone: ['m'], moved: [{ meeting: 'm' }], added: [] }] };
    assert.equal(groupFile.safeParse(JSON.parse(writeGroup(broken as unknown as GroupData))).success, false);
  });
});
