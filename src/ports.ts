/** One line of the log: a fixed name and facts that carry no message text and no person. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Where events go; an implementation writes one JSON line each and never throws. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** The one source of the present instant; everything inside takes an instant as an argument. */
export type Clock = () => Date;
