/** A language that the bot's own words are said in: Swedish, as they are written in the code, or another one by its texts. */
export interface Tongue {
  /** ISO 639-1. */
  readonly code: 'sv' | 'en';
  /** The Swedish text with `{1}`, `{2}` .. where values stand -> the same in this language; Swedish itself has none. */
  readonly texts: ReadonlyMap<string, string>;
}

export const SWEDISH: Tongue = { code: 'sv', texts: new Map() };

// Words are put together without waiting for anything, so one is spoken at a time: no turn meets another's language.
let spoken = SWEDISH;

/** What `write` puts together, said in a language; `write` may wait for nothing. */
export function inTongue<Words>(tongue: Tongue, write: () => Words): Words {
  const before = spoken;
  spoken = tongue;
  try {
    const words = write();
    if (words instanceof Promise) throw new TypeError('Words are put together without waiting.');
    return words;
  } finally {
    spoken = before;
  }
}

/** The language that is spoken now. */
export const tongueNow = (): Tongue['code'] => spoken.code;

/** How a text is found in a language: `Tiden {1} är avbokad.` */
export const keyOfText = (strings: readonly string[]): string =>
  strings.reduce((text, part, at) => (at === 0 ? part : `${text}{${at}}${part}`), '');

/** A sentence out of the knowledge base, such as whom to ring in danger: said in the language that is spoken where it has that very sentence. */
export const sayKnown = (text: string): string => spoken.texts.get(text) ?? text;

/**
 * A sentence of the bot, written in Swedish and said in the language that is spoken: say`Tiden ${when} är avbokad.`
 * A language that lacks it says it in Swedish. Whole sentences only: another language has another order of words.
 */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const key = keyOfText(strings);
  return (spoken.texts.get(key) ?? key).replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at) - 1]));
}
