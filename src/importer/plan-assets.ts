import path from 'node:path';
import { addBibliography } from './bibliography-file.ts';
import { bibFilesOf } from './citations/bib-files.ts';
import { makeFinding } from './findings.ts';
import type { LinkedFiles } from './linked-files.ts';
import { addCopy, kindOfFile, type Draft } from './draft.ts';
import type { FoundSite } from './read-source-site.ts';
import { findSourceFile, listTree, readSourceText } from './source-files.ts';
import { skippedLink } from './source-data.ts';
import { textOf } from './values.ts';

/** Files of the theme, which nobody looks for on the new site. */
const ofTheme = /^assets\/(?:css|fonts?|js|libs|webfonts|bibliography)\//;
/** Settings have data of their own in Folia. */
const readData = /^_data\/(?:socials)\.ya?ml$/;
/** Fields of al-folio's BibTeX that name files, and the folder where it looks for them. */
const fileFields: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pdf|poster|slides|supp)\s*=\s*[{"]([^}"\n]+)[}"]/gi, 'assets/pdf/'],
  [/\bpreview\s*=\s*[{"]([^}"\n]+)[}"]/gi, 'assets/img/publication_preview/'],
];

/** Adds the files that are taken over as they are: those that texts name, BibTeX, data, the icon; or all of `assets/`. */
export function planAssets(
  found: FoundSite,
  linked: LinkedFiles,
  plan: Draft,
  { allAssets, wholeSite }: { allAssets: boolean; wholeSite: boolean },
): void {
  if (wholeSite) {
    planBibliographies(found, linked, plan);
    planData(found, linked, plan);
    planIcon(found, plan);
  }
  for (const { file, target } of linked.files) {
    addCopy(plan, { kind: kindOfFile(target), file, target }, found.root);
  }
  if (wholeSite) planRest(found, plan, allAssets);
}

function planBibliographies(found: FoundSite, linked: LinkedFiles, plan: Draft): void {
  for (const { from, name, text, namesake } of bibFilesOf(found)) {
    const target = `content/publications/${name}`;
    if (namesake !== undefined) {
      const message = `${namesake} has the same name. This file was kept as ${target}.`;
      plan.findings.push(makeFinding('data-kept', message, { file: from }));
    }
    addBibliography(plan, { file: path.join(found.root, from), target }, found.root);
    if (from.startsWith('_bibliography/')) linkFields(text, linked);
  }
}

function linkFields(text: string, linked: LinkedFiles): void {
  for (const [pattern, folder] of fileFields) {
    for (const [, name = ''] of text.matchAll(pattern)) {
      if (!/^https?:/.test(name)) linked.add(name.includes('/') ? name : folder + name);
    }
  }
}

function planData({ root, dataFiles }: FoundSite, linked: LinkedFiles, plan: Draft): void {
  for (const file of dataFiles.filter((name) => !readData.test(name))) {
    const target = `content/data/${file.slice('_data/'.length)}`;
    addCopy(plan, { kind: 'data', file: path.join(root, file), target }, root);
    linked.addFrom(readSourceText(root, file).text ?? '');
    const message = `Folia does not read this file. It was kept as ${target}.`;
    plan.findings.push(makeFinding('data-kept', message, { file }));
  }
}

/** al-folio names its icon in `_config.yml`, Folia looks for one in `public/`. */
function planIcon({ root, config }: FoundSite, plan: Draft): void {
  const icon = textOf(config['icon']);
  const [, ending] = /\.(svg|png|ico)$/i.exec(icon ?? '') ?? [];
  if (icon === undefined || ending === undefined) return;
  const file = findSourceFile(root, icon.includes('/') ? icon : `assets/img/${icon}`);
  if (!file) return;
  addCopy(plan, { kind: 'image', file, target: `public/favicon.${ending.toLowerCase()}` }, root);
}

/** What of `assets/` nothing names: copied, or counted. */
function planRest({ root }: FoundSite, plan: Draft, allAssets: boolean): void {
  const { files, links } = listTree(root, 'assets');
  plan.findings.push(...links.map(skippedLink));
  const rest = files.filter((file) => plan.files.get(`content/${file}`)?.from !== file);
  if (allAssets) {
    for (const file of rest) {
      const kind = kindOfFile(file);
      addCopy(plan, { kind, file: path.join(root, file), target: `content/${file}` }, root);
    }
    return;
  }
  const folders = Map.groupBy(
    rest.filter((file) => !ofTheme.test(file)),
    (file) => path.posix.dirname(file),
  );
  for (const [folder, unused] of folders) {
    const count = unused.length === 1 ? '1 file' : `${unused.length} files`;
    const message = `No text names ${count} of this folder, so nothing of them was copied: ${unused
      .slice(0, 5)
      .map((file) => path.posix.basename(file))
      .join(', ')}${unused.length > 5 ? ', …' : ''}. --all-assets copies everything.`;
    plan.findings.push(makeFinding('assets-unused', message, { file: folder }));
  }
}
