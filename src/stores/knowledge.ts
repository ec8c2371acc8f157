import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AfterReport, parseAfterReport } from '../answering/after-report/after-report.js';
import { type DangerExamples, parseDanger } from '../answering/danger/examples.js';
import { type DangerWords, type EmergencyNotice, parseUrgent, type UrgentSignal } from '../answering/danger/urgent.js';
import { type Forum, parseForums } from '../answering/forum.js';
import { type Guide, parseGuide } from '../answering/guide/guide.js';
import { type Language, parseLanguages } from '../answering/language.js';
import { type Law, parseLaw } from '../answering/law.js';
import { type Lookalike, parseLookalikes } from '../answering/lookalike.js';
import { type Places, parsePlaces } from '../answering/place.js';
import type { Rule } from '../answering/rule.js';
import { parseRule } from '../answering/rule-file.js';
import { type Calibration, parseCalibration } from '../answering/search/calibration.js';
import { parseTellings, type TellingExamples } from '../answering/tellings/examples.js';
import { parseWishCounts, type WishCounts } from '../answering/wishes/counts.js';
import { parseActions, type WishExamples } from '../answering/wishes/examples.js';
import { parseWordList, type WordList } from '../answering/word-list.js';
import { type ForbiddenWording, parseWording } from '../answering/wording.js';
import { type Names, parseAlsoWords, parseNames } from '../door/guard/listed-names.js';
import {
  type NameWeights,
  type NotPersons,
  type Names as People,
  parseNameWeights,
  parseNotPersons,
  parseNames as parsePeople,
} from '../door/guard/name-data.js';
import { type Agenda, parseAgendas } from '../groups/agenda.js';
import { type Check, parseChecklist } from '../groups/checklist.js';
import { parseQuestions, type Questions } from '../groups/evaluation.js';
import { type Directory, parseDirectory } from '../shared/directory.js';
import { directoryFaults } from '../shared/directory-check.js';
import type { EnglishTexts } from '../shared/english.js';
import { type Fault, meant } from '../shared/file-fault.js';
import { readYaml } from '../shared/yaml-file.js';
import { readEnglish } from './read-english.js';
import { readOne, reason } from './read-one.js';

/** What the knowledge folder held when it was read; a part that could not be read is absent and has its faults. */
export interface Knowledge {
  readonly rules: readonly Rule[];
  readonly forums: readonly Forum[];
  readonly law?: Law;
  readonly directory?: Directory;
  /** The pack that the directory stands in: the municipality's own. */
  readonly ownPack?: string;
  readonly urgent?: readonly UrgentSignal[];
  readonly children?: readonly UrgentSignal[];
  readonly selves?: readonly UrgentSignal[];
  readonly notice?: EmergencyNotice;
  readonly said?: DangerWords;
  readonly examples?: DangerExamples;
  readonly tellings?: TellingExamples;
  readonly words?: WordList;
  readonly languages?: readonly Language[];
  readonly places?: Places;
  readonly guide?: Guide;
  readonly afterReport?: AfterReport;
  readonly lookalikes?: readonly Lookalike[];
  readonly wishCounts?: WishCounts;
  readonly calibration?: Calibration;
  readonly questions?: Questions;
  readonly agendas?: readonly Agenda[];
  readonly checks?: readonly Check[];
  readonly wishes?: WishExamples;
  readonly names?: Names;
  readonly people?: People;
  readonly notPersons?: NotPersons;
  readonly weights?: NameWeights;
  readonly forbidden: readonly ForbiddenWording[];
  /** The bot's own sentences in English; absent where the folder english holds none. */
  readonly english?: EnglishTexts;
  readonly faults: readonly Fault[];
}

/** Folders of the knowledge base that hold no rules of a place. */
const NOT_PACKS = new Set(['guide', 'names', 'english']);

/** The names of the packs that a knowledge folder holds: its folders with rules or a directory in them. */
export async function packsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && !NOT_PACKS.has(entry.name) && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort();
}

