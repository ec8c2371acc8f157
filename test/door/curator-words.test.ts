import assert from 'node:assert/strict';
import { curatorCommandFrom } from '../../src/door/curator-words.js';
import { words } from '../../src/shared/text.js';

const read = (text: string) => {
  const command = curatorCommandFrom(words(text).join(' '));
  return command?.do === 'tell' ? command.what : command?.do;
};

describe('what a curator asks for', () => {
  for (const [expected, ...texts] of [
    ['showUnanswered', 'obesvarade', 'visa obesvarade frågor', 'Hej, finns det några obesvarade frågor sen sist?'],
    ['reviews', 'granskningar', 'vilka regler ska granskas snart?', 'Vilka regler måste vi granska i vår'],
    ['changes', 'kommande ändringar', 'Hej, visa kommande ändringar tack', 'regler som ändras snart'],
    [
      'curating',
      'hur lägger jag till en ny regel?',
      'kan man lägga till nya regel',
      'månadsrapporten för november tack',
      'kan jag få rapporten för november',
    ],
    [
      undefined,
      'jag har ett obesvarat mejl från soc',
      'vad är regeln om samtycke',
      // Staff ask so too: it is a question, and a curator's wish by who writes.
      'vad ändras i reglerna',
      'granskas anmälan av någon',
      'rapporten om barnet är klar',
      'får jag lägga till en punkt',
      // Danger is read first, whatever words stand beside it.
      'pappan slår honom nu, hur lägger jag till en regel',
      'hur skriver jag en regel om barnet blir slaget hemma',
      'obesvarade frågor, barnet blir slaget nu',
      'rapport för november, flickan blir slagen',
    ],
  ] as const)
    for (const text of texts) it(`${text}: ${expected ?? 'nothing'}`, () => assert.equal(read(text), expected));
});
