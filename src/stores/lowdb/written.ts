/** Writes data as JSON and remembers the text of each object that stood in one of its lists: most stay as they are from act to act, and data never changes in place. */
export function rememberingWriter(): (data: object) => string {
  const texts = new WeakMap<object, string>();
  const textOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    const text = texts.get(value) ?? JSON.stringify(value);
    texts.set(value, text);
    return text;
  };
  return data => {
    const fields = Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const text = Array.isArray(value) ? `[${value.map(textOf).join(',')}]` : JSON.stringify(value);
        return `${JSON.stringify(name)}:${text}`;
      });
    return `{${fields.join(',')}}`;
  };
}
