import { join } from 'node:path';
import { CodedFault } from '../../faults.js';
import type { Aggregates } from '../../shared/aggregates.js';
import { isKey, type Kind } from '../kind.js';
import { AggregateIndex } from './aggregate-index.js';
import { readChecked } from './checked-file.js';
import { filesIn, makeFolder, SUFFIX } from './folder.js';
import { GroupWriter } from './group-writer.js';
import { OneByOne } from './one-by-one.js';
import { sideBySide } from './side-by-side.js';
import { type FileParts, SyncedFile, type TextFile } from './synced-file.js';
import { rememberingWriter } from './written.js';

/** How many files are read at once at the start. */
const READ_AT_ONCE = 32;

/** How many aggregates are held in memory; those that were used longest ago are read again when they are needed. */
const HELD = 512;

/** How aggregates are opened. */
export interface AggregatesParts extends FileParts {
  /** Whose they are. */
  readonly tenant?: string | undefined;
  /** Told of each file that is damaged; without it the first one refuses the opening. */
  readonly onDamaged?: ((fault: CodedFault) => void) | undefined;
  readonly fileFor?: ((path: string) => TextFile) | undefined;
  readonly held?: number | undefined;
}

/** An aggregate in memory, for as long as somebody works with it at least; `indexed` is what the index has of it. */
interface Held<Data> {
  readonly writer: Promise<GroupWriter<Data>>;
  /** The same when it is there, so that a look at what is in memory costs next to nothing. */
  ready: GroupWriter<Data> | undefined;
  users: number;
  indexed: Data | undefined;
}

/**
 * Aggregates in a folder of a data folder that the caller has alone, one file each under `<folder>/<tenant>/<id>.json`, so
 * that an act costs the same however many others there are. A damaged file is left as it is and told to `onDamaged`.
 */
export async function openAggregates<Data extends object>(
  folder: string,
  kind: Kind<Data>,
  parts: AggregatesParts = {},
): Promise<Aggregates<Data>> {
  const { tenant = 'default', onDamaged, held: most = HELD } = parts;
  const fileFor = parts.fileFor ?? ((path: string) => new SyncedFile(path, parts));
  const safe = (text: string) => {
    if (!isKey(text)) throw new Error('this cannot be the key of an aggregate');
    return text;
  };
  const place = join(folder, safe(tenant));
  await makeFolder(place);
  const index = new AggregateIndex();
  const oneByOne = new OneByOne();
  const held = new Map<string, Held<Data>>();
  const damaged = new Set<string>();

  async function load(id: string): Promise<Data | undefined> {
    const path = join(place, id + SUFFIX);
    const read = await readChecked(path, kind.shape, parts, kind.version);
    if (!read) return undefined;
    // A copy that lies beside its original would take its place.
    if (kind.idOf(read) !== id) throw new CodedFault('SL-DATA', `${path} holds what belongs in another file`);
    const { version: _, ...rest } = read;
    const data = rest as unknown as Data;
    return kind.onRead?.(data) ?? data;
  }
  function writerFor(id: string, data: Data | undefined) {
    const write = rememberingWriter();
    const written = (data: Data) => write({ version: kind.version, ...data });
    return new GroupWriter<Data>(
      fileFor(join(place, id + SUFFIX)),
      data ?? kind.fresh(id),
      written,
      data !== undefined,
    );
  }

  function forgetSome(): void {
    for (const [id, { users, ready }] of held) {
      if (held.size <= most) return;
      if (users === 0 && !ready?.unsure) held.delete(id);
    }
  }

  function begin(id: string): Held<Data> {
    const one: Held<Data> = {
      writer: load(id).then(data => {
        const writer = writerFor(id, data);
        one.ready = writer;
        one.indexed = writer.data;
        if (data) index.set(id, kind.findable(data));
        return writer;
      }),
      ready: undefined,
      users: 0,
      indexed: undefined,
    };
    return one;
  }

  /** Works with an aggregate; it stays in memory meanwhile, so that there is one writer of a file at a time. */
  async function using<Result>(
    id: string,
    work: (writer: GroupWriter<Data>, one: Held<Data>) => Promise<Result>,
  ): Promise<Result> {
    const one = held.get(safe(id)) ?? begin(id);
    // Set anew: the map's order is the order of use.
    held.delete(id);
    held.set(id, one);
    one.users++;
    try {
      return await work(await one.writer, one);
    } catch (error) {
      // What could not be read now may be read the next time.
      if (held.get(id) === one && (await one.writer.catch(() => undefined)) === undefined) held.delete(id);
      throw error;
    } finally {
      one.users--;
      forgetSome();
    }
  }

  const faults = new Map<string, CodedFault>();
  async function open(name: string): Promise<void> {
    const id = name.slice(0, -SUFFIX.length);
    try {
      if (!isKey(id)) throw new CodedFault('SL-DATA', `${join(place, name)} has no name of ours`);
      const data = await load(id);
      if (!data) return;
      index.set(id, kind.findable(data));
      if (held.size >= most) return;
      const ready = writerFor(id, data);
      held.set(id, { writer: Promise.resolve(ready), ready, users: 0, indexed: data });
    } catch (error) {
      if (!(error instanceof CodedFault)) throw error;
      faults.set(id, error);
    }
  }

  await sideBySide(await filesIn(place), READ_AT_ONCE, open);
  for (const [id, fault] of [...faults].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (!onDamaged) throw fault;
    damaged.add(id);
    onDamaged(fault);
  }
  let closed = false;
  const changing = new Set<Promise<unknown>>();

  /** Works with an aggregate's writer, and notes by what it is found when that is done. */
  async function changed<Result>(id: string, work: (writer: GroupWriter<Data>) => Promise<Result>): Promise<Result> {
    if (closed) throw new Error('the store is closed');
    if (damaged.has(id)) throw new CodedFault('SL-DATA', `${id}${SUFFIX} could not be read at the start`);
    const change = using(id, async (writer, one) => {
      const result = await work(writer);
      const { data, stored } = writer;
      if (!stored) index.delete(id);
      else if (data !== one.indexed) index.set(id, kind.findable(data));
      one.indexed = data;
      return result;
    });
    changing.add(change);
    return change.finally(() => changing.delete(change));
  }

  return {
    ids: async () => index.ids(),
    async read(id) {
      if (damaged.has(id)) return undefined;
      const one = held.get(id);
      if (!one?.ready) return using(id, async writer => writer.data);
      held.delete(id);
      held.set(id, one);
      return one.ready.data;
    },
    change: (id, act) => changed(id, writer => writer.run(act)),
    changeIfFree: (id, act) => changed(id, async writer => (writer.stored ? writer.run(act) : undefined)),
    erase: id => changed(id, writer => writer.erase(kind.fresh(id))),
    find: async key => index.find(key),
    due: async (name, until, count) => index.due(name, until).slice(0, count),
    together: (keys, work) => oneByOne.runAll(typeof keys === 'string' ? [keys] : keys, work),
    async close() {
      closed = true;
      await Promise.allSettled(changing);
    },
  };
}
