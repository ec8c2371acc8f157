import assert from 'node:assert/strict';
import { plainText } from '../../src/shared/reply.js';

describe('a reply as plain text', () => {
  it('has a colon after a heading that has no mark of its own', () =>
    assert.deepEqual(
      ['Lagen säger', 'Är du själv under 18?'].map(text =>
        plainText({
          blocks: [
            { is: 'heading', text },
            { is: 'text', text: 'Ja.' },
          ],
          buttons: [],
        }),
      ),
      ['Lagen säger:\n\nJa.', 'Är du själv under 18?\n\nJa.'],
    ));
});
