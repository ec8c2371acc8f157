import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodedFault } from '../../src/faults.js';
import { finderOf, type Looking, withIds } from '../../src/reading/people.js';
import { parseDirectory } from '../../src/shared/directory.js';
import { type GraphStandIn, graphStandIn, LOGIN } from '../helpers/graph-stand-in.js';

const [SARA, VERA, CURA] = [2, 6, 4].map(number => `abcdef00-0000-4000-8000-00000000000${number}`) as [
  string,
  string,
  string,
];
const TEXT = `
municipality: X
schools:
  - { id: tall, name: Tallskolan, workers: [Sara.Social@kommun.example], substitute: ${VERA} }
workers:
  - { id: sara.social@kommun.example, name: Sara }
  - { id: ${VERA.toUpperCase()}, name: Vera }
closed:
  - { name: höstlov, from: 2026-10-26, to: 2026-10-30 }
  - { name: studiedag, from: 2027-02-01, schools: [tall] }
curators: [o'cura@kommun.example]
heads: [sara.social@kommun.example]
`;

describe('people who are named by mail address', () => {
  let server: GraphStandIn;
  let remembered: Map<string, object>;
  beforeEach(async () => {
    server = await graphStandIn();
    remembered = new Map();
    // She logs in with another name than her mail address.
    server.users.set('sara', {
      id: SARA.toUpperCase(),
      mail: 'sara.social@kommun.example',
      userPrincipalName: 'sara@login.example',
    });
    server.users.set('cura', { id: CURA, mail: '', userPrincipalName: "o'cura@kommun.example" });
  });
  afterEach(() => server.close());

  const looking = (again = true): Looking => {
    const kept: Looking['kept'] = {
      find: (name, from) => remembered.get(JSON.stringify([name, from])),
      keep: (name, from, made) => void remembered.set(JSON.stringify([name, from]), made),
    };
    return { find: finderOf({ graph: server.place, credentials: LOGIN }), kept, again };
  };
  const read = (how: Looking, text = TEXT) => {
    const parsed = parseDirectory('x/directory.yaml', text);
    assert.ok('directory' in parsed, JSON.stringify(parsed));
    return withIds('x/directory.yaml', parsed.directory, how);
  };
  const named = ({ directory: { workers, schools, curators, heads } }: Awaited<ReturnType<typeof read>>) => ({
    workers: workers.map(({ id }) => id),
    school: [schools[0]!.workers, schools[0]!.substitute],
    curators,
    heads,
  });
  const all = { workers: [SARA, VERA], school: [[SARA], VERA], curators: [CURA], heads: [SARA] };

  it('are known by their ids wherever they stand, each looked up once', async () => {
    const found = await read(looking());
    assert.deepEqual([named(found), found.faults], [all, []]);
    assert.deepEqual(server.short().toSorted(), [
      'GET /users',
      "GET /users/o'cura%40kommun.example",
      'GET /users/sara.social%40kommun.example',
    ]);
  });

  it('are left out and said where nobody has the address, which is not repeated', async () => {
    server.users.delete('sara');
    const { directory, faults } = await read(looking());
    assert.deepEqual(
      directory.workers.map(({ id }) => id),
      [VERA],
    );
    assert.deepEqual([directory.schools[0]!.workers, directory.heads], [[], []]);
    assert.deepEqual(
      faults.map(({ field }) => field),
      ['workers.0.id', 'schools.tall.workers.0', 'heads.0'],
    );
    assert.match(faults[0]!.expected, /e-postadress som finns i Entra/);
    assert.doesNotMatch(JSON.stringify(faults), /sara/i);
  });

  it('are nobody where two have the address', async () => {
    server.users.set('twin', { id: VERA, mail: 'sara.social@kommun.example', userPrincipalName: 'twin@x.example' });
    assert.equal((await read(looking())).faults.length, 3);
  });

  it('are refused in plain words where Graph is off', async () => {
    const { faults } = await read({ ...looking(), find: finderOf({}) });
    assert.equal(faults.length, 4);
    assert.match(faults[0]!.expected, /e-postadresser slås upp först när GRAPH=on/);
    const ids = `municipality: X\nworkers: [{ id: ${SARA}, name: Sara }]\ncurators: [${CURA}]`;
    assert.deepEqual((await read({ ...looking(), find: undefined }, ids)).faults, []);
  });

  it('are who they were where Graph does not answer, and where an address is nobody’s any more', async () => {
    await read(looking());
    server.answer({ status: 503 }, 9);
    const silent = await read(looking());
    assert.deepEqual([named(silent), silent.faults], [all, []]);
    server.recover();
    server.users.delete('sara');
    const changed = await read(looking());
    assert.deepEqual(named(changed), all);
    assert.equal(changed.faults.length, 3);
  });

  it('keep the bot from starting where Graph has never said who they are, or may not', async () => {
    for (const status of [503, 403]) {
      server.recover();
      server.answer({ status }, 9);
      await assert.rejects(
        read(looking()),
        (error: CodedFault) => error.code === 'SL-GRAPH' && error.message.includes(String(status)),
      );
    }
  });

  it('are not asked for again right after somebody else has', async () => {
    await read(looking());
    const { length } = server.asked;
    assert.deepEqual(named(await read(looking(false))), all);
    assert.equal(server.asked.length, length);
  });

  it('stand there once, by id or by address', async () => {
    const twice = TEXT.replace(`{ id: ${VERA.toUpperCase()}, name: Vera }`, `{ id: ${SARA}, name: Sara }`).replace(
      VERA,
      SARA,
    );
    assert.deepEqual(
      (await read(looking(), twice)).faults.map(({ field }) => field),
      ['workers'],
    );
  });

  it('are shown by npm run directory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-'));
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'x/directory.yaml'), TEXT);
    const env = {
      ...process.env,
      MicrosoftAppId: LOGIN.appId,
      MicrosoftAppPassword: LOGIN.password,
      MicrosoftAppTenantId: LOGIN.tenantId,
      DATA_DIR: folder,
      GRAPH_URL: server.url,
    };
    const run = (graph: string) =>
      new Promise<string>(resolve => {
        const args = ['--import', 'tsx', 'src/cli/directory.ts', '--dir', folder, '--pack', 'x'];
        execFile(process.execPath, args, { env: { ...env, GRAPH: graph } }, (_, said) => resolve(said));
      });
    try {
      assert.match(await run('on'), new RegExp(`${SARA} Sara[\\s\\S]*0 fel`));
      const said = await run('on');
      assert.match(
        said,
        /^ {2}stängt 2026-10-26 till 2026-10-30: höstlov\n {2}stängt 2027-02-01: studiedag, bara Tallskolan$/m,
      );
      assert.match(said, /^ {2}Lunch: "mina tider", ett pass som slutar före lunchen .* Semester: "jag är borta"\.$/m);
      assert.match(await run('off'), /FEL .*workers, nr 1, id: .*slås upp först när GRAPH=on[\s\S]*4 fel/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);
});
