import { spawn } from 'node:child_process';
import { argumentsOf } from '../src/cli/shell.js';

const HELP = `npm run test:nodes -- [--nodes 20,22,24] [--full] [--json]

Runs the README's commands on several major versions of node, each fetched from the npm registry: that each ends as it
should, and that the bot starts, is ready and stops in order. With --full the tests as well, which takes ten minutes each.

Exit codes: 0 all of them do, 1 one does not, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    nodes: { type: 'string', default: '20,22,24' },
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const nodes = values.nodes.split(',');
if (!nodes.every(node => /^\d{2}$/.test(node))) {
  console.error(`--nodes is "${values.nodes}": major versions with commas between are expected`);
  process.exit(2);
}

/** The start, and an end in order when it is ready: its exit code is the command's. */
const START = `PORT=0 DATA_DIR=$(mktemp -d) node -e '
const child = require("node:child_process").spawn(process.execPath, ["src/launch.mjs", "main"]);
let said = "";
child.stdout.on("data", async part => {
  said += part;
  const url = /"event":"start","url":"([^"]+)"/.exec(said)?.[1];
  if (!url || child.asked) return;
  child.asked = true;
  for (let i = 0; i < 100 && (await fetch(url + "/ready")).status !== 200; i++) await new Promise(r => setTimeout(r, 200));
  process.exitCode = (await fetch(url + "/ready")).status === 200 ? 0 : 1;
  child.kill("SIGTERM");
});
child.on("exit", code => { if (code !== 0) process.exitCode = 1; });
'`;

/** Each command of the README that ends by itself, and what it ends with. */
const COMMANDS: readonly [command: string, code: number][] = [
  ['npm run -s ask -- "Måste jag anmäla om jag bara misstänker?"', 0],
  ['npm run -s guard -- "Kevin Andersson i 4C"', 0],
  ['npm run -s dates -- "jämna torsdagar 13-14.30" --from 2026-08-20 --to 2027-06-11', 0],
  ['npm run -s dates -- "när månen är full"', 2],
  ['npm run -s guide', 0],
  ['npm run -s check:knowledge', 0],
  ['npm run -s rights', 0],
  ['npm run -s settings', 0],
  ['npm run -s directory', 0],
  ['npm run -s doctor -- --offline', 0],
  ['npm run -s gdpr', 0],
  ['npm run -s preview -- --date 2027-01-15', 0],
  ['npm run -s manifest -- --help', 0],
  ['npm run -s types', 0],
  ['npm run -s lint', 0],
  [START, 0],
];

/** Runs a command on a version of node; its exit code and what it said. */
function run(node: string, command: string): Promise<{ code: number | null; said: string }> {
  return new Promise(resolve => {
    // What the registry's package of node does at its installation is to link the program.
    const env = { ...process.env, npm_config_ignore_scripts: 'false' };
    const child = spawn('npm', ['exec', '--yes', `--package=node@${node}`, '--', 'sh', '-c', command], { env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += String(part)));
    child.once('exit', code => resolve({ code, said }));
  });
}

let good = true;
for (const node of nodes) {
  const version = (await run(node, 'node --version')).said.trim();
  if (!version.startsWith(`v${node}.`)) {
    good = false;
    console.error(`node ${node} could not be had: ${version}`);
    continue;
  }
  const commands = [...COMMANDS, ...(values.full ? ([['npm test', 0]] as const) : [])];
  for (const [command, expected] of commands) {
    const { code, said } = await run(node, command);
    const ends = code === expected;
    good &&= ends;
    const name = command === START ? 'npm start' : command;
    if (values.json) console.log(JSON.stringify({ node: version, command: name, code, expected }));
    else console.log(`${version.padEnd(10)} ${ends ? 'ok   ' : 'FAULT'} ${name}`);
    if (!ends) console.error(said.slice(-2_000));
  }
}
process.exitCode = good ? 0 : 1;
