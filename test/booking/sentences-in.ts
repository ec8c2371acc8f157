/** Where a part of a program's text ends: after its quotation mark, or after the `}` of what is put into a template. */
function endOf(source: string, start: number, end: string): number {
  for (let at = start; at < source.length; at++) {
    const here = source[at]!;
    if (here === '\\') at++;
    else if (here === end) return at + 1;
    else if (end === '`' && here === '$' && source[at + 1] === '{') at = endOf(source, at + 2, '}') - 1;
    else if (end === '}' && here === '{') at = endOf(source, at + 1, '}') - 1;
    else if (end === '}' && (here === '`' || here === "'")) at = endOf(source, at + 1, here) - 1;
  }
  throw new Error(`nothing ends what begins with ${source.slice(start, start + 40)}`);
}

/** The template that begins at a place of a program's text, with `{1}`, `{2}` .. where values stand. */
function templateAt(source: string, start: number): string {
  let [key, values, at] = ['', 0, start];
  while (source[at] !== '`') {
    if (source[at] === '$' && source[at + 1] === '{') {
      at = endOf(source, at + 2, '}');
      key += `{${++values}}`;
    } else key += source[at++];
  }
  return key;
}

/** The sentences that a program's text says, as they stand among another language's texts; those inside one another too. */
export const sentencesIn = (source: string): string[] =>
  [...source.matchAll(/\bsay`/g)].map(found => templateAt(source, found.index + found[0].length));
