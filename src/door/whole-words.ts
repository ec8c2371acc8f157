// What a whole message says, folded.

export const HELP = new Set([
  'hjalp',
  'help',
  'hjalp mig',
  'vad kan du',
  'vad kan du gora',
  'meny',
  'start',
  'info',
  'kommandon',
]);
export const GUIDE = new Set([
  'ska jag anmala',
  'ska jag anmala det',
  'ska jag anmala detta',
  'guide',
  'guiden',
  'starta guiden',
  'fortsatt guiden',
  'fortsatt med guiden',
  'tillbaka till guiden',
]);
export const THANKS =
  /^(?:(?:stort |tusen |ok |okej |toppen |super |perfekt )*tack(?: s[ao] mycket| ska du ha| for hjalpen| for svaret)?|tack(?: \w+){0,2}|thanks|thank you|thx|ok tack)$/;
export const GREETING =
  /^(?:hej|hejsan|hej hej|tjena|tja|hall[ao]|halloj|god ?morgon|god ?dag|god ?kvall|hello|hi|hey)(?: (?:lotsen|samverkanslotsen|bot|dar|pa dig))*$/;
