import { parse as parseYaml, YAMLParseError } from 'yaml';
import type * as z from 'zod/v4';
import { type Fault, shown } from './file-fault.js';
import { isOneSlip } from './text.js';
import { howToMend, whatToDo } from './yaml-words.js';

/** The value at a path inside parsed data; undefined where the path leads nowhere. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path) value = value === null || value === undefined ? undefined : Reflect.get(Object(value), key);
  return value;
}

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'front matter';

/** zod's issues as faults that name the field, what to do and what stands there; a misspelt field is told once. */
export function zodFaults(file: string, data: unknown, error: z.ZodError): Fault[] {
  const missing = new Set(
    error.issues.filter(({ path }) => valueAt(data, path) === undefined).map(({ path }) => pathOf(path)),
  );
  const misspelt = (path: readonly PropertyKey[], key: string): string | undefined =>
    [...missing].find(field => {
      const [name = '', ...before] = field.split('.').toReversed();
      const beside = path.map(String).join('.') === before.toReversed().join('.');
      return beside && isOneSlip(name.toLowerCase(), key.toLowerCase());
    });
  const strays = error.issues.flatMap(issue =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map(key => {
          const meant = misspelt(issue.path, key);
          if (meant !== undefined) missing.delete(meant);
          const name = meant?.split('.').at(-1);
          const other = 'Rätta fältets namn, också stora och små bokstäver, eller ta bort det.';
          const expected = name === undefined ? other : `Rätta fältets namn till ${name}.`;
          return { meant, fault: { file, field: pathOf([...issue.path, key]), expected, received: 'ett okänt fält' } };
        }),
  );
  const told = new Set(strays.map(({ meant }) => meant));
  const others = error.issues.flatMap((issue): Fault[] => {
    const field = pathOf(issue.path);
    if (issue.code === 'unrecognized_keys' || told.has(field)) return [];
    const value = valueAt(data, issue.path);
    return [{ file, field, expected: whatToDo(issue, value), received: shown(value) }];
  });
  return [...others, ...strays.map(({ fault }) => fault)];
}

/** YAML text -> data, or the one fault that says on which line it breaks; `first` is the number of the text's first line. */
export function readYaml(file: string, text: string, first = 1): { data: unknown } | { fault: Fault } {
  try {
    return { data: parseYaml(text) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) {
      const expected = 'Rätta filen, så att den kan läsas som YAML.';
      return { fault: { file, field: 'yaml', expected, received: shown(String(error)) } };
    }
    const at = error.linePos?.[0].line ?? 1;
    const received = shown((text.split('\n')[at - 1] ?? '').replaceAll('\t', '<tabb>').trim());
    return { fault: { file, line: at + first - 1, field: 'yaml', expected: howToMend(error.code), received } };
  }
}
