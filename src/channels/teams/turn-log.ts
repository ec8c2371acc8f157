import type { Outcome } from '../../door/outcome.js';
import type { Place } from '../../door/rights.js';
import { CodedFault } from '../../faults.js';
import type { Log, LogFields } from '../../shared/ports.js';
import { DeliveryError } from './delivery.js';

/** What a turn led to, for the log: ids and kinds, never a message's text or a person. */
export function outcomeFields(outcome: Outcome): LogFields {
  switch (outcome.is) {
    case 'group':
      return { outcome: `group ${outcome.group.is}` };
    case 'booking':
      return { outcome: `booking ${outcome.booking.is}` };
    case 'reword':
      return { outcome: 'reword', faults: outcome.faults.map(fault => fault.is) };
    case 'refused':
      return { outcome: 'refused', act: outcome.act, why: outcome.why };
    case 'found':
      return { outcome: 'found', found: outcome.rules.map(rule => rule.id) };
    case 'tooFast':
      return { outcome: 'tooFast', urgent: outcome.urgent !== undefined };
    case 'asked':
      return {
        outcome: outcome.outcome,
        ...(outcome.outcome === 'answer' ? { rule: outcome.rule.id } : {}),
        ...(outcome.outcome === 'choose' ? { choices: outcome.choices.map(rule => rule.id) } : {}),
        ...(outcome.outcome === 'none' ? { why: outcome.why } : {}),
        urgent: outcome.urgent !== undefined,
        identity: outcome.identity,
      };
    default:
      return { outcome: outcome.is };
  }
}

/** What went wrong with a turn, for the log: its code, the next step, and where in our own code; never the error's text. */
export function faultFields(error: unknown): LogFields & { readonly code: string } {
  if (error instanceof DeliveryError) {
    const { code, next } = new CodedFault('SL-DELIVERY', 'a reply could not be delivered');
    return { code, next, cause: error.name, ...(error.statusCode === undefined ? {} : { status: error.statusCode }) };
  }
  const { code, next } = error instanceof CodedFault ? error : new CodedFault('SL-TURN', 'the turn failed');
  if (!(error instanceof Error)) return { code, next, cause: 'unknown' };
  const word = 'code' in error && !(error instanceof CodedFault) ? { errno: String(error.code) } : {};
  // The stack begins with the message, of which a line may look like a place in the code.
  const places = (error.stack ?? '').split(error.message).at(-1) ?? '';
  const at = places.split('\n').filter(line => /^\s+at \S.*:\d+:\d+\)?$/.test(line));
  return { code, next, cause: error.name, ...word, at: at.slice(0, 3).map(line => line.trim()) };
}

/** Why there is no token, for the log: Entra's own code of the cause and what it most often means; never its sentence, which names tenant and app. */
export function loginFields(error: unknown): LogFields & { readonly code: string } {
  const fault = error instanceof CodedFault ? error : new CodedFault('SL-LOGIN', 'no token');
  return {
    code: 'SL-LOGIN',
    cause: fault.errno ?? (error instanceof Error ? error.name : 'unknown'),
    next: fault.next,
  };
}

const told = new WeakSet<object>();

/** Logs what went wrong, to be known again further up (`isTold`). */
export function logFault(log: Pick<Log, 'error'>, event: string, error: unknown, about: LogFields = {}): void {
  if (typeof error === 'object' && error !== null) told.add(error);
  log.error(event, { ...about, ...faultFields(error) });
}

/** Whether what was thrown has a line in the log: a second one would be counted as a second fault. */
export const isTold = (error: unknown): boolean => typeof error === 'object' && error !== null && told.has(error);

/** Where a turn took place, for the log: whether others could read along. */
export const placeField = (place: Place): LogFields => ({ place: place === 'private' ? 'private' : 'shared' });