async function namesIn(folder: string, pack: string): Promise<string[] | Fault> {
  try {
    return (await readdir(join(folder, pack))).sort();
  } catch (error) {
    const there = await packsIn(folder).catch(() => []);
    const known = there.length > 0 ? ` Där finns ${there.join(', ')}.${meant(pack, there)}` : '';
    return {
      file: pack,
      field: 'pack',
      expected: `Lägg en mapp med det namnet i kunskapsmappen, eller rätta KNOWLEDGE_PACKS.${known}`,
      received: reason(error),
    };
  }
}

/** Reads one data file with its parser; absent and with faults where it cannot be read or is wrong. */
async function readData<T extends object>(
  folder: string,
  path: string,
  faults: Fault[],
  parse: (file: string, text: string) => T | { faults: Fault[] },
): Promise<T | Record<string, never>> {
  const file = await readOne(folder, path);
  const parsed = 'field' in file ? { faults: [file] } : parse(path, file.text);
  if (!('faults' in parsed)) return parsed;
  faults.push(...parsed.faults);
  return {};
}

/** Reads the lists of names; absent and with faults where one cannot be read. */
async function readNames(folder: string, faults: Fault[]): Promise<{ names?: Names }> {
  const files = [await readOne(folder, 'names/first-names.txt'), await readOne(folder, 'names/last-names.txt')];
  const lists = files.flatMap(file => ('field' in file ? [] : [file.text]));
  faults.push(...files.flatMap(file => ('field' in file ? [file] : [])));
  const also = await readData(folder, 'names/also-words.yaml', faults, parseAlsoWords);
  return 'also' in also && lists.length === files.length ? { names: parseNames(lists, also.also) } : {};
}

/** Reads a rule and the phrasings that stand beside it in the folder asks, in the file of the rule's id. */
async function readRule(folder: string, pack: string, name: string): Promise<ReturnType<typeof parseRule>> {
  const [file, asks] = [
    await readOne(folder, `${pack}/${name}`),
    await readOne(folder, `${pack}/asks/${name.split('.')[0]}.yaml`),
  ];
  const unread = [file, asks].flatMap(one => ('field' in one ? [one] : []));
  return 'field' in file || 'field' in asks ? { faults: unread } : parseRule(file, asks);
}

/** A file of phrasings whose rule is not there, as faults. */
async function strayAsks(folder: string, pack: string, names: readonly string[]): Promise<Fault[]> {
  const listed = names.includes('asks') ? await namesIn(folder, `${pack}/asks`) : [];
  if (!Array.isArray(listed)) return [listed];
  const ids = new Set(names.filter(name => name.endsWith('.md')).map(name => name.split('.')[0]));
  return listed
    .filter(name => !ids.has(name.replace(/\.yaml$/, '')))
    .map(name => ({
      file: `${pack}/asks/${name}`,
      field: 'file',
      expected: `Lägg regeln ${name.replace(/\.ya?ml$/, '')}.md i ${pack}, eller ta bort filen.`,
      received: 'ingen regel med det namnet',
    }));
}

/**
 * Reads the chosen packs and the shared data of a knowledge folder. It never throws for what is in the files: each
 * fault is listed and the rest is returned, so that one broken file does not silence the bot.
 */
