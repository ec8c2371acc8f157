import { type Attachment, CardFactory } from 'botbuilder';
import { TEXTS_OF } from '../../groups/actions.js';
import { ASIDE } from '../../groups/life-steps.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { inTongue, SWEDISH, say, tongueNow } from '../../shared/say.js';
import { barsPicture } from './bars-picture.js';
import { linePicture } from './line-picture.js';

type Element = Readonly<Record<string, unknown>>;

const textBlock = (text: string, style: Element = {}): Element => ({ type: 'TextBlock', text, wrap: true, ...style });

/** A Swedish telephone number as it is written ("0980-31 92 20"), 112, 1177, and those of Bris and Mind. */
const PHONE = /(?<![\d:.-])(?:0\d{1,3}-\d{2,3}(?: \d{2,3}){1,3}|112|116 111|1177|90101)(?![\d:-]|\.\d| ?§)/g;

/** A number as a telephone calls it: Swedish ones from anywhere, the short ones as they are. */
const called = (number: string) => number.replace(/[ -]/g, '').replace(/^0/, '+46');

/** Markdown that a card would read into our words ("_", "*") is shown as it stands. */
const plain = (text: string): string => text.replace(/([*_[\]])/g, '\\$1');

/** Running text, in which a telephone number can be pressed: in danger nobody should have to type one. */
const callable = (text: string): string => plain(text).replace(PHONE, number => `[${number}](tel:${called(number)})`);

/** An address as it may stand in a link of Markdown. */
const inMarkdown = (address: string): string =>
  address.replace(/[()\\\s<>]/g, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

function notice(block: Extract<Block, { is: 'notice' }>): Element {
  const emergency = block.tone === 'emergency';
  return {
    type: 'Container',
    style: emergency ? 'attention' : 'warning',
    bleed: true,
    spacing: 'medium',
    items: [
      textBlock(plain(block.title), { style: 'heading', weight: 'bolder', size: emergency ? 'large' : 'medium' }),
      ...block.lines.map(line => textBlock(callable(line), { spacing: 'small' })),
    ],
  };
}

/** Folded text: hidden until its button is pressed; works on every client, since nothing is asked of the bot. */
function more(block: Extract<Block, { is: 'more' }>, id: string): Element[] {
  const toggle = (title: string): Element => ({
    type: 'ActionSet',
    actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id, `${id}-open`, `${id}-close`] }],
  });
  return [
    { ...toggle(block.label), id: `${id}-open` },
    {
      type: 'Container',
      id,
      isVisible: false,
      items: block.blocks.flatMap((inner, at) => element(inner, `${id}-${at}`)),
    },
    { ...toggle(say`Visa mindre`), id: `${id}-close`, isVisible: false },
  ];
}

/** What is wrong with a field, right above it. */
const wrongWith = ({ wrong }: { readonly wrong?: string | undefined }): Element[] =>
  wrong ? [textBlock(plain(wrong), { color: 'attention', weight: 'bolder', spacing: 'medium' })] : [];

function element(block: Block, id: string): Element[] {
  switch (block.is) {
    case 'notice':
      return [notice(block)];
    case 'title':
      return [textBlock(plain(block.text), { style: 'heading', weight: 'bolder', size: 'large' })];
    case 'text':
      return [textBlock(callable(block.text))];
    case 'heading':
      return [textBlock(plain(block.text), { style: 'heading', weight: 'bolder', size: 'default', spacing: 'medium' })];
    case 'list':
      return [textBlock(block.items.map(item => `- ${callable(item)}`).join('\r'), { spacing: 'small' })];
    case 'facts':
      return block.facts.map(([label, value, open], at) =>
        textBlock(`**${plain(label)}:** ${open ? `[${plain(value)}](${inMarkdown(open)})` : callable(value)}`, {
          size: block.large ? 'medium' : 'small',
          spacing: at === 0 ? 'medium' : block.large ? 'small' : 'none',
          separator: at === 0,
        }),
      );
    case 'small':
      return [textBlock(callable(block.text), { size: 'small', isSubtle: true, spacing: 'small' })];
    case 'choice':
      return [
        ...wrongWith(block),
        {
          type: 'Input.ChoiceSet',
          id: block.id,
          label: block.label,
          // A long list is searched in; a short one is seen whole.
          style: block.choices.length > 12 ? 'filtered' : block.several ? 'expanded' : 'compact',
          placeholder: say`Välj i listan`,
          choices: block.choices,
          ...(block.several ? { isMultiSelect: true } : {}),
          ...(block.value === undefined ? {} : { value: block.value }),
        },
      ];
    case 'input':
      return [
        ...wrongWith(block),
        {
          type: block.kind === 'date' ? 'Input.Date' : 'Input.Text',
          id: block.id,
          label: block.label,
          ...(block.value === undefined ? {} : { value: block.value }),
          ...(block.kind === 'text' && block.max ? { maxLength: block.max } : {}),
        },
      ];
    case 'line':
      return [
        {
          type: 'Image',
          url: linePicture(block.marks, block.before),
          altText: block.alt,
          size: 'stretch',
          spacing: 'small',
        },
        textBlock(plain(block.alt), { size: 'small', isSubtle: true, spacing: 'none' }),
      ];
    case 'bars':
      return [{ type: 'Image', url: barsPicture(block.rows), altText: block.alt, size: 'stretch', spacing: 'small' }];
    case 'toggle':
      return [{ type: 'Input.Toggle', id: block.id, title: block.label, wrap: true, value: String(block.on ?? false) }];
    case 'more':
      return more(block, id);
  }
}

