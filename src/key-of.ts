import { hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from './config.js';

/** The key that secrets are derived from: the deployment's own; else one of the app password, which is as old as that; else one that lives as long as the process. */
export function keyOf({ bookingKey, credentials }: Config): Buffer {
  if (bookingKey) return bookingKey;
  if (!credentials) return randomBytes(32);
  return Buffer.from(hkdfSync('sha256', credentials.password, credentials.appId, 'samverkanslotsen without key', 32));
}
