import type { Fault } from '../../shared/file-fault.js';
import type { Block, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';

/** Where a fault is: file and line, and the field where it is one of the file's own. What stands there is not repeated in a chat. */
function placeOf({ file, line, field }: Fault): string {
  const where = line === undefined ? file : say`${file}, rad ${line}`;
  return /^\w+(?:\.\w+)+$|^(?!body$|yaml$|file$|pack$)\w+$/.test(field) ? `${where}: ${field}` : where;
}

/** That the last change of the knowledge folder is not used, and where its first fault is. */
function refusedBlocks(faults: readonly Fault[]): Block[] {
  const [first] = faults;
  if (!first) return [];
  const place = placeOf(first);
  return [
    {
      is: 'text',
      text: say`Den senaste ändringen av reglerna används inte: ${faults.length} fel. Första: ${place}. Kör npm run check:knowledge.`,
    },
  ];
}

/** What a curator is shown, led by the word that the last change has faults and is not used, while it is not. */
export const withRefused = (reply: Reply, faults: readonly Fault[] = []): Reply => ({
  ...reply,
  blocks: [...refusedBlocks(faults), ...reply.blocks],
});
