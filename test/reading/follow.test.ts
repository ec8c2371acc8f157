import assert from 'node:assert/strict';
import { type Followed, followKnowledge } from '../../src/reading/follow.js';
import type { Learned } from '../../src/reading/learn-apart.js';

const START = Date.parse('2026-06-29T08:00:00Z');
/** The next look, ten seconds after the one before. */
const LOOK_MS = 10_000;
const FAULT = { file: 'nationell/a.md', field: 'title', expected: 'Skriv en text.', received: 'inget' };

/** A folder that is followed, and what was done with it. */
function world() {
  const done: string[] = [];
  const lines: string[] = [];
  const folder = {
    marks: 'a',
    faults: [] as Learned['faults'],
    /** What happens while the folder is learned. */
    meanwhile: () => {},
    version: 'v2',
    changesOn: '',
  };
  const followed: Followed = {
    marks: async () => folder.marks,
    async learn(on) {
      done.push(`learn ${on}`);
      const { version, faults } = folder;
      folder.meanwhile();
      return { version, rules: 3, faults };
    },
    async serve(version) {
      if (version !== folder.version) return { served: false, longest: 0 };
      done.push(`serve ${version}`);
      return { served: true, longest: 12.4 };
    },
    differ: (_, other) => other === folder.changesOn,
    async prepare(on) {
      done.push(`prepare ${on}`);
      return 7;
    },
  };
  const say = (level: string) => (event: string, fields?: object) =>
    void lines.push(`${level} ${event} ${JSON.stringify(fields)}`);
  const log = { info: say('info'), warn: say('warn'), error: say('error') };
  /** How many faults there were, each time it was told. */
  const told: number[] = [];
  const follow = followKnowledge(followed, 'a', log, faults => void told.push(faults.length));
  let now = START;
  const look = async (times = 1) => {
    for (let i = 0; i < times; i++) {
      now += LOOK_MS;
      await follow(new Date(now));
    }
    return done;
  };
  const wait = (ms: number) => {
    now += ms;
  };
  return { folder, done, lines, told, look, wait };
}

