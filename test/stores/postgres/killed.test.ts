import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { letterNow } from '../../../src/groups/letters.js';
import { CLAIM_MS } from '../../../src/outbox/letter.js';
import { type DatabaseData, openDatabase } from '../../../src/stores/postgres/open.js';
import { groupAt } from '../../bench/groups/made-up.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import { postAll, type Step, type Told } from './posting.js';

const CHILD = fileURLToPath(new URL('./clock-child.ts', import.meta.url));
const STEPS: readonly Step[] = ['claimed', 'noted', 'delivered', 'answered', 'ended'];
/** One group for each step, whose letter has come as far as that when the process is killed. */
const STANDS = Object.fromEntries(STEPS.map(step => [`g-${step}`, step]));

describe('a process that is killed between any two steps of a letter', function () {
  this.timeout(120_000);
  let server: Server;
  let data: DatabaseData | undefined;
  let child: ChildProcess | undefined;
  before(async function () {
    server = await serverFor(this);
  });
  after(async () => {
    child?.kill('SIGKILL');
    await data?.close();
  });

  it('leaves them to another one when its claims are over: each comes, and what may come twice says so', async () => {
    const name = await server.database();
    const options = server.options(name);
    data = await openDatabase({ ...options, secret: Buffer.alloc(32, 7), onDamaged: fault => assert.fail(fault) });
    const { groups, now } = data;
    for (const [at, id] of Object.keys(STANDS).entries())
      await groups.link(groupAt(id, at), [letterNow('l', 'channel', { is: 'resumed' }, now().getTime() - 1)]);
    const settings = {
      STORE: 'postgres',
      BOOKING_KEY: '17'.repeat(32),
      DATABASE_URL: `postgres://${options.user}:${options.password}@127.0.0.1:${options.hosts[0]!.port}/${name}`,
    };
    const posts: (Told & { readonly by: 'dead' | 'heir' })[] = [];
    const killed = fork(CHILD, [JSON.stringify(settings), '0', JSON.stringify(STANDS)], {
      execArgv: ['--import', 'tsx'],
    });
    child = killed;
    await new Promise<void>(resolve => {
      const standing = new Set<string>();
      killed.on('message', (told: Told | { readonly group: string } | 'ready') => {
        if (told !== 'ready' && 'letter' in told) posts.push({ ...told, by: 'dead' });
        if (told !== 'ready' && 'group' in told) standing.add(told.group);
        if (standing.size === STEPS.length) resolve();
      });
    });
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const lettersNow = async () => (await groups.groups()).flatMap(({ letters }) => letters);
    const held = (await lettersNow()).filter(one => !one.ended);
    assert.equal(held.length, STEPS.length - 1);
    for (const { claim } of held) {
      const left = (claim?.until ?? Number.POSITIVE_INFINITY) - now().getTime();
      assert.ok(left > CLAIM_MS / 2 && left <= CLAIM_MS, 'it is held for as long as a claim holds');
    }
    const end = await postAll(settings, told => posts.push({ ...told, by: 'heir' }));
    await sleep(200);
    assert.deepEqual(
      posts.filter(({ by }) => by === 'heir'),
      [],
      'nobody takes what is held',
    );
    // The time of a claim goes by.
    const over = now().getTime();
    for (const { group } of await groups.groups())
      await groups.change(group.id, one => ({
        data: {
          ...one,
          letters: one.letters.map(letter =>
            letter.claim ? { ...letter, claim: { ...letter.claim, until: over } } : letter,
          ),
        },
        result: undefined,
      }));
    while ((await lettersNow()).some(one => !one.ended)) await sleep(20);
    await end();

    const of = (step: Step) =>
      posts.filter(({ letter }) => letter === `g-${step} l`).map(({ by, marked }) => [by, marked]);
    assert.deepEqual(Object.fromEntries(STEPS.map(step => [step, of(step)])), {
      claimed: [['heir', false]],
      noted: [['heir', true]],
      delivered: [
        ['dead', false],
        ['heir', true],
      ],
      answered: [
        ['dead', false],
        ['heir', true],
      ],
      ended: [['dead', false]],
    });
  });
});
