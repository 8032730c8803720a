import type { Mermaid } from 'mermaid';
import { parse as parseYaml } from 'yaml';
import { findNearest } from '../../lib/suggest.ts';
import { DrawingError, type DrawingKind } from './kind.ts';

/**
 * Diagrams of Mermaid (https://mermaid.js.org). Mermaid measures text in a browser, so readers' browsers draw them; but it can read
 * them without one, and so their mistakes are found here.
 */
export const mermaid: DrawingKind = {
  languages: ['mermaid'],
  name: 'Mermaid',
  highlight: 'mermaid',
  async draw({ text }) {
    const source = split(text);
    const title = titleOf(source);
    const library = await load();
    try {
      const names = await inTurn(() => readNames(library, source.body));
      return {
        title: names.title ?? title ?? names.heading,
        description: names.description,
        picture: { component: 'MermaidDrawing', frames: ["'self'"] },
      };
    } catch (error) {
      throw explain(error, source);
    }
  },
};

/** What a diagram says of itself; empty words are none. */
async function readNames(library: Mermaid, body: string) {
  await library.parse(body);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it yet
  const { db } = await library.mermaidAPI.getDiagramFromText(body);
  return {
    title: db.getAccTitle?.() || undefined,
    heading: db.getDiagramTitle?.() || undefined,
    description: db.getAccDescription?.() || undefined,
  };
}

let last: Promise<unknown> = Promise.resolve();

/** Mermaid keeps what it reads in places that its diagrams share, and texts are compiled side by side. */
function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
  const result = last.then(read);
  last = result.catch(() => undefined);
  return result;
}

let loaded: Promise<Mermaid> | undefined;

/** Without a browser there is no DOMPurify, which Mermaid asks as it reads. Nothing of what it reads here is shown. */
function load(): Promise<Mermaid> {
  loaded ??= Promise.all([import('mermaid'), import('dompurify')]).then(([library, purifier]) => {
    Object.assign(purifier.default, { addHook: () => undefined, sanitize: (text: string) => text });
    return library.default;
  });
  return loaded;
}

interface Source {
  /** Between two lines of three hyphens; empty if there is nothing. */
  frontMatter: string;
  /** The diagram. */
  body: string;
  /** How many lines stand before the body. */
  before: number;
}

/** Mermaid leaves out front matter, comments and empty lines at the start, and counts the lines that remain. */
function split(text: string): Source {
  const [head = '', , frontMatter = ''] =
    /^\s*(-{3}[ \t]*\r?\n([\s\S]*?)\r?\n-{3}[ \t]*(?:\r?\n|$))?\s*?(?=\S|$)/.exec(text) ?? [];
  const body = text.slice(head.length).replace(/^[ \t]*%%(?!\{).*$/gm, '');
  const empty = /^(?:[ \t]*\r?\n)*/.exec(body)?.[0] ?? '';
  return {
    frontMatter,
    body: body.slice(empty.length),
    before: (head + empty).split('\n').length - 1,
  };
}

/** `title: …` of the front matter, which Mermaid draws above the diagram. */
function titleOf({ frontMatter }: Source): string | undefined {
  if (frontMatter === '') return undefined;
  try {
    const { title } = (parseYaml(frontMatter) ?? {}) as { title?: unknown };
    return typeof title === 'string' ? title : undefined;
  } catch {
    throw new DrawingError(
      'The lines between the hyphens of this diagram are not YAML.',
      'Put text that holds a colon, a quote or another special character in quotes.',
      { line: 1 },
    );
  }
}

function explain(error: unknown, { body, before }: Source): DrawingError {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.startsWith('No diagram type detected')) return unknownType(body, before);
  const remedy = 'Correct it; https://mermaid.live shows a diagram as you write it.';
  const [, counted] = /error on line (\d+)/i.exec(reason) ?? [];
  if (counted === undefined)
    return new DrawingError(
      `Mermaid cannot read this diagram: ${reason.trim().replace(/\.$/, '')}.`,
      remedy,
    );
  const lines = body.trimEnd().split('\n');
  const line = lines[Number(counted) - 1];
  const message =
    line === undefined
      ? 'Mermaid cannot read this diagram to its end: something in it is not closed.'
      : `Mermaid cannot read this line of the diagram: “${line.trim()}”.`;
  return new DrawingError(message, remedy, {
    line: before + Math.min(Number(counted), lines.length),
  });
}

/** The kinds of diagram that posts have most. */
const types = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'journey',
  'gantt',
  'pie',
  'quadrantChart',
  'requirementDiagram',
  'gitGraph',
  'C4Context',
  'mindmap',
  'timeline',
  'sankey',
  'xychart',
  'block',
  'packet',
  'kanban',
  'architecture-beta',
  'radar-beta',
  'treemap-beta',
];

function unknownType(body: string, before: number): DrawingError {
  const [word = ''] = body.replace(/^\s*%%\{[\s\S]*?\}%%\s*/, '').split(/[\s;:]/);
  if (word === '')
    return new DrawingError('This diagram is empty.', 'Write one, as in: flowchart LR; A --> B');
  const nearest = findNearest(word, types);
  return new DrawingError(
    `Mermaid knows no diagram that begins with “${word}”.`,
    nearest ? `Did you mean “${nearest}”?` : `It begins with one of: ${types.join(', ')}.`,
    { line: before + 1 },
  );
}
