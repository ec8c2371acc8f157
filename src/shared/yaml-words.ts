import type * as z from 'zod/v4';
import { meant } from './file-fault.js';

/** What to write in place of a value of the wrong type, by the type that zod wants. */
const OF_TYPE: Readonly<Record<string, string>> = {
  string: 'Skriv en text.',
  number: 'Skriv ett tal.',
  int: 'Skriv ett heltal.',
  boolean: 'Skriv true (ja) eller false (nej).',
  array: 'Skriv en lista: varje sak på en egen rad, med bindestreck och mellanslag först.',
  object: 'Skriv fälten på egna rader under, med indrag.',
  record: 'Skriv fälten på egna rader under, med indrag.',
};

const OTHERWISE = 'Skriv det som i en annan fil av samma slag.';

/** What to do where a text was wanted and YAML has made something else of what was written. */
function textFrom(value: unknown): string {
  if (value === undefined) return 'Lägg till fältet, med en text.';
  if (value === null) return 'Skriv en text efter kolonet.';
  if (Array.isArray(value)) return 'Skriv en enda text, inte en lista.';
  if (typeof value === 'object') return 'Sätt raka citattecken (") runt texten: kolonet i den delar den annars i två.';
  return 'Sätt raka citattecken (") runt, så att det läses som en text.';
}

const ADD = 'Lägg till fältet.';

/** How zod's own messages begin, which are English; every other one is a schema's. */
const OF_ZOD = /^(?:Invalid|Too |Unrecognized)/;

function ofType(expected: string, value: unknown): string {
  if (expected === 'string') return textFrom(value);
  const way = OF_TYPE[expected] ?? OTHERWISE;
  return value === undefined ? `${ADD} ${way}` : way;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string' && minimum <= 1) return 'Skriv en text. Nu är den tom.';
  if (origin === 'string') return `Skriv minst ${minimum} tecken.`;
  return origin === 'array' ? `Skriv minst ${minimum} i listan.` : `Skriv ett tal som är minst ${minimum}.`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `Korta texten till högst ${maximum} tecken.`;
  return origin === 'array' ? `Ha högst ${maximum} i listan.` : `Skriv ett tal som är högst ${maximum}.`;
}

/** What a curator is to do about an issue of zod's with a value, in a Swedish sentence; the schemas' own messages are such sentences. */
export function whatToDo(issue: z.core.$ZodIssue, value: unknown): string {
  if (!OF_ZOD.test(issue.message)) return value === undefined ? `${ADD} ${issue.message}` : issue.message;
  switch (issue.code) {
    case 'invalid_value': {
      const way = `Skriv något av: ${issue.values.join(', ')}.`;
      return value === undefined ? `${ADD} ${way}` : `${way}${meant(String(value), issue.values.map(String))}`;
    }
    case 'invalid_type':
      return ofType(issue.expected, value);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      if (issue.format === 'uuid')
        return 'Skriv personens objekt-id i Entra, 36 tecken, som 00000000-0000-4000-8000-000000000000.';
      return issue.format === 'email' ? 'Skriv en e-postadress, som namn@kommun.se.' : OTHERWISE;
    case 'invalid_key':
      return 'Byt namn på fältet: bara a–z, 0–9 och bindestreck.';
    default:
      return OTHERWISE;
  }
}

/** What to do about YAML that cannot be read, by the reader's code; what is not listed is told in general. */
const BROKEN: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Byt tabb mot mellanslag i början av raden.',
  BAD_INDENT: 'Ge raden samma indrag som raderna intill.',
  DUPLICATE_KEY: 'Ta bort det ena: samma fält står två gånger.',
  MISSING_CHAR: 'Lägg till det som saknas: ett kolon, ett citattecken eller en slutparentes, här eller på raden före.',
  BLOCK_AS_IMPLICIT_KEY: 'Sätt raka citattecken (") runt texten: kolonet i den delar den annars i två.',
  MULTILINE_IMPLICIT_KEY: 'Skriv ett kolon efter fältets namn, här eller på raden före.',
  BAD_SCALAR_START: 'Sätt raka citattecken (") runt texten: den börjar med ett tecken som YAML inte tål.',
  BAD_DQ_ESCAPE: 'Byt \\ mot \\\\, eller ta bort det.',
  BAD_ALIAS: 'Sätt raka citattecken (") runt texten: den börjar med * eller &.',
  MULTIPLE_DOCS: 'Ta bort raden ---, som delar filen i två.',
};

/** What a curator is to do about YAML that breaks with a code of the reader's, in a Swedish sentence. */
export const howToMend = (code: string): string =>
  BROKEN[code] ?? 'Rätta raden, eller raden före: kolon, citattecken, klamrar eller indrag stämmer inte.';
