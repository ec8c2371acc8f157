import { FAULTS, type FaultCode } from '../../faults.js';
import type { DatabaseOptions } from '../../stores/postgres/connecting.js';
import type { HostLook, ServerLook } from '../../stores/postgres/look.js';
import type { Finding } from './finding.js';

const part = 'database';
/** The first version that the program is tried with. */
const VERSION_MIN = 130_000;
/** By how much a clock may differ before somebody should look, in milliseconds. */
const CLOCK_OFF = 10_000;
/** Connections that a process takes beside those of its pool. */
const BESIDE = 2;

const good = (says: string): Finding => ({ part, is: 'good', says });
const note = (says: string, next: string): Finding => ({ part, is: 'note', says, next });
const fault = (says: string, next: string): Finding => ({ part, is: 'fault', says, next });

const versionOf = ({ version }: ServerLook) => `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;

function schemaOf(host: string, { step, since, known }: ServerLook): Finding {
  if (step === 0) return good(`${host}: no schema yet; the first start makes it`);
  if (since > known)
    return fault(`${host}: step ${step} of the schema, for programs that know step ${since}`, FAULTS['SL-NEWER'].next);
  if (step > known)
    return note(`${host}: step ${step} of the schema, this program knows ${known}`, 'Update this one too.');
  if (step < known)
    return note(`${host}: step ${step} of the schema of ${known}`, 'The next start takes the others; back up first.');
  return good(`${host}: step ${step} of the schema, as this program`);
}

function clockOf(host: string, { ahead, took }: ServerLook): Finding {
  const says = `${host}: its clock is ${(Math.abs(ahead) / 1_000).toFixed(1)} s ${ahead < 0 ? 'behind' : 'ahead of'} this one`;
  if (Math.abs(ahead) <= CLOCK_OFF + took) return good(says);
  return note(says, 'Set both by NTP: reminders go by the clock of the database, tokens by the one here.');
}

function roomOf(host: string, { free, processes }: ServerLook, { pool }: DatabaseOptions): Finding {
  const needed = pool + BESIDE;
  const more = Math.max(0, Math.floor(free / needed));
  const says = `${host}: ${processes} process(es) of the program run now; each takes ${needed} connections (DATABASE_POOL and ${BESIDE} more), and those that are free are enough for ${more} more process(es)`;
  if (free >= needed) return good(says);
  const next = 'Raise max_connections, or lower DATABASE_POOL.';
  return processes === 0 ? fault(says, next) : note(says, next);
}

function writer(host: string, found: ServerLook, options: DatabaseOptions): Finding[] {
  return [
    ...(found.encoding === 'UTF8' ? [] : [fault(`${host}: in ${found.encoding}`, 'Make a database in UTF8.')]),
    ...(found.extension
      ? []
      : [fault(`${host}: no extension btree_gist`, "Install PostgreSQL's contrib modules there.")]),
    schemaOf(host, found),
    clockOf(host, found),
    roomOf(host, found, options),
    ...(found.logs === 'none'
      ? []
      : [note(`${host}: log_statement is ${found.logs}: its log holds what is kept`, 'Set log_statement to none.')]),
  ];
}

/** Each server of the database, and whether exactly one of them takes writes. */
export function checkDatabase(options: DatabaseOptions, looks: readonly HostLook[]): Finding[] {
  const findings: Finding[] = [];
  const writers = looks.filter(look => 'found' in look && !look.found.standby);
  for (const look of looks) {
    const { host } = look;
    if (!('found' in look)) {
      const code = look.why.split(',')[0] as FaultCode;
      // Another one does the work meanwhile.
      const tell = writers.length > 0 ? note : fault;
      findings.push(tell(`${host} is not reached (${look.why})`, FAULTS[code]?.next ?? FAULTS['SL-DB-ERROR'].next));
      continue;
    }
    const { found } = look;
    const says = `${host}: ${versionOf(found)}, ${found.standby ? 'takes no writes' : 'takes writes'}, ${found.tls ? 'TLS' : 'no TLS'}`;
    findings.push(found.version < VERSION_MIN ? fault(says, 'Take version 13 or later.') : good(says));
    if (!found.standby) findings.push(...writer(host, found, options));
  }
  if (writers.length > 1)
    findings.push(
      fault(
        `${writers.map(({ host }) => host).join(' and ')} take writes: what one acknowledges the other does not know`,
        'Stop the one that was taken over from, and let it follow the other before it is started again.',
      ),
    );
  if (writers.length === 0 && looks.some(look => 'found' in look))
    findings.push(fault('no server takes writes', FAULTS['SL-DB-READONLY'].next));
  return findings;
}
