import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type DangerWords,
  type EmergencyNotice,
  FALLBACK_NOTICE,
  FALLBACK_WORDS,
  parseUrgent,
} from '../../src/answering/danger/urgent.js';
import { inWords } from '../../src/shared/day.js';
import { fillIn } from '../../src/shared/directory.js';
import { englishOf, joinEnglish, parseEnglish } from '../../src/shared/english.js';
import { faultLine } from '../../src/shared/file-fault.js';
import { inTongue, SWEDISH, say } from '../../src/shared/say.js';
import { listed } from '../../src/shared/text.js';
import { dayName, timeInWords, timeOnLine } from '../../src/shared/wall-time.js';
import { readEnglish } from '../../src/stores/read-english.js';
import { textsOfSources } from '../helpers/sentences.js';

const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

const faultsOf = (text: string) => {
  const parsed = parseEnglish('english/door.yaml', text);
  return 'faults' in parsed ? parsed.faults.map(faultLine) : [];
};

describe('a file of English texts', () => {
  it('gives each Swedish sentence its English one', () => {
    const parsed = parseEnglish('english/door.yaml', '"Tiden {1} är avbokad.": "The time {1} is cancelled."\n');
    assert.ok('english' in parsed);
    const cancelled = inTongue(englishOf(parsed.english), () => say`Tiden ${'9.00'} är avbokad.`);
    assert.equal(cancelled, 'The time 9.00 is cancelled.');
  });

  it('may be empty, which is Swedish', () => {
    const parsed = parseEnglish('english/door.yaml', '# nothing yet\n');
    assert.ok('english' in parsed);
    assert.equal(englishOf(parsed.english), SWEDISH);
    assert.equal(englishOf(undefined), SWEDISH);
  });

  it('may say values in another order', () => assert.deepEqual(faultsOf('"{1} före {2}": "{2} after {1}"'), []));

  it('is told in Swedish what is wrong in it, by file and key', () => {
    const which = 'english/door.yaml: ';
    assert.deepEqual(faultsOf('"{1} och {2}": "{1} and {3}"'), [
      `${which}{1} och {2}: Ha med {1} och {2}, inget annat. Nu: {1} och {3}`,
    ]);
    assert.deepEqual(faultsOf('"Hej {1}": "Hi"'), [`${which}Hej {1}: Ha med {1}, inget annat. Nu: inget av det`]);
    assert.deepEqual(faultsOf('"Hej": "Hi {1}"'), [`${which}Hej: Ta bort det som står inom klamrar. Nu: {1}`]);
    for (const odd of ['Hej:', 'Hej: [Hi]', 'Hej: {hi: there}', 'Hej: 112', 'Hej: " "'])
      assert.match(faultsOf(odd).join(), /^english\/door\.yaml: Hej: Skriv en svensk mening/, odd);
    for (const odd of ['- Hej', 'Hej']) assert.match(faultsOf(odd).join(), /filen: Skriv en svensk mening/, odd);
    assert.match(faultsOf('Hej: Hi\nHej: Hello\n').join(), /rad 2: .*samma fält står två gånger/);
  });

  it('does not say a sentence again that another file says', () => {
    const { english, faults } = joinEnglish([
      ['english/a.yaml', new Map([['Hej', 'Hi']])],
      [
        'english/b.yaml',
        new Map([
          ['Hej', 'Hello'],
          ['Tack', 'Thanks'],
        ]),
      ],
    ]);
    assert.deepEqual(
      [...english],
      [
        ['Hej', 'Hi'],
        ['Tack', 'Thanks'],
      ],
    );
    assert.deepEqual(faults.map(faultLine), [
      'english/b.yaml: Hej: Ta bort den ena: en mening står på ett ställe. Nu: står också i english/a.yaml',
    ]);
  });

  it('need not be there', async () => {
    const faults: never[] = [];
    assert.deepEqual(await readEnglish(`${knowledge}/guide`, faults), {});
    assert.deepEqual(faults, []);
  });
});

/** The sentences of the knowledge base that lead in danger: whoever reads English reads them in English. */
async function ofDanger(): Promise<string[]> {
  const parsed = parseUrgent('urgent.yaml', await readFile(`${knowledge}/urgent.yaml`, 'utf8'));
  assert.ok('notice' in parsed);
  const textsOf = (notice: EmergencyNotice, said: DangerWords) => [
    ...[notice.title, ...notice.lines, said.caution, said.worry, said.perhapsAdult],
    ...[said.child.title, ...said.child.lines],
    ...[said.self.title, ...said.self.lines],
    ...[said.adult.title, ...said.adult.lines],
    ...[said.weary.title, ...said.weary.lines],
  ];
  return [...textsOf(parsed.notice, parsed.said), ...textsOf(FALLBACK_NOTICE, FALLBACK_WORDS)];
}