describe('a knowledge folder that is followed', () => {
  it('is left alone while nothing in it changes', async () => {
    const { look, lines } = world();
    assert.deepEqual([await look(5), lines], [[], []]);
  });

  it('is said to be gone, once, when it cannot be read; and is served on', async () => {
    const { folder, look, lines, told } = world();
    await look();
    folder.marks = '';
    assert.deepEqual(await look(4), []);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^error knowledge .*SL-RELOAD.*går inte att läsa/);
    folder.marks = 'a';
    assert.deepEqual(await look(3), []);
    assert.deepEqual([lines.length, told], [1, [1, 0]]);
  });

  it('is learned and served when it has stayed the same from one look to the next', async () => {
    const { folder, look, lines } = world();
    folder.marks = 'b';
    assert.deepEqual(await look(), []);
    assert.deepEqual(await look(), ['learn 2026-06-29', 'serve v2']);
    assert.deepEqual(await look(3), ['learn 2026-06-29', 'serve v2']);
    assert.deepEqual(lines, ['info knowledge {"version":"v2","rules":3,"longest":12}']);
  });

  it('is not learned while it is being written', async () => {
    const { folder, look } = world();
    for (const marks of ['b', 'c', 'd']) {
      folder.marks = marks;
      assert.deepEqual(await look(), []);
    }
    assert.deepEqual(await look(), ['learn 2026-06-29', 'serve v2']);
  });

  it('is not served where it was written while it was learned, and learned again', async () => {
    const { folder, look } = world();
    folder.marks = 'b';
    folder.meanwhile = () => {
      folder.marks = 'c';
    };
    assert.deepEqual(await look(2), ['learn 2026-06-29']);
    assert.deepEqual(await look(2), ['learn 2026-06-29', 'learn 2026-06-29', 'serve v2']);
  });

  it('is learned again where what would be served is another version', async () => {
    const { folder, look } = world();
    folder.marks = 'b';
    folder.meanwhile = () => {
      folder.version = 'v3';
    };
    assert.deepEqual(await look(2), ['learn 2026-06-29']);
    assert.deepEqual(await look(), ['learn 2026-06-29', 'learn 2026-06-29', 'serve v3']);
  });

  it('with a fault is refused whole, once, with its faults in the log', async () => {
    const { folder, look, lines } = world();
    Object.assign(folder, { marks: 'b', faults: [FAULT] });
    assert.deepEqual(await look(4), ['learn 2026-06-29']);
    assert.match(
      lines.join('\n'),
      /^error knowledge \{"code":"SL-RELOAD","fault":"nationell\/a\.md: title: Skriv en text\. Nu: inget/,
    );
    assert.match(lines[1] ?? '', /"faults":1,"next":"Run \\"npm run check:knowledge/);
    // By its code each fault is counted (lotsen_faults_total): once.
    assert.equal(lines.filter(line => line.includes('SL-RELOAD')).length, 1);
    Object.assign(folder, { marks: 'c', faults: [] });
    assert.deepEqual(await look(2), ['learn 2026-06-29', 'learn 2026-06-29', 'serve v2']);
  });

  it('is told of while it is refused, and no more once it is mended or taken back', async () => {
    const { folder, look, told } = world();
    Object.assign(folder, { marks: 'b', faults: [FAULT, FAULT] });
    await look(4);
    assert.deepEqual(told, [2]);
    folder.marks = 'a';
    await look(4);
    assert.deepEqual(told, [2, 0]);
    folder.marks = 'b';
    await look(4);
    assert.deepEqual(told, [2, 0, 2], 'the same change again is told of again');
    Object.assign(folder, { marks: 'c', faults: [] });
    await look();
    assert.deepEqual(told, [2, 0, 2], 'not before it has been looked through');
    await look();
    assert.deepEqual(told, [2, 0, 2, 0]);
  });

  it('says twenty faults at most', async () => {
    const { folder, look, lines } = world();
    Object.assign(folder, { marks: 'b', faults: Array.from({ length: 50 }, () => FAULT) });
    await look(2);
    assert.equal(lines.length, 21);
    assert.match(lines.at(-1) ?? '', /"faults":50/);
  });

  it('with a fault that is taken back is served as before, without being learned', async () => {
    const { folder, look } = world();
    Object.assign(folder, { marks: 'b', faults: [FAULT] });
    await look(2);
    folder.marks = 'a';
    assert.deepEqual(await look(3), ['learn 2026-06-29']);
  });

  it('that cannot be read is left alone', async () => {
    const { folder, look } = world();
    folder.marks = '';
    assert.deepEqual(await look(3), []);
  });

  it('is left alone for ten minutes where learning failed, and then tried again', async () => {
    const { folder, look, wait, done } = world();
    folder.marks = 'b';
    let fails = true;
    folder.meanwhile = () => {
      if (fails) throw new Error('killed');
    };
    await look();
    await assert.rejects(look(), /killed/);
    fails = false;
    await look(5);
    assert.deepEqual(done, ['learn 2026-06-29']);
    wait(10 * 60_000);
    await look();
    assert.deepEqual(done, ['learn 2026-06-29', 'learn 2026-06-29', 'serve v2']);
  });

  it('has the rules of the next day learned and at hand the day before, once, and again when the folder changes', async () => {
    const { folder, look, lines } = world();
    folder.changesOn = '2026-06-30';
    assert.deepEqual(await look(3), ['learn 2026-06-30', 'prepare 2026-06-30']);
    assert.deepEqual(lines, ['info knowledge {"ahead":"2026-06-30","longest":7}']);
    folder.marks = 'b';
    assert.deepEqual((await look(2)).slice(2), [
      'learn 2026-06-29',
      'serve v2',
      'learn 2026-06-30',
      'prepare 2026-06-30',
    ]);
  });

  it('looks at the day after by the day in Sweden', async () => {
    const { folder, look, wait } = world();
    folder.changesOn = '2026-07-01';
    assert.deepEqual(await look(), []);
    // 30 June has begun in Sweden, not in Greenwich.
    wait(Date.parse('2026-06-29T22:00:00Z') - START);
    assert.deepEqual(await look(), ['learn 2026-07-01', 'prepare 2026-07-01']);
  });
});
