const NAME_LEAST = 2;

/**
 * A message without the writer's own name (as the client vouches for it) where it is signed with nothing else: as the last
 * words, after a sentence or a comma. It tells of nobody else, and nothing of it goes further.
 */
export function withoutOwnName(text: string, name = ''): string {
  const whole = name.trim().split(/\s+/);
  const [first = ''] = whole;
  if (first.length < NAME_LEAST) return text;
  // Nearly none is signed, and that is seen at once.
  if (!text.toLowerCase().includes(first.toLowerCase())) return text.trimEnd();
  const [own = '', ...rest] = whole.map(one => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const all = rest.map(one => `\\s+${one}`).join('');
  const signed = new RegExp(`(?<=[.!?,\\n]\\s*)${own}(?:${all})?[.!\\s]*$`, 'iu');
  return text.replace(signed, '').trimEnd();
}
