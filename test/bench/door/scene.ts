import type { Options } from '../options.js';
import { Attacked } from './child.js';
import { Outside } from './outside.js';
import { Sender } from './sending.js';
import type { Measured } from './talk.js';

/** What every part of the attack works with: the outside, the attacked program, and how much of everything. */
export class Scene {
  /** How often the program ended by itself. */
  exits = 0;
  /** The longest stall of its event loop, and the longest that its own work kept it, in milliseconds, outside of measuring. */
  longest = { stall: 0, busy: 0 };
  /** Errors that nothing handled. */
  unhandled = 0;

  private constructor(
    readonly outside: Outside,
    readonly options: Options,
    public program: Attacked,
  ) {}

  static async open(options: Options): Promise<Scene> {
    const outside = await Outside.open();
    return new Scene(outside, options, await Attacked.start(outside, options.control));
  }

  /** A number of the full attack, as many per cent of it as --rounds says, at least one. */
  scaled(count: number): number {
    return Math.max(1, Math.round((count * (this.options.rounds ?? 100)) / 100));
  }

  get alive(): boolean {
    return this.program.end === undefined;
  }

  /** Measures the program; NaN everywhere when it has ended. */
  async measure(): Promise<Measured> {
    const nothing = Number.NaN;
    const none = {
      heap: nothing,
      rss: nothing,
      rssMost: nothing,
      stall: nothing,
      busy: nothing,
      unhandled: nothing,
      sockets: nothing,
    };
    const measured = (await this.program.measure()) ?? none;
    const { stall, busy } = this.longest;
    if (measured.stall >= 0)
      this.longest = { stall: Math.max(stall, measured.stall), busy: Math.max(busy, measured.busy) };
    if (measured.unhandled > this.unhandled) this.unhandled = measured.unhandled;
    return measured;
  }

  /** The longest stalls since the last time. */
  async stalls(): Promise<{ readonly stall: number; readonly busy: number }> {
    await this.measure();
    const { longest } = this;
    this.longest = { stall: 0, busy: 0 };
    return longest;
  }

  /** Sends one ordinary question, and says whether it was answered: 200, and a post. */
  async answers(): Promise<boolean> {
    const { outside, program } = this;
    const sender = new Sender(program.url, false);
    const before = outside.connector.requests;
    const { status } = await sender.activity(await outside.token(), outside.message('När måste jag anmäla?'));
    sender.close();
    return status === 200 && outside.connector.requests > before;
  }

  /** Starts the program again if it has ended, for the next part. */
  async revive(): Promise<void> {
    if (this.alive) return;
    this.exits++;
    console.error('the program ended; it is started again');
    await this.program.clear();
    this.program = await Attacked.start(this.outside, this.options.control);
  }

  async close(): Promise<void> {
    await this.program.stop();
    await this.program.clear();
    await this.outside.close();
  }
}
