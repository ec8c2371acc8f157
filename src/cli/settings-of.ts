import { type Config, readConfig } from '../config.js';
import { CodedFault } from '../faults.js';

/** The settings of a command, as the bot reads them; where they are wrong, all that is wrong is said, and it ends with exit code 1. */
export function settingsOf(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof CodedFault)) throw error;
    console.error(`${error.message}\nNext: ${error.next}`);
    process.exit(1);
  }
}
