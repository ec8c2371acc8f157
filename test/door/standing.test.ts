import assert from 'node:assert/strict';
import type { BookingParts } from '../../src/booking/booking-job.js';
import type { Command } from '../../src/door/commands.js';
import type { Role } from '../../src/door/rights.js';
import { lacks, type Standing, standingOf } from '../../src/door/standing.js';
import type { Who } from '../../src/door/who.js';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import { dataOf } from '../helpers/small-group.js';

const offers = ['lena', 'bo'].map(
  who => ({ id: who, as: 'convener', teams: `29:${who}`, address: 'a', by: 'kim', until: 9 }) as const,
);
const group = dataOf([], {
  id: 'g',
  channel: '19:g',
  convener: 'kim',
  standIn: { who: 'siv' },
  school: 'tall',
  offers,
});
const orphan = dataOf([], { ...group.group, id: 'o', orphaned: 1 });
const standing: Standing = {
  isWorker: who => who === 'sara',
  isCurator: who => who === 'kaj',
  isWorkerOf: (who, school) => who === 'sara' && school === 'tall',
  group: () => undefined,
  groupOf: () => undefined,
  convenes: (who, as) => who === 'kim' || (who === 'siv' && as === 'convener'),
};
const who = (objectId: string | undefined, change: Partial<Who> = {}): Who => ({
  objectId,
  name: 'x',
  address: '{}',
  channel: undefined,
  ...change,
});

describe('who somebody is to a group', () => {
  const ALL = ['kim', 'siv', 'sara', 'kaj', 'eve'];
  const cases: [role: Role, of: GroupData | undefined, who: string[]][] = [
    ['colleague', undefined, ALL],
    ['member', group, ALL],
    ['convener', group, ['kim', 'siv']],
    ['convener', undefined, ['kim', 'siv']],
    ['lead', group, ['kim']],
    ['lead', undefined, ['kim']],
    ['heir', group, []],
    ['heir', orphan, ['siv', 'sara', 'kaj']],
    ['heir', dataOf([], { ...orphan.group, standIn: undefined, school: 'gran' }), ['kaj']],
    ['heir', undefined, []],
    ['giver', group, ['kim']],
    ['giver', orphan, ['kim', 'siv', 'sara', 'kaj']],
    ['giver', undefined, []],
    ['worker', undefined, ['sara']],
    ['curator', undefined, ['kaj']],
    ['nobody', group, []],
  ];
  for (const [role, of, may] of cases)
    it(`makes ${may.join(', ') || 'nobody'} ${role} of ${of?.group.id ?? 'none'}`, () => {
      assert.deepEqual(
        ALL.filter(one => lacks(role, who(one), of, standing) === undefined),
        may,
      );
      const [other] = ALL.filter(one => !may.includes(one));
      if (other) assert.equal(lacks(role, who(other), of, standing), role === 'nobody' ? 'own' : role);
    });

  it('needs an account and a place to be written to, but for what is anybody’s', () => {
    for (const one of [who(undefined), who(''), who('kim', { address: undefined })]) {
      assert.equal(lacks('anyone', one, undefined, standing), undefined);
      assert.equal(lacks('member', one, group, standing), 'account');
    }
  });

  it('is whom an offer asks by Teams’ id alone', () => {
    const asked = (teams: string | undefined, of: GroupData | undefined = group) =>
      lacks('asked', who('x', { teams }), of, standing);
    assert.deepEqual(
      [asked('29:lena'), asked('29:bo'), asked('29:eve'), asked(undefined)],
      [undefined, undefined, 'asked', 'asked'],
    );
    assert.equal(asked('29:lena', dataOf()), 'asked');
    assert.equal(lacks('asked', who('x', { teams: '29:lena' }), undefined, standing), 'asked');
    const nameless = { ...offers[0]!, teams: undefined as never };
    assert.equal(asked(undefined, dataOf([], { offers: [nameless] })), 'asked');
  });
});

