import { setTimeout as sleep } from 'node:timers/promises';
import { KEY_TIMES } from '../../../src/channels/teams/keys.js';
import type { KeyMood } from '../../channels/teams/key-server.js';
import { Attacked } from './child.js';
import { atMost, exactly, type Figure } from './figures.js';
import type { Scene } from './scene.js';
import { type Answer, Sender } from './sending.js';

/** Within how many seconds nobody knows is said. */
const SAID_S = 5;
/** Requests at once in each mood. */
const AT_ONCE = 5;

const MOODS: readonly (readonly [name: string, mood: KeyMood | 'away'])[] = [
  ['refuses', 'away'],
  ['hangs', 'hang'],
  ['answers 503', 503],
  ['answers nonsense', 'nonsense'],
];

/** The key server as it may fail, for a program that has no keys yet and for one that has them. */
export async function attackWithoutKeys(scene: Scene): Promise<Figure[]> {
  const { outside } = scene;
  const { keys } = outside;
  const figures: Figure[] = [];
  console.error('a program that has no keys yet is started');
  const cold = await Attacked.start(outside, false);

  async function ask(program: Attacked, token: () => Promise<string>, times: number): Promise<Answer[]> {
    const sender = new Sender(program.url, false);
    const asked = Array.from({ length: times }, async () => sender.activity(await token(), outside.message('hej')));
    const answers = await Promise.all(asked);
    sender.close();
    return answers;
  }
  const slowest = (answers: readonly Answer[]) => Math.max(...answers.map(({ ms }) => ms)) / 1_000;
  const not = (answers: readonly Answer[], wanted: number) => answers.filter(({ status }) => status !== wanted).length;

  for (const [name, mood] of MOODS) {
    if (mood === 'away') await keys.away();
    else keys.mood = mood;
    const [coldAnswers, warmAnswers, unknown] = await Promise.all([
      ask(cold, () => outside.token(), AT_ONCE),
      ask(scene.program, () => outside.token(), AT_ONCE),
      ask(scene.program, () => outside.forged({}, { kid: `k-${name}` }), AT_ONCE),
    ]);
    const logged = (await cold.logged()).filter(line => line.includes('SL-AUTH')).length;
    figures.push(
      exactly(`${name}, no keys yet: not 503, of ${AT_ONCE}`, not(coldAnswers, 503), 0),
      atMost(`${name}, no keys yet: the slowest`, slowest(coldAnswers), SAID_S, 's'),
      { name: `${name}, no keys yet: SL-AUTH in the log`, value: logged, bound: 'at least 1', holds: logged > 0 },
      exactly(`${name}, with keys: not 200, of ${AT_ONCE}`, not(warmAnswers, 200), 0),
      atMost(`${name}, with keys: the slowest`, slowest(warmAnswers), SAID_S, 's'),
      exactly(`${name}: forged ones let in`, unknown.filter(({ status }) => status < 400).length, 0),
    );
    if (mood === 'away') await keys.back();
    keys.mood = 'well';
    // The program tries again only after a pause; without it the next mood would not be met.
    await sleep(KEY_TIMES.pause + 500);
  }
  const again = await ask(cold, () => outside.token(), 1);
  figures.push(exactly('well again: not 200', not(again, 200), 0));
  await cold.stop();
  await cold.clear();
  return figures;
}
