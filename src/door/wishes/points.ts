import { fold } from '../../shared/text.js';
import { asksForPoint } from './point.js';

/** What stands before several points: "dagordning:", "hej! punkter till torsdag:". */
const HEAD =
  /^\s*((?:(?:hej|hallå|här är|här kommer|ny|nya|vår|lägg till|kan du lägga till|följande|förslag på|förslag till)[!,.]?\s+)*(?:dagordning\p{L}*|agenda\p{L}*|(?:dagordnings|mötes)?punkter(?:na)?|nästa (?:möte|träff))(?: (?:till|på|för|inför) [^:\n]{1,30})?)\s*:\s*(\S.*)$/isu;
/** A mark that a point begins with on a line of its own. */
const MARK = /^\s*(?:[-–—•*·]|\d{1,2}\s?[.):])\s*(?=\S)/u;
const NUMBERED = /(?:^|\s)(\d{1,2})[.)]\s+(?=[\p{L}[])/gu;
/** Said after them to whoever is asked. */
const THANKS = /^(?:tack\p{L}*|mvh|med vänlig hälsning|hälsningar|vänligen|hej|snälla)(?!\p{L})/iu;

/** Points that are asked for in one message, each as a message that asks for it alone. */
export interface Listed {
  readonly points: readonly string[];
  /** Lines beside them that are none, as they were written. */
  readonly others: readonly string[];
}

/** "1. närvaro 2. trivselenkät", counted from one on; undefined where the figures are none of a list. */
function numberedIn(text: string): readonly string[] | undefined {
  const found = [...text.matchAll(NUMBERED)];
  if (found.length < 2 || found[0]?.index !== 0 || !found.every((one, at) => Number(one[1]) === at + 1))
    return undefined;
  return found.map((one, at) => text.slice(one.index + one[0].length, found[at + 1]?.index));
}

/** The lines of a list: those that are marked where any are, else all of them. */
function linesIn(text: string): { readonly items: readonly string[]; readonly others: readonly string[] } | undefined {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '' && !THANKS.test(line.trim()));
  const marked = lines.filter(line => MARK.test(line));
  const items = marked.length > 0 ? marked : lines;
  return items.length < 2 ? undefined : { items, others: lines.filter(line => !items.includes(line)) };
}

/** The points of a message that lists several under the word for them; undefined for any other. */
export function listedIn(message: string): Listed | undefined {
  const [, said = '', list = ''] = HEAD.exec(message) ?? [];
  const numbered = list.includes('\n') ? undefined : numberedIn(list);
  const lines = numbered ? { items: numbered, others: [] } : list === '' ? undefined : linesIn(list);
  if (!lines) return undefined;
  const head = said.replace(/punkter(?:na)?(?=\s|$)/iu, 'punkt');
  const items = lines.items.map(item => item.replace(MARK, '').replace(/[\s.,;]+$/u, ''));
  const points = items.filter(item => fold(item) !== '').map(item => `${head}: ${item}`);
  return points.length < 2 || !points.every(asksForPoint) ? undefined : { points, others: lines.others };
}
