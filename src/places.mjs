// Says where a fault stands in the sources, for a program that runs compiled. Node does that too, but reads and parses every
// map at the start, a twentieth of it; here a map is read when the first fault of its file is told. Plain JavaScript, as
// nothing has been translated yet.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Maps by the compiled file that they are of; undefined for one that has none. */
const maps = new Map();

function mapOf(file) {
  if (!maps.has(file))
    try {
      maps.set(file, new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${file}.map`), 'utf8'))));
    } catch {
      maps.set(file, undefined);
    }
  return maps.get(file);
}

/** A line of a stack, as V8 writes it, with its place in the sources where it has one. */
function placed(frame, folder, root) {
  const file = frame.getFileName();
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const map = file?.startsWith(folder) ? mapOf(file) : undefined;
  const { originalSource, originalLine, originalColumn } = map?.findEntry(line - 1, column - 1) ?? {};
  if (!originalSource) return String(frame);
  const source = relative(root, fileURLToPath(new URL(originalSource, file)));
  return String(frame).replace(`${file}:${line}:${column}`, `${source}:${originalLine + 1}:${originalColumn + 1}`);
}

/**
 * From here on the stack of an error names the sources of whatever is compiled.
 * @param {string} folder the address (file:) of the folder of compiled files
 * @param {string} root the path of the project's folder, which the sources are named from
 */
export function tellPlaces(folder, root) {
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map(frame => `    at ${placed(frame, folder, root)}`)].join('\n');
}
