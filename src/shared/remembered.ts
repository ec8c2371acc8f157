/**
 * A function of a text that remembers what it made of so many texts; of more, those met first are forgotten first. For single
 * words, which come back all day, and for what is kept anyway: a whole message has no place here.
 */
export function remembered<Made extends NonNullable<unknown>>(
  most: number,
  make: (text: string) => Made,
): (text: string) => Made {
  const known = new Map<string, Made>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    const [first] = known.size >= most ? known.keys() : [];
    if (first !== undefined) known.delete(first);
    known.set(text, made);
    return made;
  };
}