describe('what is read before the table is asked', () => {
  const leaving = dataOf([], { id: 'l', channel: '19:l', leaving: 1 });
  const all = [group, leaving];
  function read(command: Command, by: Who, parts: { booking?: boolean; groups?: boolean } = { groups: true }) {
    const reads: string[] = [];
    const found = (how: string, data: GroupData | undefined) => {
      reads.push(how);
      return data;
    };
    const store = {
      group: async (id: string) =>
        found(
          `group ${id}`,
          all.find(one => one.group.id === id),
        ),
      groupOf: async (channel: string) =>
        found(
          `channel ${channel}`,
          all.find(one => one.group.channel === channel),
        ),
      convenedBy: async (objectId: string) => {
        reads.push(`convened ${objectId}`);
        return objectId === 'eve' ? [] : [group];
      },
    };
    const workers = [{ id: 'sara', name: 'Sara' }];
    const directory = {
      municipality: 'X',
      schools: [{ id: 'tall', name: 'T', workers: ['sara'] }],
      workers,
      curators: [],
      terms: [],
      closed: [],
    };
    const known = {
      answering: { isCurator: (id: string) => id === 'kaj' },
      ...(parts.booking ? { booking: { directory } as unknown as BookingParts } : {}),
      ...(parts.groups ? { groups: { store, directory } as unknown as GroupParts } : {}),
    };
    return standingOf(known, command, by).then(standing => ({ standing, reads }));
  }
  const step = (of: GroupStep): Command => ({ do: 'group', step: of, inputs: groupInputs.parse({}) });
  const HELD = (id: string) => step({ is: 'held', group: id, meeting: 'm', held: true });

  it('is of groups only where the command is one of theirs, also one that has to be reworded', async () => {
    const here = who('kim', { channel: '19:g' });
    assert.deepEqual((await read({ do: 'welcome' }, here)).reads, []);
    assert.deepEqual((await read(step({ is: 'meetings' }), here)).reads, ['channel 19:g', 'convened kim']);
    assert.deepEqual((await read(step({ is: 'meetings' }), who('kim'))).reads, ['convened kim']);
    assert.deepEqual((await read(HELD('g'), who(undefined))).reads, ['group g']);
    const reword = { do: 'reword', meant: HELD('g'), texts: [] } as unknown as Command;
    assert.deepEqual((await read(reword, who('kim'))).reads, ['group g', 'convened kim']);
    assert.deepEqual((await read(HELD('g'), here, {})).reads, []);
  });

  it('gives the groups that were read, and none that is being unlinked', async () => {
    const { standing: of } = await read(HELD('g'), who('kim', { channel: '19:g' }));
    assert.deepEqual(
      [of.group('g'), of.group('x'), of.groupOf('19:g'), of.groupOf('19:x')],
      [group, undefined, group, undefined],
    );
    const { standing: gone } = await read(HELD('l'), who('kim', { channel: '19:l' }));
    assert.deepEqual([gone.group('l'), gone.groupOf('19:l')], [undefined, undefined]);
    const { standing: none } = await read(HELD('g'), who('kim', { channel: '19:g' }), {});
    assert.deepEqual(
      [none.group('g'), none.groupOf('19:g'), none.convenes('kim', 'convener')],
      [undefined, undefined, false],
    );
  });

  it('says who convenes any group, or stands in', async () => {
    const convenes = async (one: string, as: 'convener' | 'lead') =>
      (await read(step({ is: 'meetings' }), who(one))).standing.convenes(one, as);
    assert.deepEqual(
      [
        await convenes('kim', 'lead'),
        await convenes('siv', 'lead'),
        await convenes('siv', 'convener'),
        await convenes('eve', 'convener'),
      ],
      [true, false, true, false],
    );
    const { standing: of } = await read(step({ is: 'meetings' }), who(undefined));
    assert.equal(of.convenes('kim', 'convener'), false);
  });

  it('says who is what in the directory', async () => {
    const { standing: of } = await read({ do: 'welcome' }, who('x'), { booking: true, groups: true });
    assert.deepEqual(
      [of.isWorker('sara'), of.isWorker('eve'), of.isCurator('kaj'), of.isCurator('eve')],
      [true, false, true, false],
    );
    assert.deepEqual([of.isWorkerOf('sara', 'tall'), of.isWorkerOf('eve', 'tall')], [true, false]);
    const { standing: none } = await read({ do: 'welcome' }, who('x'), {});
    assert.deepEqual([none.isWorker('sara'), none.isWorkerOf('sara', 'tall')], [false, false]);
  });
});
