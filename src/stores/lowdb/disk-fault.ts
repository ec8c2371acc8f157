import { basename } from 'node:path';
import { CodedFault, type FaultCode } from '../../faults.js';

const CODES: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'SL-DISK-FULL',
  EDQUOT: 'SL-DISK-FULL',
  EROFS: 'SL-DISK-READONLY',
};

/** The system's word in an error of a file operation ("ENOSPC"); undefined for an error of another kind. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Whether a file operation failed since the file, or a folder on its way, is not there any more. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ESTALE'].includes(errnoOf(error) ?? '');
}

/**
 * What to throw in place of an error of a file operation: a CodedFault that says what could not be done to which file
 * (its name without the folder), with the system's word. An error of another kind comes back as it is.
 */
export function diskFault(error: unknown, doing: 'read' | 'write', path: string): unknown {
  const errno = errnoOf(error);
  if (errno === undefined) return error;
  const code = CODES[errno] ?? 'SL-DISK-DENIED';
  return new CodedFault(code, `cannot ${doing} ${basename(path)} (${errno})`, { cause: error, errno });
}
