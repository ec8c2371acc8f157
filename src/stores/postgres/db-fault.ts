import { CodedFault, type FaultCode } from '../../faults.js';

/** SQLSTATEs, and words of the system, by what they mean to an operator; the first that fits counts. */
const CODES: readonly (readonly [RegExp, FaultCode])[] = [
  [/^(?:08...|57P01|57P02|57P03|57P05|25P03|25P04)$/, 'SL-DB-AWAY'],
  [/^E(?:CONN|PIPE|HOST|NET|TIMEDOUT|AI_)|^ENOTFOUND$|^ENOENT$/, 'SL-DB-AWAY'],
  [/^25006$/, 'SL-DB-READONLY'],
  [/^53100$/, 'SL-DB-FULL'],
  [/^(?:533..|40001|40P01|55P03|57014)$/, 'SL-DB-BUSY'],
  [/^23P01$/, 'SL-DB-CLASH'],
  [/^(?:28...|3D000|42501|0LP01)$/, 'SL-DB-DENIED'],
  [/^(?:ERR_TLS|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERR_SSL|EPROTO|HOSTNAME)/, 'SL-DB-DENIED'],
];

/** What the driver says of a connection without a code of the system. */
const AWAY = /connection|terminated|ended|closed|not queryable/i;
const SLOW = /timeout/i;
/** Where nothing came of connecting; waiting for a connection that is free is said in other words. */
const UNREACHED = /timeout expired|due to connection timeout/i;
const SILENT = /query read timeout/i;
const NO_TLS = /does not support SSL/i;

/** The system's or the database's own word in an error; undefined where it has none. */
export function wordOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{5,40}$/.test(code) ? code : undefined;
}

function codeOf(error: Error): FaultCode | undefined {
  const word = wordOf(error);
  if (word !== undefined) {
    const known = CODES.find(([pattern]) => pattern.test(word));
    return known ? known[1] : /^[0-9A-Z]{5}$/.test(word) ? 'SL-DB-ERROR' : undefined;
  }
  if (NO_TLS.test(error.message)) return 'SL-DB-DENIED';
  if (UNREACHED.test(error.message)) return 'SL-DB-AWAY';
  if (SLOW.test(error.message)) return 'SL-DB-BUSY';
  return AWAY.test(error.message) ? 'SL-DB-AWAY' : undefined;
}

/**
 * What to throw in place of an error of the database or of the way there: a CodedFault that says nothing of what was
 * written, with the database's own word. An error of another kind comes back as it is.
 */
export function dbFault(error: unknown): unknown {
  if (error instanceof CodedFault || !(error instanceof Error)) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return dbFault(error.errors[0]);
  const code = codeOf(error);
  if (code === undefined) return error;
  const word = wordOf(error);
  // The message of the database may hold what was written.
  return new CodedFault(code, `the database: ${word ?? 'no answer'}`, { errno: word });
}

/** Whether not even a refusal came back, as where a host has lost its power. */
export const isSilence = (error: unknown): boolean => error instanceof Error && SILENT.test(error.message);

const AGAIN: ReadonlySet<FaultCode> = new Set(['SL-DB-AWAY', 'SL-DB-READONLY']);
const AGAIN_WORDS = /^(?:40001|40P01|53300)$/;

/** Whether what failed so may come through when it is begun anew: nothing of it is done. */
export function isWorthAgain(error: unknown): boolean {
  const fault = dbFault(error);
  if (!(fault instanceof CodedFault)) return false;
  return AGAIN.has(fault.code) || (fault.errno !== undefined && AGAIN_WORDS.test(fault.errno));
}
