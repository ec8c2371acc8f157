import { CodedFault } from '../../../src/faults.js';
import { openData } from '../../../src/stores/lowdb/data-folder.js';
import { folderFault } from '../../../src/stores/lowdb/folder.js';

// Says what a start on this folder would say: of the folder, and of the data.
const [folder = ''] = process.argv.slice(2);
console.log((await folderFault(folder))?.replace(folder, 'F') ?? 'no fault');
await openData(folder, { onDamaged: () => {} }).then(
  data => data.close(),
  error => console.log(error instanceof CodedFault ? error.message : error),
);
