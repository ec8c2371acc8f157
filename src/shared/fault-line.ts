import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './file-fault.js';

/** The shortest text that is looked for in a file, in characters: a shorter one stands anywhere. */
const LOOKED_FOR_MIN = 4;

/**
 * Where the deepest part of a field's path begins in YAML, in characters, or what was received of a list there; undefined where not even
 * its first part is there.
 */
function offsetOf(text: string, field: string, received: string, lines: LineCounter): number | undefined {
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let found: number | undefined;
  for (const part of field.split('.')) {
    if (isSeq(node)) {
      const item: unknown = node.items.find(one => isMap(one) && one.get('id') === part) ?? node.items[Number(part)];
      if (!item) return found;
      found = (item as { range?: [number] }).range?.[0] ?? found;
      node = item;
      continue;
    }
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === part) : undefined;
    if (!pair) return found;
    found = isScalar(pair.key) ? (pair.key.range?.[0] ?? found) : found;
    node = pair.value;
  }
  const told = isSeq(node)
    ? node.items.find(item => isScalar(item) && String(item.value) === plain(received))
    : undefined;
  return (isScalar(told) ? told.range?.[0] : undefined) ?? found;
}

const plain = (received: string) => received.replace(/^"|"$/g, '');

/** The first line, from 1, that holds what was received; a text that was cut short is looked for as far as it goes. */
function lineWith(lines: readonly string[], received: string, from: number): number | undefined {
  const quoted = received.startsWith('"');
  // Words of ours about what is not there are in no file.
  if (!quoted && (/\s/.test(received) || received.startsWith('inget'))) return undefined;
  const sought = plain(received)
    .replace(/\.\.\.$/, '')
    .slice(0, 40);
  if (sought.length < LOOKED_FOR_MIN) return undefined;
  const at = lines.findIndex((line, number) => number >= from && line.includes(sought));
  return at < 0 ? undefined : at + 1;
}

/** The line, from 1, on which a curator is to look for a fault in the text of its file; undefined where none is likely. */
export function lineOf(text: string, { line, field, received }: Omit<Fault, 'file'>): number | undefined {
  if (line !== undefined) return line;
  const lines = text.split('\n');
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  const counter = new LineCounter();
  const offset = field === 'body' ? undefined : offsetOf(front ?? text, field, received, counter);
  const inFront = front === undefined ? 0 : 1;
  if (offset === undefined) return lineWith(lines, received, field === 'body' && front ? front.split('\n').length : 0);
  return counter.linePos(offset).line + inFront;
}
