/** The 32 bytes of BOOKING_KEY; a text that is no such key adds a fault, which never repeats it. Undefined where it is not set. */
export function readKey(env: Readonly<Record<string, string | undefined>>, faults: string[]): Buffer | undefined {
  const text = env.BOOKING_KEY?.trim();
  const how = '64 hexadecimal digits are expected, made once with "openssl rand -hex 32" and kept secret';
  if (!text) return undefined;
  // The key itself is never repeated.
  if (!/^[0-9a-f]{64}$/i.test(text)) faults.push(`BOOKING_KEY is not right: ${how}`);
  return Buffer.from(text, 'hex');
}
