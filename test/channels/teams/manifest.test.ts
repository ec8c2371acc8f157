import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ManifestUtil, type TeamsAppManifest } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';

const folder = new URL('../../../bot-manifest/', import.meta.url);
const APP_ID = '55555555-5555-5555-5555-555555555555';

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer): [number, number] {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the Teams app package', () => {
  let manifest: TeamsAppManifest;
  let schema: object;

  before(async () => {
    manifest = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8'));
    const inside = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
    schema = JSON.parse(await readFile(createRequire(import.meta.url).resolve(inside), 'utf8'));
  });

  const faultsOf = (data: object) =>
    ManifestUtil.validateManifestAgainstSchema(data as TeamsAppManifest, schema as never) as Promise<string[]>;

  it('is right by the official schema', async () => assert.deepEqual(await faultsOf(manifest), []));

  it('would be refused with a title that is too long', async () => {
    const commands = [{ title: 'x'.repeat(33), description: 'y' }];
    const bot = { ...manifest.bots![0]!, commandLists: [{ scopes: ['personal'], commands }] };
    assert.notDeepEqual(await faultsOf({ ...manifest, bots: [bot] }), []);
  });

  it('is Swedish and lives in private chats, teams and group chats', () => {
    assert.deepEqual(manifest.bots?.[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.localizationInfo?.defaultLanguageTag, 'sv-se');
    assert.equal(manifest.bots?.[0]?.supportsFiles, false);
  });

  it('has icons of the sizes that Teams wants', async () => {
    assert.deepEqual(sizeOf(await readFile(new URL('color.png', folder))), [192, 192]);
    assert.deepEqual(sizeOf(await readFile(new URL('outline.png', folder))), [32, 32]);
  });

  it('is written as a zip with the app id in both places', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'manifest-'));
    try {
      const out = join(temporary, 'app.zip');
      const env = { ...process.env, MicrosoftAppId: APP_ID };
      const { stderr } = await promisify(execFile)(process.execPath, ['src/launch.mjs', 'cli/manifest', '--out', out], {
        env,
      });
      assert.match(stderr, /^Made up still, .*: name, websiteUrl, privacyUrl, termsOfUseUrl\. .*INSTALL\.md, part 5/);
      const files = unzipSync(await readFile(out));
      assert.deepEqual(Object.keys(files).toSorted(), ['color.png', 'manifest.json', 'outline.png']);
      const written = JSON.parse(strFromU8(files['manifest.json']!));
      assert.equal(written.id, APP_ID);
      assert.equal(written.bots[0].botId, APP_ID);
      const nowhere = join(temporary, 'borta', 'app.zip');
      await assert.rejects(
        promisify(execFile)(process.execPath, ['src/launch.mjs', 'cli/manifest', '--out', nowhere], { env }),
        { code: 2, stderr: /^--out: .*app\.zip cannot be written \(ENOENT\)\. [^\n]*\n$/ },
      );
    } finally {
      await rm(temporary, { recursive: true });
    }
  });
});
