import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { findNearest } from '../../lib/suggest.ts';
import { componentRules, type ComponentRule } from '../../schemas/components.ts';
import { imageProps } from '../../schemas/components/pictures.ts';
import { distillRules } from '../../schemas/distill.ts';
import { expectation } from '../../schemas/problems.ts';
import type { MarkdownContext } from '../context.ts';
import { reportProblem } from '../report.ts';
import { findAttribute, isJsxElement, type JsxElement } from '../tree.ts';
import { declaredNames } from './expressions.ts';
import { picturesOf } from './figures.ts';
import { literalValue } from './literal-value.ts';

const rules: Readonly<Record<string, ComponentRule>> = { ...componentRules, ...distillRules };

/**
 * Checks the components of a post, their props and their places against `schemas/components.ts`, and Distill's elements against
 * `schemas/distill.ts`.
 */
export function remarkComponentCheck(context: MarkdownContext) {
  const known = [...Object.keys(componentRules), ...Object.keys(context.writerComponents)].sort();
  return (tree: Root, file: VFile): void => {
    const declared = declaredNames(tree);
    visitParents(tree, (element, ancestors) => {
      if (!isJsxElement(element) || element.data?.generated) return;
      const { name } = element;
      if (!name || !/^(?:[A-Z]|d-)/.test(name) || declared.has(name.split('.')[0] ?? '')) return;
      const rule = rules[name];
      if (rule) {
        checkPlace(element, rule, ancestors.filter(isJsxElement), file);
        checkProps(element, rule, file);
        if (name === 'Figure' || name === 'Marginfigure') checkContent(element, file);
      } else if (!known.includes(name) && name !== 'Fragment') {
        reportUnknown(element, name, known, file);
      }
    });
  };
}

function reportUnknown(element: JsxElement, name: string, known: string[], file: VFile): void {
  const distill = name.startsWith('d-');
  const names = distill ? Object.keys(distillRules) : known;
  const nearest = findNearest(name, names);
  const remedy = nearest ? `Did you mean <${nearest}>?` : `There are: ${names.join(', ')}.`;
  reportProblem(file, {
    id: 'component-unknown',
    message: `There is no ${distill ? 'element' : 'component'} <${name}>.`,
    remedy: distill ? remedy : `${remedy} Your own go into content/components/.`,
    place: element.position,
  });
}

function checkPlace(
  element: JsxElement,
  rule: ComponentRule,
  ancestors: JsxElement[],
  file: VFile,
): void {
  const report = (message: string, remedy: string): void => {
    reportProblem(file, { id: 'component-place', message, remedy, place: element.position });
  };
  const { within } = rule;
  if (within && !ancestors.some(({ name }) => within.includes(name ?? ''))) {
    report(`<${element.name}> belongs inside <${within.join('> or <')}>.`, 'Move it there.');
  }
  if (element.type === 'mdxJsxTextElement' && !rule.inline) {
    report(
      `<${element.name}> stands within a line of text.`,
      'Put it on lines of its own, with a blank line before and after.',
    );
  }
  if (!rule.children && element.children.some((child) => !isBlank(child))) {
    report(`<${element.name}> takes nothing between its tags.`, `Write <${element.name} />.`);
  }
  const { holds } = rule;
  if (holds !== undefined && !holdsOnly(element, holds)) {
    report(
      `<${element.name}> holds <${holds}> and nothing else.`,
      holds === 'Figure'
        ? 'Put pictures alone into it: <Figure … /> or ![…](…), each on a line of its own.'
        : `Put everything in it between <${holds}> and </${holds}>.`,
    );
  }
  if (hasTwoCaptions(element)) {
    report(
      `<${element.name}> has two captions: the prop "caption", and what stands between its tags.`,
      'Keep one of them.',
    );
  }
}

function hasTwoCaptions(element: JsxElement): boolean {
  const has = (name: string): boolean => findAttribute(element, name) !== undefined;
  return has('src') && has('caption') && element.children.length > 0;
}

/** A figure is an image, or what stands between its tags. */
function checkContent(element: JsxElement, file: VFile): void {
  const { name, attributes, position } = element;
  const isSpread = attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
  if (isSpread || findAttribute(element, 'src')) return;
  if (!holdsPicture(element)) {
    reportProblem(file, {
      id: 'component-prop',
      message: `<${name}> has no picture: neither an image nor anything but text between its tags.`,
      remedy: 'Add "src": the path or URL of an image; or put a drawing between its tags.',
      place: position,
    });
    return;
  }
  for (const prop of imageProps) {
    const attribute = findAttribute(element, prop);
    if (!attribute) continue;
    reportProblem(file, {
      id: 'component-prop',
      message: `The prop "${prop}" of <${name}> is for an image, and this one has no "src".`,
      remedy: 'Leave it out, or add "src": the path or URL of an image.',
      place: attribute.position ?? position,
    });
  }
}

/** Text alone is a caption, whose image was forgotten. */
function holdsPicture({ children }: JsxElement): boolean {
  return (children as Node[]).some((child) =>
    child.type === 'paragraph'
      ? (child as Paragraph).children.some(({ type }) => type !== 'text')
      : child.type !== 'text',
  );
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function holdsOnly({ children }: JsxElement, name: string): boolean {
  const own = (children as RootContent[]).filter(
    (child) =>
      (isJsxElement(child) && child.name === name) ||
      // Markdown's images are figures.
      (name === 'Figure' && picturesOf(child) !== undefined),
  );
  return own.length > 0 && own.length === children.length;
}

function checkProps(element: JsxElement, rule: ComponentRule, file: VFile): void {
  const written = element.attributes.filter(
    (attribute): attribute is MdxJsxAttribute => attribute.type === 'mdxJsxAttribute',
  );
  const spread = written.length < element.attributes.length;
  const values = Object.fromEntries(written.map((prop) => [prop.name, literalValue(prop.value)]));
  const result = rule.props.safeParse(values);
  for (const issue of result.error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const key of keys) {
      const prop = written.find(({ name }) => name === key);
      // What an expression or a spread gives is known only when the page is rendered.
      if (prop ? values[key] === undefined : spread) continue;
      reportProp(element, rule, key, prop, file);
    }
  }
}

function reportProp(
  element: JsxElement,
  rule: ComponentRule,
  key: string,
  prop: MdxJsxAttribute | undefined,
  file: VFile,
): void {
  const known = Object.keys(rule.props.shape);
  const expects = expectation(rule.props, [key]) ?? 'see the documentation';
  const place = prop?.position ?? element.position;
  if (!known.includes(key)) {
    const nearest = findNearest(key, known);
    reportProblem(file, {
      id: 'component-prop',
      message: `<${element.name}> has no prop "${key}".`,
      remedy: `${nearest ? `Did you mean "${nearest}"? ` : ''}It takes: ${known.join(', ') || 'none'}.`,
      place,
    });
    return;
  }
  const found = prop && JSON.stringify(literalValue(prop.value));
  reportProblem(file, {
    id: 'component-prop',
    message: prop
      ? `The prop "${key}" of <${element.name}> is ${found}, which is not valid.`
      : `<${element.name}> needs the prop "${key}".`,
    remedy: prop ? `It must be ${expects}.` : `Add "${key}": ${expects}.`,
    place,
  });
}
