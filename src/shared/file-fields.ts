import * as z from 'zod/v4';
import { isDay } from './day.js';

const A_DAY = 'Skriv en dag som finns, som ÅÅÅÅ-MM-DD, till exempel 2026-11-29.';

/** A day that exists, written YYYY-MM-DD, in a file of the knowledge base. */
export const dayField = z.string({ error: A_DAY }).refine(isDay, { error: A_DAY });

/** A text that is not empty; the blanks around it are taken off. */
export const lineField = z.string().trim().min(1);

/** An id: lower-case words without dots over them, joined by hyphens. */
export const idField = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'Skriv ett id: bara små bokstäver a–z, siffror och bindestreck, till exempel anmalan-hur.',
});

/** The year of a document; what a document without one may have in place of it is `odaterad` or `omkring 2020`. */
export const yearField = z.union([z.int().min(1900).max(2100), z.string().regex(/^(odaterad|omkring \d{4})$/)], {
  error: 'Skriv ett årtal, till exempel 2020. Saknas det: odaterad, eller omkring 2020.',
});