describe('days, times and lists', () => {
  const [start, end] = [new Date('2026-10-15T11:00:00Z'), new Date('2026-10-15T12:30:00Z')];
  const all = () => [
    ...[timeInWords(start, end), timeOnLine(start, end), inWords('2026-05-03'), dayName(1), listed(['a', 'b', 'c'])],
    fillIn('Call social services, {{mottagning}}.', undefined),
  ];
  it('are said in the language that is spoken', async () => {
    const { english } = await readEnglish(knowledge, []);
    assert.deepEqual(inTongue(englishOf(english), all).slice(0, 5), [
      'Thu 15 Oct 2026, 13.00–14.30',
      'Thu 15 Oct, 13.00–14.30',
      '3 May 2026',
      'Monday',
      'a, b and c',
    ]);
    assert.deepEqual(all().slice(0, 5), [
      'tors 15 okt 2026 kl. 13.00–14.30',
      'tors 15 okt kl. 13.00–14.30',
      '3 maj 2026',
      'måndag',
      'a, b och c',
    ]);
  });

  it('and where a number is not filled in, the English words beside it stand alone', () =>
    assert.equal(all()[5], 'Call social services.'));
});

describe("the bot's own sentences", function () {
  this.timeout(60_000);
  const list = (lines: readonly string[]) => (lines.length > 0 ? `\n${lines.join('\n')}` : '');

  it('are each said in English too, with the same values, and nothing is said in English alone', async () => {
    const faults: Parameters<typeof readEnglish>[1] = [];
    const { english = new Map() } = await readEnglish(knowledge, faults);
    assert.deepEqual(faults.map(faultLine), []);
    const { sentences } = textsOfSources();
    const missing = sentences
      .filter(({ key }) => !english.has(key))
      .map(({ file, line, key }) => `${file}:${line}: ${key}`);
    assert.equal(list(missing), '', 'no English text');
    assert.equal(list((await ofDanger()).filter(text => !english.has(text))), '', 'no English text of danger');
    const said = new Set([...sentences.map(({ key }) => key), ...(await ofDanger())]);
    assert.equal(list([...english.keys()].filter(key => !said.has(key))), '', 'no sentence says it');
  });

  it('are said to somebody, never while a module loads', () => {
    const early = textsOfSources().sentences.filter(({ atLoad }) => atLoad);
    assert.equal(list(early.map(({ file, line, key }) => `${file}:${line}: ${key}`)), '');
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const args = ['--import', 'tsx', '--input-type=commonjs', '-e', LOADS];
    assert.deepEqual(JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })), []);
  });
});

/** Loads every file that may say something, in a language that has no sentence yet; prints what is said meanwhile. */
const LOADS = `
  const { createRequire } = require('node:module');
  const { readdirSync } = require('node:fs');
  const load = createRequire(process.cwd() + '/here.cjs');
  const { inTongue } = load('./src/shared/say.ts');
  const early = [];
  const texts = { get: key => void early.push(key) };
  const folders = ['shared', 'answering', 'booking', 'groups', 'door', 'channels/teams'];
  inTongue({ code: 'en', texts }, () => {
    for (const folder of folders)
      for (const name of readdirSync('src/' + folder, { recursive: true }))
        if (name.endsWith('.ts')) load('./src/' + folder + '/' + name);
  });
  console.log(JSON.stringify(early));
`;

/** What stands in a file of words and is not said from there, and why. */
const UNSAID: readonly RegExp[] = [
  // A key of the rights table, and why a letter is turned away in the log.
  /^(?:booking|group) [a-zA-Z]+$/,
  /^the seal cannot be opened$/,
  // Written in a step, which knows no language, and said again where the reply is put together.
  /^Det blev inga datum mellan de dagarna\.$|^Menar du \{1\} eller \{2\}\?$|^Du sa ingen tid\. /,
  // To be typed as it stands: the bot reads it in Swedish.
  /^(?:lägg till sammankallande|lägg till ersättare|lämna över gruppen till|@Samverkanslotsen \{1\} \{2\})$/,
  // Names by which stretches of time are kept.
  /^(?:höstterminen|vårterminen|läsåret)$/,
];
/** Its words are those that the grammar reads. */
const READ = 'groups/series/words.ts';

/** A folder of words, and the files of knowledge/english in which all of it is said. */
const SAID_IN: readonly (readonly [folder: string, files: readonly string[]])[] = [
  ['answering', ['answering.yaml']],
  ['door', ['door.yaml']],
  ['booking', ['booking.yaml']],
  ['groups', ['groups.yaml', 'meetings.yaml']],
];

describe('a file of words', () => {
  it('has no text that is said in Swedish alone', async function () {
    this.timeout(60_000);
    const there = await readdir(`${knowledge}/english`);
    const folders = SAID_IN.filter(([, files]) => files.every(file => there.includes(file))).map(([folder]) => folder);
    assert.ok(folders.length >= 2);
    const isText = (text: string) => /[åäöÅÄÖ]/.test(text) || /\p{L}[.,:;?!]? | \p{L}/u.test(text);
    const untagged = textsOfSources().literals.filter(
      ({ file, text }) =>
        folders.includes(file.split('/')[0]!) &&
        /\/words[^/]*\.ts$/.test(file) &&
        file !== READ &&
        isText(text) &&
        !UNSAID.some(form => form.test(text)),
    );
    assert.deepEqual(
      untagged.map(({ file, line, text }) => `${file}:${line}: ${text}`),
      [],
    );
  });
});
