import { PLACES, RIGHTS } from '../door/rights.js';
import { rightsTable } from '../door/rights-table.js';
import { argumentsOf } from './shell.js';

const HELP = `npm run -s rights [-- --json]

Prints who may do what where: every command, and every step of a card.

  private   the chat with the bot alone
  own       the channel of the group that the act concerns
  shared    any other place that others read

  --json    one JSON line an act

Exit codes: 0 printed, 2 wrong use.`;

const { values } = argumentsOf({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) console.log(HELP);
else if (values.json) {
  for (const [act, right] of Object.entries(RIGHTS)) console.log(JSON.stringify({ act, ...right }));
} else console.log(rightsTable(RIGHTS, PLACES));
