import type { AREAS, Rule } from './rule.js';

/** The section that holds the duty to report. */
export const DUTY = { act: 'SoL', section: '19 kap. 1 §' } as const;

/** The areas of what is done with a worry about a child; the others are of meetings and work together, and are read by their words. */
const CLOSE: Readonly<Record<(typeof AREAS)[number], boolean>> = {
  anmalan: true,
  process: true,
  aterkoppling: true,
  samtycke: true,
  sekretess: true,
  konsultation: true,
  samverkan: false,
  forum: false,
};

/** Of reporting itself, of what is reported, of those to whom one might go first, of a child or a home. */
const NEAR = [
  /anmäl|misst[äa]nk|misshand|\bf(?:ar|ara|arit) illa|våld|övergrepp/iu,
  /(?<!\p{L})(?:slår|slås|slagen|slagit|slagna|blåmärk\p{L}*|oro\p{L}*)(?!\p{L})/iu,
  /socialtjänst|socialsekr|socialjour|elevhäls|rektor|(?<!\p{L})(?:soc|eht|ehm|lvu)(?!\p{L})|19 kap\. /iu,
  /barn|elev|ungdom|pojk|flick|familj|föräld|vårdnadshav|(?<!\p{L})(?:unge|ungen|ungar|tjej|kill|hemma|hemmet)/iu,
];

const textsOf = ({ title, short, details, changes, asks }: Rule) =>
  [title, short, details, changes, ...asks].join('\n').normalize('NFC');

/**
 * By what a rule bears on reports; one is enough. It errs to including: the check of wordings knows kinds of wordings and not
 * what a sentence means, and what delays a report may have no word of reporting in it.
 */
const SIGNS: Readonly<Record<string, (rule: Rule) => boolean>> = {
  area: ({ area }) => CLOSE[area],
  law: ({ legal }) => legal.some(({ act, section }) => act === DUTY.act && section.startsWith('19 kap.')),
  role: ({ roles, urgent, unsafeIfWrong }) => urgent || unsafeIfWrong || roles.length > 0,
  related: ({ related }) => related.some(id => id.startsWith('anmalan-')),
  words: rule => NEAR.some(words => words.test(textsOf(rule))),
};

/** Whether a rule bears on a report, be it of a pack of its own or of all of Sweden. */
export const bearsOnReports = (rule: Rule): boolean => Object.values(SIGNS).some(sign => sign(rule));
