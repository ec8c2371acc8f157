import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_PACKS, dataDirOf, listOf, readConfig } from '../config.js';
import { finderOf, withIds } from '../reading/people.js';
import { parseDirectory } from '../shared/directory.js';
import { directoryFaults } from '../shared/directory-check.js';
import { type DirectoryNote, directoryNotes } from '../shared/directory-notes.js';
import { faultLine } from '../shared/file-fault.js';
import { keptResults } from '../stores/kept-results.js';
import { argumentsOf, defaultKnowledgeDir, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s directory [-- --pack P] [--dir FOLDER] [--json]

Shows the municipality's directory as the bot understands it, and says what is wrong with it: faults, which the start of
the bot tells too, and notes on what is missing. Ids are Entra object ids; mail addresses are looked up where GRAPH=on.

  --pack P       the pack (default: the first of KNOWLEDGE_PACKS that has a directory.yaml)
  --dir FOLDER   the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --json         one JSON object {pack, directory?, faults, notes}

Exit codes: 0 no faults, 1 faults, 2 wrong use.`;

const WORDS: Readonly<Record<DirectoryNote['is'], string>> = {
  schoolWithoutContact: 'the school has no contact social worker: nothing can be booked there',
  schoolWithoutSubstitute: 'the school has no substitute: nobody is offered while its social worker is away',
  workerWithoutPhone: 'the contact social worker has no telephone number: the bot gives the one of the office',
  workerWithoutSchool: 'the contact social worker serves no school',
  missing: 'is not filled in: the bot says that it is missing, or does without',
  capitals: 'the id is written in capitals, and read in small letters, as Teams writes it',
};

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    pack: { type: 'string' },
    dir: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = values.dir ?? environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir;
const packs = values.pack ? [values.pack] : listOf(environment('KNOWLEDGE_PACKS') ?? DEFAULT_PACKS.join(','));
const read = async () => {
  for (const pack of packs) {
    const text = await readFile(join(folder, pack, 'directory.yaml'), 'utf8').catch(() => undefined);
    if (text !== undefined) return { pack, text };
  }
  return undefined;
};
const { pack, text } = (await read()) ?? fail(`None of ${packs.join(', ')} has a directory.yaml in ${folder}.`);
const file = `${pack}/directory.yaml`;
const parsed = parseDirectory(file, text);
const finder = environment('GRAPH') === 'on' ? finderOf(readConfig(process.env)) : undefined;
const looking = { find: finder, kept: keptResults(dataDirOf(process.env)), again: true };
const named =
  'directory' in parsed
    ? await withIds(file, parsed.directory, looking).catch((error: unknown) => fail(String(error)))
    : parsed;
const directory = 'directory' in named ? named.directory : undefined;
const faults = 'faults' in parsed ? parsed.faults : [...directoryFaults(file, parsed.directory), ...named.faults];
const notes = directory ? directoryNotes(directory, text) : [];

if (values.json) console.log(JSON.stringify({ pack, directory, faults, notes }));
else {
  const nameOf = (id: string) => directory?.workers.find(worker => worker.id === id)?.name ?? `UNKNOWN ${id}`;
  if (directory) {
    console.log(`${directory.municipality} (${file})`);
    for (const { name, id, workers, substitute } of directory.schools) {
      const contacts = workers.map(nameOf).join(', ') || 'NOBODY';
      console.log(`  ${name} (${id}): ${contacts}${substitute ? `; substitute ${nameOf(substitute)}` : ''}`);
    }
    for (const { name, id, phone } of directory.workers) console.log(`  ${id} ${name}, ${phone ?? 'no number'}`);
    console.log(`  ${directory.curators.length} curator(s), ${directory.terms.length} term(s)`);
  }
  for (const fault of faults) console.log(`FAULT ${faultLine(fault)}`);
  for (const { is, what } of notes) console.log(`NOTE  ${what}: ${WORDS[is]}`);
  console.log(`${faults.length} fault(s), ${notes.length} note(s)`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
