import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellFaults } from '../../src/reading/reading.js';
import type { LogFields } from '../../src/shared/ports.js';

describe('faults of the knowledge at the start', () => {
  it('are told with file and line, where there is one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-told-'));
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'x', 'x-a.md'), '---\nid: x-a\ntitel: Fråga?\n---\nSvar.\n');
    const lines: [string, LogFields | undefined][] = [];
    const write = (event: string, fields?: LogFields) => void lines.push([event, fields]);
    const fault = { field: 'titel', expected: 'Rätta fältets namn till title.', received: '"Fråga?"' };
    const faults = [
      { file: 'x/x-a.md', ...fault },
      { file: 'x/x-b.md', ...fault },
    ];
    await tellFaults(folder, faults, { info: write, warn: write, error: write });
    await rm(folder, { recursive: true });
    assert.deepEqual(
      lines.map(([event, fields]) => [event, fields?.code, fields?.fault]),
      [
        ['knowledge', 'SL-KNOWLEDGE', 'x/x-a.md, rad 3: titel: Rätta fältets namn till title. Nu: "Fråga?"'],
        ['knowledge', 'SL-KNOWLEDGE', 'x/x-b.md: titel: Rätta fältets namn till title. Nu: "Fråga?"'],
      ],
    );
  });
});
