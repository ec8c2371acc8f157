import { createHash, timingSafeEqual } from 'node:crypto';
import type restify from 'restify';

/** What a proxy adds: such a request did not come from this machine. */
export const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** The metrics as the door gives them out. */
export interface MetricsParts {
  /** Who sends it may read them; without one, only this machine may. */
  readonly token: string | undefined;
  readonly contentType: string;
  text(): Promise<string>;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether whoever asks may read the metrics: by the token where there is one, else from this machine and through no proxy. */
export function mayReadMetrics(
  token: string | undefined,
  {
    headers,
    socket,
  }: Pick<restify.Request, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
): boolean {
  if (token !== undefined) return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
  return HERE.has(socket.remoteAddress ?? '') && !PROXY_HEADERS.some(name => headers[name] !== undefined);
}

/** Adds GET /metrics to a server; whoever may not read them is told that there is nothing. */
export function serveMetrics(server: restify.Server, { token, contentType, text }: MetricsParts): void {
  server.get('/metrics', async (req: restify.Request, res: restify.Response) => {
    if (mayReadMetrics(token, req)) res.sendRaw(200, await text(), { 'content-type': contentType });
    else res.send(404);
  });
}
