import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOUDS } from '../../src/channels/teams/cloud.js';
import { checkKnowledge, checkNetwork, checkSettings, checkStore } from '../../src/cli/doctor/checks.js';
import { checkDisk } from '../../src/cli/doctor/disk.js';
import type { Finding, Reached } from '../../src/cli/doctor/finding.js';
import { takeLease } from '../../src/stores/lowdb/lease-taking.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const ID = '11111111-1111-1111-1111-111111111111';
const SECRET = 'mycket-hemligt';
const CREDENTIALS = { MicrosoftAppId: ID, MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: ID };
const worst = (findings: readonly Finding[]) =>
  (['fault', 'note', 'unseen'] as const).find(is => findings.some(one => one.is === is)) ?? 'good';
const helps = (findings: readonly Finding[]) => {
  for (const one of findings) assert.equal(one.next !== undefined, one.is !== 'good', JSON.stringify(one));
};

describe('the doctor', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-doctor-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const settings: [env: Record<string, string>, is: Finding['is'], says: RegExp][] = [
    [{}, 'note', /local trial/],
    [{ ...CREDENTIALS }, 'note', /NODE_ENV/],
    [{ ...CREDENTIALS, NODE_ENV: 'production', KNOWLEDGE_PACKS: 'nationell' }, 'note', /BOOKING_KEY/],
    [
      { ...CREDENTIALS, NODE_ENV: 'production', KNOWLEDGE_PACKS: 'nationell' },
      'note',
      /no PUBLIC_URL: there are no calendar files of bookings and meetings .*no calendar that .* can subscribe to/,
    ],
    [{ ...CREDENTIALS, NODE_ENV: 'production' }, 'fault', /exempelkommun/],
    [{ MicrosoftAppId: ID }, 'fault', /MicrosoftAppPassword is missing/],
    [{ BOOKNG_KEY: 'x' }, 'note', /BOOKNG_KEY is not read/],
    [
      {
        ...CREDENTIALS,
        NODE_ENV: 'production',
        KNOWLEDGE_PACKS: 'nationell',
        BOOKING_KEY: '0123456789abcdef'.repeat(4),
        PUBLIC_URL: 'https://x.example',
      },
      'good',
      /complete/,
    ],
  ];
  for (const [env, is, says] of settings)
    it(`of the settings ${Object.keys(env).join(', ') || 'none'} says ${says.source}`, () => {
      const { findings } = checkSettings(env);
      assert.equal(worst(findings), is);
      assert.match(JSON.stringify(findings), says);
      assert.doesNotMatch(JSON.stringify(findings), new RegExp(SECRET));
      helps(findings);
    });

  it('of a disk says whether it can be written and has room', async () => {
    assert.equal((await checkDisk(folder, 5e9)).is, 'good');
    assert.equal((await checkDisk(folder, 5e8)).is, 'note');
    assert.equal((await checkDisk(folder, 5e7)).is, 'fault');
    assert.equal((await checkDisk('/proc/x')).is, 'fault');
  });

  it('of a store says who has it, and reads nothing then; else what cannot be read', async () => {
    assert.equal((await checkStore(join(folder, 'none'))).is, 'good');
    await mkdir(join(folder, 'groups', 'default'), { recursive: true });
    await writeFile(join(folder, 'groups', 'default', 'g1.json'), '{"half');
    const lease = await takeLease(folder);
    const before = await readdir(folder);
    const held = await checkStore(folder);
    assert.deepEqual(
      [held.is, held.says.includes(String(process.pid))],
      ['unseen', true],
      'what was not checked is no ok',
    );
    helps([held]);
    assert.deepEqual(await readdir(folder), before);
    await lease.release();
    const free = await checkStore(folder);
    assert.equal(free.is, 'fault');
    assert.match(free.says, /g1\.json/);
  });

  it('of a lease of another host says that it cannot know', async () => {
    const holder = { space: 'another', pid: 7, began: '1', host: 'annan-host' };
    const lease = await takeLease(folder, { holder });
    const seen = await checkStore(folder);
    assert.deepEqual([seen.is, /annan-host/.test(seen.says)], ['unseen', true]);
    await lease.release();
  });

  it('of the knowledge says what is wrong with rules and with the directory, each apart', () => {
    const fault = (file: string) => ({ file, field: 'x', expected: 'y', received: 'z' });
    const read = parsed(ruleFiles());
    const whole = 'rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults));
    const rules = [whole];
    const of = (faults: ReturnType<typeof fault>[]) =>
      checkKnowledge({ rules, forums: [], forbidden: [], faults }).map(({ part, is }) => `${part} ${is}`);
    assert.deepEqual(of([]), ['knowledge good', 'directory note']);
    assert.deepEqual(of([fault('x/directory.yaml')]), ['knowledge good', 'directory fault']);
    assert.deepEqual(of([fault('x/a.md')]), ['knowledge fault', 'directory note']);
    const [left] = checkKnowledge({ rules: [{ ...whole, readBy: [] }], forums: [], forbidden: [], faults: [] });
    assert.deepEqual([left?.is, left?.says], ['fault', '1 rules, 1 fault(s)'], 'it is not served');
    const edited = { ...whole, short: 'Anmäl sedan.' };
    const [own] = checkKnowledge({ rules: [edited], forums: [], forbidden: [], faults: [] });
    assert.deepEqual([own?.is, own?.says], ['fault', '1 rules, 1 fault(s)'], 'nobody stands for it');
    const notice = { title: 'Ring polisen', lines: ['Säg att du anmäler. Natt: {{socialjour}}'] };
    const [silent] = checkKnowledge({ rules, notice, forums: [], forbidden: [], faults: [] });
    assert.deepEqual([silent?.is, silent?.says], ['fault', '1 rules, 1 fault(s)'], '112 is gone');
    const faults = [{ ...fault('lekebreg'), field: 'pack' }];
    const [missing] = checkKnowledge({ rules, forums: [], forbidden: [], faults });
    assert.deepEqual([missing?.is, missing?.says], ['fault', '1 rules; no folder for lekebreg of KNOWLEDGE_PACKS']);
  });

  const NOW = Date.parse('2026-11-28T12:00:00Z');
  const at = (seconds: number): Reached => ({
    status: 200,
    date: new Date(NOW + seconds * 1000).toUTCString(),
    took: 1,
  });
  const network = async (answers: (url: string) => Reached, credentials?: object) =>
    checkNetwork(
      { cloud: CLOUDS.public, ...(credentials ? { credentials } : {}), publicUrl: 'https://bot.example' },
      async url => answers(url),
      () => NOW,
    );
  for (const [seconds, is] of [
    [0, 'good'],
    [-60, 'note'],
    [400, 'fault'],
    [-400, 'fault'],
  ] as const)
    it(`of a clock that differs by ${seconds} seconds says ${is}`, async () => {
      const findings = await network(() => at(seconds));
      assert.equal(findings.find(({ part }) => part === 'clock')?.is, is);
      helps(findings);
    });

  it('of a network that does not answer says that it could not look; with credentials it is a fault', async () => {
    const silent = () => ({ why: 'ENOTFOUND' });
    assert.equal(worst(await network(silent)), 'unseen');
    const needed = await network(silent, CREDENTIALS);
    assert.deepEqual(
      needed.filter(({ is }) => is === 'fault').map(({ says }) => says.split(' ')[0]),
      ['login.microsoftonline.com', 'login.botframework.com', 'smba.trafficmanager.net'],
    );
    helps(needed);
  });

  it('of Graph says whether it is reached, where it is used', async () => {
    const look = (graph?: { url: string }) =>
      checkNetwork(
        { cloud: CLOUDS.public, ...(graph ? { graph } : {}) },
        async () => at(0),
        () => NOW,
      );
    const hosts = async (graph?: { url: string }) => (await look(graph)).map(({ says }) => says.split(' ')[0]);
    assert.ok((await hosts({ url: 'https://graph.microsoft.com' })).includes('graph.microsoft.com'));
    assert.ok(!(await hosts()).includes('graph.microsoft.com'));
  });
});
