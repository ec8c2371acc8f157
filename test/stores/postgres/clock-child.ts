import { once } from 'node:events';

// A process whose clock is wrong by so many milliseconds: it posts what groups are owed, and tells its parent of each letter.
// Of groups that are named with a step, it goes no further than that step.
const [settings = '{}', wrong = '0', stands = '{}'] = process.argv.slice(2);
const right = Date.now;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, as) =>
    Reflect.construct(target, given.length === 0 ? [right() + Number(wrong)] : given, as),
  get: (target, name) => (name === 'now' ? () => right() + Number(wrong) : Reflect.get(target, name)),
});

// Nothing of the program is to have read the clock before.
const { postAll } = await import('./posting.js');
const end = await postAll(
  JSON.parse(settings),
  told => process.send?.(told),
  async (step, group) => {
    if (JSON.parse(stands)[group] !== step) return;
    process.send?.({ group, step });
    await new Promise(() => undefined);
  },
);
process.send?.('ready');
await once(process, 'message');
await end();
process.disconnect();
