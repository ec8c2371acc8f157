/** What came over the wire, by names; nothing is known of the values. */
export type Fields = Readonly<Record<string, unknown>>;

/** Anything -> its fields; {} for what has none. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Anything -> its items as fields; [] for what is no list. */
export const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** Anything -> the string that it is; '' for anything else. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
