import type { IncomingMessage } from 'node:http';
import rawBody from 'raw-body';
import { parse } from 'secure-json-parse';

/** The largest request body, in bytes as they are read: above Teams' own limit for a message, far below what could hurt. */
export const BODY_MAX = 256 * 1024;

/** A body as JSON, or why it is refused. */
export type Body =
  | { readonly is: 'read'; readonly json: unknown }
  | { readonly is: 'refused'; readonly status: 400 | 413 | 415; readonly why: string };

const refused = (status: 400 | 413 | 415, why: string): Body => ({ is: 'refused', status, why });

/**
 * Reads a request's body as plain JSON, at most BODY_MAX bytes of it; never throws, whatever is sent or left out. A key
 * "__proto__" or "constructor" is left out, so that nothing hides behind a prototype.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) return refused(415, 'contentType');
  let text: string;
  try {
    text = await rawBody(request, {
      limit: BODY_MAX,
      encoding: 'utf8',
      length: request.headers['content-length'] ?? null,
    });
  } catch (error) {
    const type = error instanceof Error && 'type' in error ? String(error.type) : 'broken';
    return type === 'entity.too.large' ? refused(413, 'size') : refused(400, type);
  }
  try {
    return { is: 'read', json: parse(text, null, { protoAction: 'remove', constructorAction: 'remove' }) };
  } catch {
    return refused(400, 'json');
  }
}
