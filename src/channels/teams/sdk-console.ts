import type { Log } from '../../shared/ports.js';

/**
 * The SDK writes to the console by itself, also keys and whole errors. In the running bot each such call becomes one
 * log line that says only that it happened.
 */
export function quietSdk(log: Log): void {
  console.error = (first?: unknown) => log.warn('sdk', { cause: first instanceof Error ? first.name : 'message' });
  console.warn = () => log.warn('sdk', { cause: 'warning' });
  for (const level of ['log', 'info', 'debug', 'trace'] as const) console[level] = () => {};
}