export async function loadKnowledge(folder: string, packs: readonly string[]): Promise<Knowledge> {
  const faults: Fault[] = [];
  const rules: Rule[] = [];
  const forums: Forum[] = [];
  let own: { directory: Directory; ownPack: string } | undefined;
  for (const pack of packs) {
    const names = await namesIn(folder, pack);
    if (!Array.isArray(names)) {
      faults.push(names);
      continue;
    }
    for (const name of names.filter(name => name.endsWith('.md'))) {
      const parsed = await readRule(folder, pack, name);
      if ('rule' in parsed) rules.push(parsed.rule);
      else faults.push(...parsed.faults);
    }
    faults.push(...(await strayAsks(folder, pack, names)));
    if (names.includes('forums.yaml')) {
      const parse = (file: string, text: string) => parseForums(pack, file, text);
      const read = await readData(folder, `${pack}/forums.yaml`, faults, parse);
      if ('forums' in read) forums.push(...read.forums);
    }
    if (own === undefined && names.includes('directory.yaml')) {
      const read = await readData(folder, `${pack}/directory.yaml`, faults, parseDirectory);
      if (!('directory' in read)) continue;
      own = { directory: read.directory, ownPack: pack };
      faults.push(...directoryFaults(`${pack}/directory.yaml`, read.directory));
    }
  }
  const law = await readData(folder, 'law.yaml', faults, parseLaw);
  const urgent = await readData(folder, 'urgent.yaml', faults, parseUrgent);
  const danger = await readData(folder, 'danger.yaml', faults, parseDanger);
  const tellings = await readData(folder, 'tellings.yaml', faults, parseTellings);
  const words = await readData(folder, 'words.yaml', faults, parseWordList);
  const languages = await readData(folder, 'languages.yaml', faults, parseLanguages);
  const places = await readData(folder, 'places.yaml', faults, parsePlaces);
  const lookalikes = await readData(folder, 'lookalikes.yaml', faults, parseLookalikes);
  const wishes = await readData(folder, 'actions.yaml', faults, parseActions);
  const wishCounts = await readData(folder, 'wish-counts.yaml', faults, parseWishCounts);
  const calibration = await readData(folder, 'calibration.yaml', faults, parseCalibration);
  const guide = await readData(folder, 'guide/ska-jag-anmala.yaml', faults, parseGuide);
  const afterReport = await readData(folder, 'after-report.yaml', faults, parseAfterReport);
  const evaluation = await readData(folder, 'evaluation.yaml', faults, (file, text) => {
    const yaml = readYaml(file, text);
    if ('fault' in yaml) return { faults: [yaml.fault] };
    const questions = parseQuestions(yaml.data);
    const expected = 'Skriv en källa (source) och frågor (questions) med id och text, som i filen från början.';
    return questions ? { questions } : { faults: [{ file, field: 'questions', expected, received: 'något annat' }] };
  });
  const agendas = await readData(folder, 'agendas.yaml', faults, parseAgendas);
  const checklist = await readData(folder, 'checklist.yaml', faults, parseChecklist);
  const ofGroups: Pick<Knowledge, 'questions' | 'agendas' | 'checks'> = { ...evaluation, ...agendas, ...checklist };
  const names = await readNames(folder, faults);
  const people = await readData(folder, 'names.yaml', faults, parsePeople);
  const notPersons = await readData(folder, 'not-persons.yaml', faults, parseNotPersons);
  const weights = await readData(folder, 'name-weights.json', faults, parseNameWeights);
  const wording = await readData(folder, 'wording.yaml', faults, parseWording);
  const spoken = await readEnglish(folder, faults);
  return {
    rules,
    forums,
    ...law,
    ...own,
    ...urgent,
    ...danger,
    ...tellings,
    ...words,
    ...languages,
    ...places,
    ...guide,
    ...afterReport,
    ...lookalikes,
    ...wishes,
    ...wishCounts,
    ...calibration,
    ...ofGroups,
    ...names,
    ...people,
    ...notPersons,
    ...weights,
    forbidden: 'forbidden' in wording ? wording.forbidden : [],
    ...spoken,
    faults,
  };
}

/** Every sentence of the knowledge base that a person could have written: what is told, asked and answered. */
export function textsOf({ rules, lookalikes, examples, languages }: Knowledge): string[] {
  return [
    ...rules.flatMap(rule => [rule.title, ...rule.asks, ...rule.notAsks, rule.short, ...rule.details.split('\n')]),
    ...(lookalikes ?? []).flatMap(subject => subject.asks),
    ...(languages ?? []).map(language => [...language.words].join(' ')),
    ...(examples ? [...examples.danger, ...examples.calm] : []),
  ];
}
