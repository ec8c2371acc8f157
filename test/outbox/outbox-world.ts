import sinon from 'sinon';
import { claimDue, type End, finish, type Letter, noteAttempt, putOff } from '../../src/outbox/letter.js';
import { type Claimed, type LetterBox, type OutboxParts, postDue, type Words } from '../../src/outbox/run.js';
import type { Post, Posted } from '../../src/shared/ports.js';
import type { Reply } from '../../src/shared/reply.js';

export const HOUR = 3_600_000;
export const NOW = Date.parse('2026-12-01T08:00:00Z');
export type Note = Letter & { readonly to: string };
export const note = (id: string, to = id, change: Partial<Note> = {}): Note => ({
  id,
  to,
  due: NOW,
  until: NOW + HOUR,
  twice: false,
  attempts: 0,
  ...change,
});
export const SAID: Reply = { blocks: [], buttons: [] };

/** Letters in memory, each kept by itself: `fails` gives the ids that cannot be written, `steps` what was done with them. */
export class Box implements LetterBox {
  readonly steps: string[] = [];
  fails = new Set<string>();
  words = (claimed: Claimed): Words | undefined => ({ address: claimed.to, reply: SAID });
  marked: string[] = [];
  constructor(public letters: readonly Note[]) {}

  async claimDue(...[now, most, busy, onFault]: Parameters<LetterBox['claimDue']>): Promise<readonly Claimed[]> {
    const taken = new Set(busy.to);
    const { letters, claimed } = claimDue(this.letters, 'me', now, most, ({ id, to }) => {
      if (taken.has(to) || busy.of.has(id)) return false;
      if (this.fails.has(id)) {
        onFault(id, new Error('disk'));
        return false;
      }
      taken.add(to);
      return true;
    });
    this.letters = letters;
    return claimed.map(letter => ({ of: letter.id, to: letter.to, letter, by: 'me' }));
  }

  async wordsOf(claimed: Claimed, _now: number, mayBeTwice: boolean): Promise<Words | undefined> {
    if (mayBeTwice) this.marked.push(claimed.of);
    return this.words(claimed);
  }

  #change(step: string, id: string, letters: readonly Note[] | undefined): boolean {
    this.steps.push(`${step} ${id}`);
    if (letters) this.letters = letters;
    return letters !== undefined;
  }

  noteAttempt = async ({ letter: { id }, by }: Claimed) =>
    this.#change('attempt', id, noteAttempt(this.letters, id, by));
  putOff = async ({ letter: { id }, by }: Claimed, until: number, delivered: 'no' | 'perhaps') =>
    this.#change('off', id, putOff(this.letters, id, by, until, delivered));
  finish = async ({ letter: { id }, by }: Claimed, end: End, at: number) =>
    this.#change(end.is, id, finish(this.letters, id, by, end, at));
  endOf(id: string) {
    return this.letters.find(one => one.id === id)?.ended?.is;
  }
}

export const later = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** A way out that answers as it is told, by address (with the id of what is changed) and instant. */
export const posting = (answer: (address: string, at: number) => Posted | Promise<Posted>): Post<Reply> => ({
  post: async address => answer(address, Date.now()),
  update: async (address, id) => answer(`${address} ${id}`, Date.now()),
});

/** A clock that stands still until it is moved, the ids that faults were told of, and the outbox run by that clock. */
export function outboxWorld() {
  const faults: string[] = [];
  const world = { clock: undefined as unknown as sinon.SinonFakeTimers, faults, run, runFor };
  beforeEach(() => {
    world.clock = sinon.useFakeTimers({ now: NOW });
    faults.length = 0;
  });
  afterEach(() => world.clock.restore());

  function run(boxes: LetterBox | readonly LetterBox[], post: Post<Reply>, more: Partial<OutboxParts> = {}) {
    const all = 'claimDue' in boxes ? [boxes] : boxes;
    return postDue({ boxes: all, post, clock: () => Date.now(), onFault: of => faults.push(of), ...more });
  }
  /** Runs every five seconds, as the ticker does, for so long (milliseconds). */
  async function runFor(box: LetterBox, post: Post<Reply>, ms: number) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      await run(box, post);
      await world.clock.tickAsync(5_000);
    }
  }
  return world;
}