/** The guide's presses, and others that only look, replace their card in place. */
export const GUIDE_VERB = 'guide';
/** What somebody writes in a channel comes back to them alone where it is refused, and what only they asked for does too: only such a press can do that. */
export const WRITE_VERB = 'write';

function action(button: Button): Element {
  if ('open' in button) return { type: 'Action.OpenUrl', title: button.title, url: button.open };
  const { title, action: data } = button;
  if (data.do === 'guide' || button.inPlace) return { type: 'Action.Execute', title, verb: GUIDE_VERB, data };
  if (data.do === 'group' && (TEXTS_OF[data.step.is] || ASIDE.has(data.step.is)))
    return { type: 'Action.Execute', title, verb: WRITE_VERB, data };
  return { type: 'Action.Submit', title, data };
}

/** A title longer than this is cut off in a button on a phone. */
const BUTTON_MAX = 28;
/** One that leads back or out may be as long: what is cut off of it is known. */
const ASIDE_MAX = 40;

/** Teams shows no more than so many buttons of one row. */
const ROW_MAX = 6;

/** A press: a button, or wrapped text in a pressable box, since clients cut a button's title at one line. */
function press(button: Button, boxed: boolean, spacing: string): Element {
  if (!boxed) return { type: 'ActionSet', spacing, actions: [action(button)] };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing,
    selectAction: action(button),
    items: [textBlock(`**${plain(button.title)}** ›`, { color: 'accent' })],
  };
}

/** A reply as an Adaptive Card of schema 1.5, in the reply's language; each press on a row of its own. */
export const toCard = (reply: Reply): Attachment => inTongue(reply.tongue ?? SWEDISH, () => drawn(reply));

function drawn(reply: Reply): Attachment {
  // What stands side by side to be chosen among looks alike.
  const boxed = reply.buttons.some(({ aside, title }) => !aside && title.length > BUTTON_MAX);
  const isLong = ({ title }: Button) => title.length > ASIDE_MAX;
  const aside = reply.buttons.filter(button => button.aside && !isLong(button));
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: tongueNow(),
    body: [
      ...reply.blocks.flatMap((block, at) => element(block, `more-${at}`)),
      ...reply.buttons
        .filter(button => !button.aside)
        .map((button, at) => press(button, boxed, at === 0 ? 'medium' : 'small')),
      // A row would cut a long one off.
      ...reply.buttons.filter(button => button.aside && isLong(button)).map(button => press(button, true, 'small')),
      // What leads back or out stands in one row, or in several.
      ...Array.from({ length: Math.ceil(aside.length / ROW_MAX) }, (_, row) => ({
        type: 'ActionSet',
        spacing: row === 0 ? 'medium' : 'small',
        actions: aside.slice(row * ROW_MAX, (row + 1) * ROW_MAX).map(action),
      })),
    ],
  });
}

/** What a notification and a screen reader say of the card. */
export function summaryOf(reply: Reply): string {
  for (const block of reply.blocks) {
    if (block.is === 'notice') return block.title;
    if (block.is === 'title' || block.is === 'text') return block.text;
  }
  return inTongue(reply.tongue ?? SWEDISH, () => say`Svar från Samverkanslotsen`);
}
