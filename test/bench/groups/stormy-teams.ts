import type { LetterBox } from '../../../src/outbox/run.js';
import type { Post, Posted } from '../../../src/shared/ports.js';
import type { Reply } from '../../../src/shared/reply.js';

/** A reply that says which letter it is. */
export interface Tagged extends Reply {
  readonly letter: string;
  readonly marked: boolean;
}

/** One delivery of a letter (epoch milliseconds), and whether it said that it may be the second. */
export interface Delivery {
  readonly at: number;
  readonly marked: boolean;
}

/** When Teams is how, as of an instant (epoch milliseconds). */
export interface Weather {
  /** No token can be had. */
  loginIsAway(now: number): boolean;
  /** The conversation of an address refuses everything. */
  isGone(address: string, now: number): boolean;
}

/** Teams as it may be: takes, asks to wait, refuses, or breaks off so that nobody knows; it writes down what it was given. */
export class StormyTeams implements Post<Tagged> {
  readonly delivered = new Map<string, Delivery[]>();
  readonly requests: { readonly at: number; readonly to: string }[] = [];
  readonly answers = new Map<string, number>();
  constructor(
    readonly random: () => number,
    readonly clock: () => number,
    readonly weather: Weather,
  ) {}

  async post(address: string, { letter, marked }: Tagged): Promise<Posted> {
    const answer = this.#answer(address, letter, marked);
    this.answers.set(answer.is, (this.answers.get(answer.is) ?? 0) + 1);
    return answer;
  }

  async update(address: string, _id: string, reply: Tagged): Promise<Posted> {
    return this.post(address, reply);
  }

  #answer(address: string, letter: string, marked: boolean): Posted {
    const at = this.clock();
    if (this.weather.loginIsAway(at)) return { is: 'wait', seconds: 30, everybody: true };
    this.requests.push({ at, to: address });
    if (this.weather.isGone(address, at)) return { is: 'refused', why: '403' };
    const luck = this.random();
    if (luck < 0.1) return { is: 'wait', seconds: 1 + Math.floor(this.random() * 60) };
    const broken = luck < 0.15;
    if (!broken || this.random() < 0.5)
      this.delivered.set(letter, [...(this.delivered.get(letter) ?? []), { at, marked }]);
    return broken ? { is: 'unknown' } : { is: 'posted', id: `card of ${letter}` };
  }
}

/** Thrown at everything that a dead process does. */
export class Crash extends Error {}

/** A process that dies at random between two steps; after that nothing of it goes on. */
export class Mortal {
  dead = false;
  constructor(
    readonly random: () => number,
    readonly dies: number,
    /** Where processes died, and how often. */
    readonly places: Map<string, number>,
  ) {}

  /** Throws where the process dies here, or is dead. */
  at(place: string): void {
    if (!this.dead && this.random() < this.dies) {
      this.dead = true;
      this.places.set(place, (this.places.get(place) ?? 0) + 1);
    }
    if (this.dead) throw new Crash(place);
  }

  async #step<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
    this.at(`before ${name}`);
    const result = await act();
    this.at(`after ${name}`);
    return result;
  }

  /** The same letters, each tagged, in the hands of this process. */
  box(box: LetterBox): LetterBox {
    return {
      claimDue: (...wish) => this.#step('claim', () => box.claimDue(...wish)),
      async wordsOf(claimed, now, mayBeTwice) {
        const words = await box.wordsOf(claimed, now, mayBeTwice);
        if (!words || !('reply' in words)) return words;
        const reply: Tagged = { ...words.reply, letter: claimed.letter.id, marked: mayBeTwice };
        return { ...words, reply };
      },
      noteAttempt: claimed => this.#step('attempt', () => box.noteAttempt(claimed)),
      putOff: (...wish) => this.#step('putting off', () => box.putOff(...wish)),
      finish: (...wish) => this.#step('end', () => box.finish(...wish)),
    };
  }

  /** The same way out, in the hands of this process. */
  post(post: Post<Tagged>): Post<Reply> {
    return {
      post: (address, reply) => this.#step('post', () => post.post(address, reply as Tagged)),
      update: (address, id, reply) => this.#step('post', () => post.update(address, id, reply as Tagged)),
    };
  }
}
