import { SETTINGS_TABLE, settingsMarkdown } from '../settings-table.js';
import { argumentsOf } from './shell.js';

const HELP = `npm run -s settings [-- --json]

Prints every setting of the program as a table in Markdown, the one of env/INSTALL.md.

  --json   one JSON line a setting: {name, is, standard, secret?}

Exit codes: 0 printed, 2 wrong use.`;

const { values } = argumentsOf({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) console.log(HELP);
else if (values.json)
  for (const [name, setting] of Object.entries(SETTINGS_TABLE)) console.log(JSON.stringify({ name, ...setting }));
else console.log(settingsMarkdown());
