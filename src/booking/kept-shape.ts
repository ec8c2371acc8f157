import * as z from 'zod/v4';

/** The shape of an object of which a field that is not named stays as it is: a later version may have put it there. */
export const kept = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.looseObject(fields) as unknown as z.ZodObject<Fields>;

/** Read-only all the way down. */
export type Fixed<T> = T extends readonly (infer One)[]
  ? readonly Fixed<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Fixed<T[Key]> }
    : T;
