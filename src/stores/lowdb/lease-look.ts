import { join } from 'node:path';
import { look, NAME } from './lease-taking.js';
import { fateOf, type Identity, thisProcess } from './process-identity.js';

/** Who has a data folder: nobody; a process that runs or has ended; one elsewhere, of which only a start can know. */
export type Holder =
  | { readonly is: 'nobody' }
  | { readonly is: 'runs' | 'ended' | 'elsewhere'; readonly pid: number; readonly host: string };

/** Looks who has a data folder, and changes nothing in it; throws the system's error where it cannot look. */
export async function holderOf(folder: string, own: Identity = thisProcess()): Promise<Holder> {
  const seen = await look(join(folder, NAME));
  if (!seen) return { is: 'nobody' };
  const { holder } = seen;
  if (!holder) return { is: 'elsewhere', pid: 0, host: 'unknown' };
  const fate = fateOf(holder, own);
  return { is: fate === 'unknown' ? 'elsewhere' : fate, pid: holder.pid, host: holder.host };
}
