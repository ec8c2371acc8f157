import * as z from 'zod/v4';
import type { Graph, GraphAnswer } from './graph.js';

/** Who has a mail address, by Entra object id in small letters; nobody; or why it cannot be known now. */
export type Found =
  | { readonly is: 'found'; readonly id: string }
  | { readonly is: 'nobody' }
  | { readonly is: 'unsure'; readonly why: string };

/** Finds people by mail address; it never rejects for what is answered. */
export type FindPerson = (mail: string) => Promise<Found>;

const one = z.object({ id: z.uuid().toLowerCase() });
const several = z.object({ value: z.array(one) });

const NOBODY = { is: 'nobody' } as const;

/** Finds people in Entra: by the name that they log in with, else by their mail address where exactly one has it. */
export function findInEntra(graph: Graph): FindPerson {
  const isNobody = (answer: GraphAnswer) => answer.is === 'refused' && [400, 404].includes(answer.status);

  function unsure(answer: Exclude<GraphAnswer, { is: 'ok' }>): Found {
    if (answer.is === 'wait') return { is: 'unsure', why: answer.why };
    const why = `person ${answer.status} ${answer.error}`.trim();
    graph.fault(why);
    return { is: 'unsure', why };
  }

  async function byMail(mail: string): Promise<Found> {
    const query = new URLSearchParams({ $filter: `mail eq '${mail.replaceAll("'", "''")}'`, $select: 'id' });
    const answer = await graph.ask({ path: `/users?${query}` });
    if (answer.is !== 'ok') return isNobody(answer) ? NOBODY : unsure(answer);
    const found = several.safeParse(answer.body).data?.value;
    return found?.length === 1 ? { is: 'found', id: found[0]!.id } : NOBODY;
  }

  return async mail => {
    const answer = await graph.ask({ path: `/users/${encodeURIComponent(mail)}?$select=id` });
    if (answer.is !== 'ok') return isNobody(answer) ? byMail(mail) : unsure(answer);
    const found = one.safeParse(answer.body);
    return found.success ? { is: 'found', id: found.data.id } : NOBODY;
  };
}
