import { fileURLToPath } from 'node:url';
import { type Node, type SourceFile, SyntaxKind, type TemplateLiteral } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isIdentifier,
  isMethodDeclaration,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A sentence of the bot, as the sources say it. */
export interface Sentence {
  /** Its path inside src, and its line from 1. */
  readonly file: string;
  readonly line: number;
  readonly key: string;
  /** Whether it is said while its module loads. */
  readonly atLoad: boolean;
}

/** A text of the sources that no say`` says. */
export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const keyOf = (template: TemplateLiteral): string =>
  isTemplateExpression(template)
    ? template.head.text + template.templateSpans.map(({ literal }, at) => `{${at + 1}}${literal.text}`).join('')
    : template.text;

const isSaid = (node: Node | undefined): boolean =>
  node !== undefined && isTaggedTemplateExpression(node) && isIdentifier(node.tag) && node.tag.text === 'say';

const isFunction = (node: Node): boolean =>
  [isArrowFunction, isFunctionDeclaration, isFunctionExpression, isGetAccessorDeclaration, isMethodDeclaration].some(
    is => is(node),
  );

const isInFunction = (node: Node): boolean =>
  node.parent !== undefined && (isFunction(node.parent) || isInFunction(node.parent));

function each(node: Node, visit: (node: Node) => void): void {
  visit(node);
  node.forEachChild(child => each(child, visit));
}

/** The source files of src, parsed; `path` is inside src. */
function parsed(): { path: string; source: SourceFile }[] {
  const api = new API({ cwd: root });
  try {
    const { program } = api.updateSnapshot({ openProjects: [`${root}tsconfig.json`] }).getProjects()[0]!;
    return program
      .getSourceFileNames()
      .filter(name => name.startsWith(`${root}src/`))
      .map(name => ({ path: name.slice(`${root}src/`.length), source: program.getSourceFile(name)! }));
  } finally {
    api.close();
  }
}

let kept: ReturnType<typeof read> | undefined;

function read(): { sentences: readonly Sentence[]; literals: readonly Literal[] } {
  const sentences: Sentence[] = [];
  const literals: Literal[] = [];
  for (const { path: file, source } of parsed()) {
    const lineOf = (node: Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    each(source, node => {
      if (isTaggedTemplateExpression(node) && isSaid(node))
        sentences.push({ file, line: lineOf(node), key: keyOf(node.template), atLoad: !isInFunction(node) });
      else if (isStringLiteral(node) && node.parent.kind !== SyntaxKind.ImportDeclaration)
        literals.push({ file, line: lineOf(node), text: node.text });
      else if (
        (isTemplateExpression(node) || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral) &&
        !isSaid(node.parent)
      )
        literals.push({ file, line: lineOf(node), text: keyOf(node as TemplateLiteral) });
    });
  }
  return { sentences, literals };
}

/** Every sentence that src says, and every other text in it; read once a run, in some seconds. */
export function textsOfSources(): ReturnType<typeof read> {
  kept ??= read();
  return kept;
}
