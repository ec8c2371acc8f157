/** The longest line of a calendar file, in octets without its end (RFC 5545, 3.1). */
const LINE_MAX = 75;

/** One line -> as many as it takes, none longer than LINE_MAX octets and none cut inside a letter. */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_MAX) {
      parts.push('');
      // The space that a line begins with, which goes on from the one before.
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}

/** A calendar file whose lines are folded by octets, however they were folded before. */
export const foldedByOctets = (file: string): string =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
