import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirOf } from '../config.js';
import { finderOf, withIds } from '../reading/people.js';
import { type Directory, parseDirectory } from '../shared/directory.js';
import { directoryFaults } from '../shared/directory-check.js';
import { type DirectoryNote, directoryNotes, madeUpNote } from '../shared/directory-notes.js';
import { faultLine } from '../shared/file-fault.js';
import { keptResults } from '../stores/kept-results.js';
import { placed } from '../stores/placed-faults.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { settingsOf } from './settings-of.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s directory [-- --pack P] [--dir FOLDER] [--json]

Shows the municipality's directory as the bot understands it, and says what is wrong with it: faults, which the start of
the bot tells too, and notes on what is missing or is still the demo's, with which production refuses to start. Ids are Entra object ids; mail addresses are looked up where GRAPH=on.

  --pack P       the pack (default: the first of KNOWLEDGE_PACKS that has a directory.yaml)
  --dir FOLDER   the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --json         one JSON object {pack, directory?, faults, notes}

Exit codes: 0 no faults, 1 faults, 2 wrong use.`;

const WORDS: Readonly<Record<DirectoryNote['is'], string>> = {
  schoolWithoutContact: 'skolan har ingen kontaktsocialsekreterare: där kan ingen boka',
  schoolWithoutSubstitute: 'skolan har ingen ersättare: ingen erbjuds när socialsekreteraren är borta',
  workerWithoutPhone: 'socialsekreteraren har inget telefonnummer: boten ger mottagningens',
  workerWithoutSchool: 'socialsekreteraren har ingen skola',
  missing: 'är inte ifyllt: boten säger att det saknas, eller klarar sig utan',
  madeUp:
    'är demons påhittade uppgifter, som inte leder någonstans. I drift (NODE_ENV=production) startar boten inte med dem: skriv era egna (people är id:n under schools, curators och heads)',
  capitals: 'id:t har stora bokstäver, och läses med små, som Teams skriver det',
};

/** The closed days as they are read, and where a social worker's own lunch and days away are written: in no file. */
function whenNobodyIsMet({ closed, schools, workers }: Directory): string[] {
  const named = (ids: readonly string[]) =>
    ids.map(id => schools.find(school => school.id === id)?.name ?? id).join(', ');
  return [
    ...closed.map(
      ({ name, from, to, schools: some }) =>
        `stängt ${from}${to === undefined || to === from ? '' : ` till ${to}`}: ${name}${some ? `, bara ${named(some)}` : ''}`,
    ),
    'Stängda dagar (closed) har inga tider att boka. Röda dagar räknar boten själv: skriv dem inte.',
    ...(workers.length > 0
      ? [
          'Arbetstid, lunch och semester står inte i filen: varje socialsekreterare skriver dem till boten i Teams.',
          'Lunch: "mina tider", ett pass som slutar före lunchen och ett som börjar efter. Semester: "jag är borta".',
        ]
      : []),
  ];
}

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

const folder = await knowledgeFolder(values.dir);
const packs = await packsOf(folder, values.pack, '--pack');
const read = async () => {
  for (const pack of packs) {
    const text = await readFile(join(folder, pack, 'directory.yaml'), 'utf8').catch(() => undefined);
    if (text !== undefined) return { pack, text };
  }
  return undefined;
};
const { pack, text } =
  (await read()) ?? fail(`Inget av paketen ${packs.join(', ')} har en directory.yaml i ${folder}.`);
const file = `${pack}/directory.yaml`;
const parsed = parseDirectory(file, text);
const finder = environment('GRAPH') === 'on' ? finderOf(settingsOf()) : undefined;
const looking = { find: finder, kept: keptResults(dataDirOf(process.env)), again: true };
const named =
  'directory' in parsed
    ? await withIds(file, parsed.directory, looking).catch((error: unknown) => fail(String(error)))
    : parsed;
const directory = 'directory' in named ? named.directory : undefined;
const faults = 'faults' in parsed ? parsed.faults : [...directoryFaults(file, parsed.directory), ...named.faults];
const notes = directory ? [...madeUpNote(directory), ...directoryNotes(directory, text)] : [];

if (values.json) console.log(JSON.stringify({ pack, directory, faults, notes }));
else {
  const nameOf = (id: string) => directory?.workers.find(worker => worker.id === id)?.name ?? `OKÄND ${id}`;
  if (directory) {
    console.log(`${directory.municipality} (${file})`);
    for (const { name, id, workers, substitute } of directory.schools) {
      const contacts = workers.map(nameOf).join(', ') || 'INGEN';
      console.log(`  ${name} (${id}): ${contacts}${substitute ? `; ersättare ${nameOf(substitute)}` : ''}`);
    }
    for (const { name, id, phone } of directory.workers) console.log(`  ${id} ${name}, ${phone ?? 'inget nummer'}`);
    console.log(`  ${directory.curators.length} som sköter reglerna, ${directory.terms.length} terminer`);
    for (const line of whenNobodyIsMet(directory)) console.log(`  ${line}`);
  }
  for (const fault of await placed(folder, faults)) console.log(`FEL    ${faultLine(fault)}`);
  for (const { is, what } of notes) console.log(`NOTIS  ${what}: ${WORDS[is]}`);
  console.log(`${faults.length} fel, ${notes.length} ${notes.length === 1 ? 'notis' : 'notiser'}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
