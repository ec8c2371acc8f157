import type { Day } from '../shared/day.js';
import type { Fault } from '../shared/file-fault.js';
import { listed } from '../shared/text.js';
import { actNamed, type Law, lastDayOf } from './law.js';
import type { Rule } from './rule.js';

/** The wordings that a rule cites beyond their last day: as faults where that day is past, else as what is to come. */
export function endedWordings(rule: Rule, law: Law, on: Day): { faults: Fault[]; warnings: Fault[] } {
  const ended = rule.legal.flatMap((cited, index) => {
    const act = actNamed(law, cited.act);
    const last = act && lastDayOf(act, cited.section, cited.from);
    if (last === undefined || (rule.validTo !== undefined && rule.validTo <= last)) return [];
    const expected = `Skriv validTo: ${last} eller tidigare, den sista dagen för den lydelsen av ${cited.act} ${cited.section}, och en ny version av regeln efter den.`;
    const fault = {
      file: rule.file,
      field: `legal.${index}.from`,
      expected,
      received: rule.validTo ?? 'inget validTo',
    };
    return [{ past: last < on, fault }];
  });
  const some = (past: boolean) => ended.filter(one => one.past === past).map(({ fault }) => fault);
  return { faults: some(true), warnings: some(false) };
}

/** What the rule cites in its front matter: known act, its number, a section of the safe list, a day the wording began. */
export function citationFaults(rule: Rule, law: Law): Fault[] {
  const faults: Fault[] = [];
  rule.legal.forEach((cited, index) => {
    const say = (field: string, expected: string, received: string) =>
      faults.push({ file: rule.file, field: `legal.${index}.${field}`, expected, received });
    const gone = law.repealed.find(act => act.sfs === cited.sfs);
    if (gone) {
      say('sfs', `Skriv en lag som gäller: ${gone.replacedBy}.`, `${cited.sfs}, upphävd (${gone.name})`);
      return;
    }
    const act = actNamed(law, cited.act);
    if (!act) {
      say('act', `Skriv lagen som något av: ${law.acts.map(known => known.act).join(', ')}.`, cited.act);
      return;
    }
    if (act.sfs !== cited.sfs) say('sfs', `Skriv "${act.sfs}": det är numret för ${act.act}.`, cited.sfs);
    const begins = act.sections[cited.section];
    if (!begins) {
      say(
        'section',
        `Skriv en paragraf i ${act.act} som står i law.yaml, till exempel ${Object.keys(act.sections)[0]}, eller lägg till den där.`,
        cited.section,
      );
      return;
    }
    if (!begins.includes(cited.from))
      say('from', `Skriv dagen då lydelsen började gälla: ${listed(begins, 'eller')}.`, cited.from);
    if (rule.validFrom < cited.from) {
      const expected = `Skriv ${cited.from} eller en senare dag: då började ${cited.act} ${cited.section} gälla i den lydelsen.`;
      faults.push({ file: rule.file, field: 'validFrom', expected, received: rule.validFrom });
    }
    if (cited.to && (rule.validTo === undefined || rule.validTo > cited.to)) {
      const expected = `Skriv ${cited.to} eller en tidigare dag: då slutade ${cited.act} ${cited.section} gälla i den lydelsen.`;
      faults.push({ file: rule.file, field: 'validTo', expected, received: rule.validTo ?? 'inget' });
    }
  });
  return faults;
}

const SECTION = /(?<![\d:])((?:\d+(?: [a-z])? kap\. )?)(\d+(?: [a-z])?(?:(?:, | och |–|-)\d+(?: [a-z])?)*) §{1,2}/g;
const HISTORY = /gamla|tidigare|upphävd|förr\b|äldre|historia|ersatt/i;

/** "8–9", "31 a–31 d" or "1, 2 och 3" -> each section number of the enumeration. */
function each(numbers: string): string[] {
  return numbers.split(/, | och /).flatMap(part => {
    const [, chapter, first, last] = /^(\d+) ([a-z])[–-]\1 ([a-z])$/.exec(part) ?? [];
    if (first !== undefined && last !== undefined) {
      const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
      return letters.slice(letters.indexOf(first), letters.indexOf(last) + 1).map(letter => `${chapter} ${letter}`);
    }
    const range = /^(\d+)[–-](\d+)$/.exec(part);
    if (!range) return [part];
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => String(from + offset));
  });
}

function namesIn(law: Law): { act: string; pattern: RegExp }[] {
  return law.acts.map(act => ({
    act: act.act,
    pattern: new RegExp(`(?<![\\p{L}])(?:${act.act}|${act.name})(?![\\p{L}])`, 'giu'),
  }));
}

/** Sections and repealed acts in the running text; a clause that says it is history may name what no longer applies. */
export function bodyLawFaults(rule: Rule, law: Law): Fault[] {
  const faults: Fault[] = [];
  const names = namesIn(law);
  for (const clause of `${rule.short}\n${rule.details}`.split(/;|\n|(?<!kap)(?<!\bst)\.\s/)) {
    const say = (expected: string) =>
      faults.push({ file: rule.file, field: 'body', expected, received: `"${clause.trim().slice(0, 90)}"` });
    const named = law.repealed.filter(act => clause.includes(act.sfs));
    const old = /(?<!offentlighets- och )\bsekretesslagen\b|\bSekrL\b/i.test(clause) || named.length > 0;
    if (old && !HISTORY.test(clause)) say('Stryk den upphävda lagen, eller skriv i samma mening att den är gammal.');
    if (old || HISTORY.test(clause)) continue;
    for (const hit of clause.matchAll(SECTION)) {
      const before = clause.slice(0, hit.index);
      const act = names
        .flatMap(({ act, pattern }) => [...before.matchAll(pattern)].map(found => ({ act, at: found.index })))
        .sort((a, b) => b.at - a.at)[0]?.act;
      if (!act) {
        say(`Skriv vilken lag det är före ${hit[0]}.`);
        continue;
      }
      for (const number of each(hit[2] ?? '')) {
        const section = `${hit[1] ?? ''}${number} §`;
        if (!actNamed(law, act)?.sections[section])
          say(`Rätta ${section}: den står inte under ${act} i law.yaml. Stämmer den, lägg till den där.`);
      }
    }
  }
  return faults;
}
