import type { Options } from '../options.js';
import { attackWithCompressed } from './bodies.js';
import { atMost, exactly, type Figure, printTable, told } from './figures.js';
import { attackWithActivities } from './fuzz.js';
import { attackWithHalves, openHalves } from './halves.js';
import { attackWithoutKeys } from './keys.js';
import { Scene } from './scene.js';
import { Sender, together } from './sending.js';
import { attackWithClaims, attackWithForgeries, attackWithMutations } from './tokens.js';

type Part = readonly [name: string, attack: (scene: Scene) => Promise<Figure[]>];

/** Longer than this nothing a stranger sends may keep the program from others, in milliseconds. */
const BUSY_MS = 1_000;

/** What the reader of bodies decides: the parts that the control must fail. */
const OF_BODIES: readonly Part[] = [
  ['compressed bodies', attackWithCompressed],
  ['half-sent requests', attackWithHalves],
];

const ALL: readonly Part[] = [
  ['named forgeries', attackWithForgeries],
  ['mutations', attackWithMutations],
  ['fresh claims', attackWithClaims],
  ...OF_BODIES,
  ['activities', attackWithActivities],
  ['key server', attackWithoutKeys],
];

/** Ordinary questions before the attack: how many megabytes the heap of a program that has been used has. */
async function usedHeap(scene: Scene): Promise<number> {
  const { outside, program } = scene;
  const token = await outside.token();
  const sender = new Sender(program.url);
  await together(300, 8, async number => {
    await sender.activity(token, outside.message(number % 2 ? 'När måste jag anmäla?' : 'vem skjutsar bollen?'));
  });
  sender.close();
  const { heap } = await scene.measure();
  await scene.stalls();
  return heap;
}

/** The state of the program after everything. */
async function stateOf(scene: Scene, heap: number): Promise<Figure[]> {
  const { heap: after } = await scene.measure();
  return [
    // A program that was started again has nothing to be compared with.
    atMost('heap grown by', scene.exits > 0 ? Number.NaN : after - heap, 15, 'MB'),
    exactly('exits', scene.exits, 0),
    exactly('errors that nothing handled', scene.unhandled, 0),
  ];
}

/** Its end on SIGTERM while 100 requests are half sent. */
async function stop(scene: Scene): Promise<Figure[]> {
  const halfSent = await openHalves(scene.program.url, await scene.outside.token(), 100);
  const { code, ms } = await scene.program.stop();
  for (const { socket } of halfSent) socket.destroy();
  return [exactly('exit code', code ?? Number.NaN, 0), atMost('ended after', ms / 1_000, 10, 's')];
}

/**
 * A stranger's attacks on the door of a program that runs as in production; true when none stopped it, filled it or spoke
 * through it (with `control`: when the door as it once was is broken by every part that it should be broken by).
 */
export async function benchAttack(options: Options): Promise<boolean> {
  const scene = await Scene.open(options);
  const figures: Figure[] = [];
  const broken: boolean[] = [];
  const note = (name: string, found: readonly Figure[]) => {
    broken.push(found.some(({ holds }) => !holds));
    figures.push(...found.map(figure => ({ ...figure, name: `${name}: ${figure.name}` })));
  };
  try {
    const heap = await usedHeap(scene);
    for (const [name, attack] of options.control ? OF_BODIES : ALL) {
      const began = performance.now();
      const found = await attack(scene);
      const seconds = (performance.now() - began) / 1_000;
      const { stall, busy } = await scene.stalls();
      note(name, [
        ...found,
        atMost('longest kept from others by its own work', busy, BUSY_MS, 'ms'),
        told('longest stall, whoever used the machine', `${stall.toFixed(0)} ms`),
        told('took', `${seconds.toFixed(0)} s`),
      ]);
      await scene.revive();
    }
    note('after all', await stateOf(scene, heap));
    note('SIGTERM with 100 half-sent requests', await stop(scene));
  } finally {
    await scene.close();
  }
  printTable({ seed: options.seed, percent: options.rounds ?? 100, control: options.control }, figures, options);
  return options.control ? broken.every(Boolean) : !broken.some(Boolean);
}
