import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, so that another one can tell whether it still runs. */
export interface Identity {
  /** Where its number means anything: one pid namespace of one start of one kernel, else the host. */
  readonly space: string;
  readonly pid: number;
  /** When it began, as its kernel counts; '' where that is not known. Two processes of one number differ in it. */
  readonly began: string;
  /** The host's or container's name, for people. */
  readonly host: string;
}

/** When a process began, or undefined for one that has ended and only waits to be reaped; '' where it is not known. */
function beganOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(fields[0] ?? '?') ? undefined : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function space(): string {
  if (process.platform !== 'linux') return `${process.platform} ${hostname()}`;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // A namespace with the /proc of another one reads the numbers of strangers there.
    if (readlinkSync('/proc/self') === String(process.pid)) return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {}
  return randomUUID();
}

/** This process; in a space of its own where the system does not say which one it is in. */
export function thisProcess(): Identity {
  return { space: space(), pid: process.pid, began: beganOf(process.pid) ?? '', host: hostname() };
}

/** Whether another process runs, as far as this one can know; 'unknown' for one in another space. */
export function fateOf(other: Identity, own: Identity): 'runs' | 'ended' | 'unknown' {
  if (other.space !== own.space || !Number.isInteger(other.pid) || other.pid <= 0) return 'unknown';
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'ended';
  }
  const began = beganOf(other.pid);
  if (began === undefined) return 'ended';
  if (began === '' || other.began === '') return 'unknown';
  return began === other.began ? 'runs' : 'ended';
}
