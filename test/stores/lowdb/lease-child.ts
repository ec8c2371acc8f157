import { createInterface } from 'node:readline';
import { CodedFault } from '../../../src/faults.js';
import { takeLease } from '../../../src/stores/lowdb/lease-taking.js';
import { openStore } from '../../../src/stores/lowdb/queue.js';

// Opens the store of a folder and says so, then keeps each line it is given and says how that went.
const [folder = '', timing = '{}'] = process.argv.slice(2);
const say = (word: string) => process.stdout.write(`${word}\n`);
const wordFor = (error: unknown) => (error instanceof CodedFault ? error.code : String(error));

try {
  const lease = await takeLease(folder, { timing: JSON.parse(timing), onLost: () => say('lost') });
  const store = await openStore(folder, { lease });
  say('open');
  for await (const text of createInterface({ input: process.stdin })) {
    await store.addUnanswered({ text, why: 'none', day: '2026-11-28' }).then(
      () => say(`kept ${text}`),
      error => say(wordFor(error)),
    );
  }
} catch (error) {
  say(wordFor(error));
}
process.exit(0);
