import assert from 'node:assert/strict';
import { madeUpFaults, refuseMadeUp, refuseMissing, warnOf } from '../src/before-start.js';
import { readConfig } from '../src/config.js';
import { CodedFault } from '../src/faults.js';
import { knowledge } from './helpers/guard.js';

const ID = '3f1c9a52-7d1e-4b7e-9c55-2a1f0e6b8d11';
const CREDENTIALS = { MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: ID };

describe('before anything starts', () => {
  it('production refuses the demo’s municipality under any name, and a trial does not', () => {
    const copied = { directory: knowledge.directory, ownPack: 'min-kommun' };
    assert.throws(
      () => refuseMadeUp(copied, { NODE_ENV: 'production' }),
      (error: unknown) =>
        error instanceof CodedFault &&
        error.code === 'SL-CONFIG' &&
        /min-kommun/.test(error.message) &&
        // The settings are right: it is the file that is not.
        /^Fill in your own in min-kommun\/directory\.yaml /.test(error.next) &&
        !/env/.test(error.next),
    );
    refuseMadeUp(copied, {});
    refuseMadeUp({ ...copied, directory: undefined }, { NODE_ENV: 'production' });
    const real = { ...knowledge.directory!, municipality: 'Storby', schools: [], workers: [], curators: [], heads: [] };
    const { socialjour, mottagning, anmalningsadress, etjanst, epost, ...facts } = real;
    refuseMadeUp({ directory: facts, ownPack: 'storby' }, { NODE_ENV: 'production' });
    assert.ok([socialjour, mottagning, anmalningsadress, etjanst, epost].every(Boolean));
  });

  it('a folder that has changed is looked at in the same way, as a fault of its directory', () => {
    const copied = { directory: knowledge.directory, ownPack: 'min-kommun' };
    const [fault, ...more] = madeUpFaults(copied, { NODE_ENV: 'production' });
    assert.deepEqual([fault?.file, more], ['min-kommun/directory.yaml', []]);
    assert.match(fault?.field ?? '', /mottagning/);
    assert.deepEqual(madeUpFaults(copied, {}), []);
  });

  it('a pack that is not there is refused, with those that are; a folder that is lost is not', async () => {
    const of = (packs: string[], knowledgeDir = 'knowledge') => refuseMissing({ knowledgeDir, packs });
    await assert.rejects(of(['nationell', 'exempelkomun']), (error: unknown) => {
      assert.ok(error instanceof CodedFault);
      assert.match(error.message, /KNOWLEDGE_PACKS: exempelkomun is not in/);
      assert.match(error.next, /exempelkommun/);
      return true;
    });
    await of(['nationell']);
    await of(['nationell'], 'nowhere');
  });

  it('production without PUBLIC_URL is told what there is not then, and a trial is not', () => {
    const warned = (env: Record<string, string>) => {
      const lines: string[] = [];
      const log = { info() {}, error() {}, warn: (_: string, fields?: object) => lines.push(JSON.stringify(fields)) };
      warnOf(readConfig(env), env, log);
      return lines.filter(line => /NO PUBLIC_URL: .*no calendar files of bookings and meetings/.test(line)).length;
    };
    const env = { ...CREDENTIALS, NODE_ENV: 'production', KNOWLEDGE_PACKS: 'nationell' };
    assert.deepEqual([warned(env), warned({ ...env, PUBLIC_URL: 'https://x.example' }), warned({})], [1, 0, 0]);
  });

  it('credentials without production are warned of', () => {
    const warned = (env: Record<string, string>) => {
      const lines: string[] = [];
      const log = { info() {}, error() {}, warn: (_: string, fields?: object) => lines.push(JSON.stringify(fields)) };
      warnOf(readConfig(env), env, log);
      return lines.filter(line => line.includes('NODE_ENV=production')).length;
    };
    assert.equal(warned(CREDENTIALS), 1);
    assert.equal(warned({ ...CREDENTIALS, NODE_ENV: 'production', KNOWLEDGE_PACKS: 'nationell' }), 0);
    assert.equal(warned({}), 0);
  });
});
