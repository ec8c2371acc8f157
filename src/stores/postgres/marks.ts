import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** How what is shared for minutes tells people apart without holding who they are: by a key that no database has. */
export interface Marks {
  /** A keyed hash of 32 bytes; `what` keeps a mark of one kind from being compared with one of another. */
  of(what: string, text: string): Buffer;
  /** A message for processes with the same key; undefined for one that was made with another. */
  seal(text: string): string;
  open(sealed: string): string | undefined;
}

/** Marks by a secret of the deployment (32 bytes). */
export function createMarks(secret: Buffer): Marks {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `samverkanslotsen ${purpose}`, 32));
  const [forMarks, forMessages] = [derived('marks'), derived('messages')];
  return {
    of: (what, text) => createHmac('sha256', forMarks).update(`${what}\n${text}`).digest(),
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', forMessages, nonce);
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', forMessages, bytes.subarray(0, 12)).setAuthTag(
          bytes.subarray(12, 28),
        );
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
