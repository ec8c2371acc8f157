import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** Eight random hexadecimal digits: the first ones of a UUID, which node has ready, unlike four random bytes. */
export const shortId = (): string => randomUUID().slice(0, 8);

/** Runs what one request leads to; every line that it logs has the same id, a random one that says nothing of the sender. */
export const asRequest = <Result>(work: () => Result): Result => current.run(shortId(), work);

/** Runs what goes on after the request, and for others too. */
export const apartFromRequests = <Result>(work: () => Result): Result => current.exit(work);

/** The field of a log line that ties it to the request it was written in; empty outside of one. */
export function requestField(): { readonly request?: string } {
  const request = current.getStore();
  return request === undefined ? {} : { request };
}
