import { fold } from '../../shared/text.js';

/** What somebody does, or is, who wants something changed; in folded form. */
const ACT =
  '(?:vabb?a?r?|sjuk|borta|ledig|franvarande|(?:av)?boka\\w*|omboka\\w*|stall\\w*|flytta\\w*|lagga?|lagger|koppl\\w*|ta bort|tar bort|stryk\\w*|andra\\w*|byt\\w*|skjut\\w*|lamna\\w*|planera\\w*)';
const NOT = '(?:inte|ej|aldrig|icke)';
const DENIED = new RegExp(
  // "vabbar inte", "ställ inte in", "flyttar vi inte"; "är inte sjuk", "vill inte längre avboka"
  `\\b${ACT} (?:(?:jag|du|vi|ni|den|det|mig) )?${NOT}\\b|\\b${NOT} (?:langre |alls |heller |att |vill |ska )*${ACT}\\b`,
);
/** "Kan vi inte flytta mötet?" asks for it all the same. */
const POLITE = new RegExp(`^(?:(?:men|och|hej|snalla) )*(?:kan|kunde|skulle|ska|vill) (?:jag|du|vi|ni|man) ${NOT}\\b`);

/** Whether a message says that something is not done, or not to be done: it then begins nothing. */
export function isDenied(message: string): boolean {
  const said = fold(message);
  return DENIED.test(said) && !POLITE.test(said);
}
