/**
 * A function of a text that keeps what it made of so many texts, those that were asked for last: whatever looks at one message
 * asks for it and its parts again and again, and the next message takes their place. `remembered` is for single words.
 */
export function recent<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const texts: string[] = [];
  const results: Made[] = [];
  let oldest = 0;
  return text => {
    for (let at = 0; at < texts.length; at++) if (texts[at] === text) return results[at]!;
    const made = make(text);
    texts[oldest] = text;
    results[oldest] = made;
    oldest = (oldest + 1) % most;
    return made;
  };
}
