import { isOneSlip } from './text.js';

/** One thing wrong with a file of the knowledge base, in words a curator can act on. */
export interface Fault {
  readonly file: string;
  /** The line of the file, from 1; absent where nobody has looked for it. */
  readonly line?: number;
  /** The field by its path (`legal.0.from`), or `body`, `yaml`, `file`, `front matter`. */
  readonly field: string;
  /** What to do: Swedish, one sentence or two, each with its full stop. */
  readonly expected: string;
  /** What stands there now, Swedish; a text of the file in quotation marks. */
  readonly received: string;
}

/** What a fault's field is called where it is none of the file's own. */
const CALLED: Readonly<Record<string, string>> = {
  body: 'texten',
  yaml: 'skrivsättet (YAML)',
  file: 'filen',
  pack: 'paketet',
  'front matter': 'fälten överst',
};

/** A field's path as a curator counts: `legal.0.from` is "legal, nr 1, from". */
const called = (field: string): string =>
  CALLED[field] ??
  field
    .split('.')
    .map(part => (/^\d+$/.test(part) ? `nr ${Number(part) + 1}` : part))
    .join(', ');

/** A fault as one line of Swedish: file and line, field, what to do, what stands there now. */
export function faultLine({ file, line, field, expected, received }: Fault): string {
  return `${file}${line === undefined ? '' : `, rad ${line}`}: ${called(field)}: ${expected} Nu: ${received}`;
}

/** What was received, short enough for one line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'inget';
  const text = typeof value === 'string' ? `"${value.replace(/\s*\n\s*/g, ' ')}"` : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
}

/** The shortest name that may have a slip, in characters: shorter ones are all near one another. */
const SLIP_FROM = 5;

/** " Menade du x?" where one of the names is a slip from what was written; else ''. */
export function meant(written: string, names: Iterable<string>): string {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-zåäö0-9]/g, '');
  const slip = (name: string) => written.length >= SLIP_FROM && isOneSlip(plain(name), plain(written));
  const near = [...names].find(name => plain(name) === plain(written) || slip(name));
  return near === undefined ? '' : ` Menade du ${near}?`;
}
