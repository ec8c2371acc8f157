/** One thing wrong with a file of the knowledge base, in words a curator can act on. */
export interface Fault {
  readonly file: string;
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** A fault as one line: file, field, expected, received. */
export function faultLine(fault: Fault): string {
  return `${fault.file}: ${fault.field}: expected ${fault.expected}, received ${fault.received}`;
}

/** What was received, short enough for one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
}
