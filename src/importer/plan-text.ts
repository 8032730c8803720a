import path from 'node:path';
import { addBibliography } from './bibliography-file.ts';
import { convertText, type Conversion } from './convert-post.ts';
import { addCopy, kindOfFile, type Draft } from './draft.ts';
import { makeFinding, type Finding } from './findings.ts';
import { cvFile, generatedBody } from './generated-body.ts';
import { homeKeys } from './home-page.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import type { LinkedFiles } from './linked-files.ts';
import type { PlacedText } from './placed-text.ts';
import type { FoundSite } from './read-source-site.ts';
import { textOf } from './values.ts';

/** What texts are converted with. */
export interface TextSources {
  found: FoundSite;
  images: ImageLookup;
  linked: LinkedFiles;
}

/** Converts a text, and adds it to a plan with the files that it names. */
export function planText(text: PlacedText, sources: TextSources, plan: Draft): void {
  const { document, generated } = text;
  plan.findings.push(...text.findings);
  const fills = generated?.fills;
  if (fills === 'blog' || fills === 'not-found' || fills === 'search') {
    plan.findings.push(replacedFinding(text));
    return;
  }
  sources.linked.addFrom(document.source.text);
  if (fills === 'file') planServedPage(text, plan);
  else planConverted(text, sources, plan);
}

function planConverted(text: PlacedText, sources: TextSources, plan: Draft): void {
  const { document, kind, target } = text;
  const { file, matter } = document;
  const { root } = sources.found;
  const converted = convertPlaced(text, sources);
  plan.findings.push(...converted.findings);
  if (converted.mdx === undefined) return;
  if (plan.files.has(target)) {
    const message = `Another post is imported as ${target} already. This one was not imported.`;
    plan.findings.push(makeFinding('post-not-imported', message, { file }));
    return;
  }
  const planned = {
    kind: text.draft ? ('draft' as const) : kind,
    target,
    from: file,
    content: { text: converted.mdx },
  };
  plan.files.set(target, planned);
  plan.texts.push({ placed: text, file: planned });
  planNamed(converted.images, sources, plan);
  const { bibliography, bibtex } = converted;
  if (bibtex !== undefined) {
    const beside = target.replace(/\.mdx$/, '.bib');
    plan.files.set(beside, {
      kind: 'bibliography',
      target: beside,
      from: file,
      content: { text: bibtex },
    });
  }
  if (bibliography) {
    const { file: bib, target: place } = bibliography;
    addBibliography(plan, { file: bib, target: `content/${place}` }, root);
  }
  const cv = textOf(matter.entries.find(({ key }) => key === 'cv_pdf')?.value);
  if (cv !== undefined) sources.linked.add(cvFile(cv, root) ?? cv);
}

/** The images and files that a text shows; an HTML file has files of its own. */
function planNamed(
  named: readonly FoundImage[],
  { found: { root }, linked }: TextSources,
  plan: Draft,
) {
  for (const { file, target } of named) {
    addCopy(plan, { kind: kindOfFile(target), file, target: `content/${target}` }, root);
    linked.add(path.relative(root, file).split(path.sep).join('/'));
  }
}

/** Whatever happens to one text, the others are converted. */
function convertPlaced(text: PlacedText, sources: TextSources): Conversion {
  const { document, kind, draft, deadRedirect = false } = text;
  const { source, matter, defaults } = document;
  const { found, images } = sources;
  try {
    const { body, keys } = fill(text, sources);
    const added = { ...text.added, ...homeKeys(text, found.config), ...keys };
    const name = path.posix.basename(text.target, '.mdx');
    const missing = deadRedirect ? ['redirect'] : [];
    const liquid = { site: found, frontMatter: document.values };
    return convertText(
      { kind, source, matter, defaults, added, missing, draft, name, liquid, body },
      images,
      found.root,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This file could not be converted (${reason}). It was not imported.`;
    return {
      mdx: undefined,
      findings: [makeFinding('text-failed', message, { file: source.file })],
    };
  }
}

/** The body of a page that a program filled, and the keys that this takes. */
function fill(text: PlacedText, { found, images, linked }: TextSources) {
  const { document, generated } = text;
  const isOwn = generated === undefined || generated.fills === 'blog';
  if (isOwn || generated.fills === 'not-found' || generated.fills === 'file') return {};
  const body = generatedBody(document, generated, { site: found, images });
  linked.addFrom(body.mdx);
  if (generated.fills === 'projects' || generated.fills === 'news') {
    return { body, keys: { layout: generated.fills } };
  }
  // The menu of site.yaml looks for it.
  if (body.mdx === '') text.added = { ...text.added, nav: false };
  return { body };
}

function replacedFinding({ generated, lang, document: { file, address } }: PlacedText): Finding {
  const list = lang === undefined ? '/blog/' : `/${lang}/blog/`;
  const was = address === list ? '' : ` It was at ${address}, from where nothing leads there.`;
  const title = lang === undefined ? ' Its title is in site.yaml.' : '';
  const what = {
    blog: `Folia makes the list of posts itself, at ${list}.${was}${title}`,
    'not-found': 'Folia has a page of its own for addresses that lead nowhere.',
    search: 'Folia has a search of its own on every page.',
  }[generated?.fills as 'blog' | 'not-found' | 'search'];
  return makeFinding('page-replaced', `${what} This page was not imported.`, { file });
}

/** A whole HTML document, or a text file: it is served as it is. */
function planServedPage({ document }: PlacedText, plan: Draft): void {
  const { source, matter, address, file } = document;
  const name = address.endsWith('/') ? `${address}index.html` : address;
  const isSafe = !name.split('/').includes('..');
  if (!isSafe) return;
  const target = `public${name}`;
  const message = `This page is a whole document of its own. It was copied to ${target}, and is served as it is.`;
  plan.findings.push(makeFinding('page-moved', message, { file }));
  const text = source.text.slice(matter.bodyStart).replace(/^\n+/, '');
  plan.files.set(target, { kind: 'file', target, from: file, content: { text } });
}
