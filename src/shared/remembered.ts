/** The same text in memory of its own: a part of a text else keeps all of it, and what it was part of is a message. */
const ofItsOwn = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * A function of a text that remembers what it made of so many texts; of more, those met first are forgotten first. For single
 * words, which come back all day, and for what is kept anyway: a whole message has no place here, and none stays in memory for
 * a word of it.
 */
export function remembered<Made extends NonNullable<unknown>>(
  most: number,
  make: (text: string) => Made,
): (text: string) => Made {
  const known = new Map<string, Made>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ofItsOwn(text);
    const made = make(own);
    const [first] = known.size >= most ? known.keys() : [];
    if (first !== undefined) known.delete(first);
    known.set(own, made);
    return made;
  };
}
