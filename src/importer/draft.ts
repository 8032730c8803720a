import path from 'node:path';
import type { Finding } from './findings.ts';
import { imageFile } from './images.ts';
import type { PlacedText } from './placed-text.ts';

export type FileKind =
  | 'post'
  | 'draft'
  | 'page'
  | 'project'
  | 'news'
  | 'image'
  | 'file'
  | 'bibliography'
  | 'data'
  | 'settings'
  | 'report';

/** A file that an import would write. */
export interface PlannedFile {
  kind: FileKind;
  /** Relative to the site folder, with forward slashes. */
  target: string;
  /** Relative to the al-folio folder. */
  from: string;
  /** The text to write, or the file to copy. */
  content: { text: string } | { copy: string };
  /** Compared with what the site folder has: nothing there, the same, the demo as it was delivered, or something else. */
  state: 'new' | 'same' | 'demo' | 'different';
}

/** A text of the site that an import would write. */
export interface PlannedText {
  placed: PlacedText;
  file: { content: { text: string } };
}

/** A plan that was not compared yet. */
export interface Draft {
  /** By their target. */
  files: Map<string, Omit<PlannedFile, 'state'>>;
  /** Those of the files that are texts of the site. */
  texts: PlannedText[];
  findings: Finding[];
}

/** What a file is counted as by its name. */
export function kindOfFile(name: string): 'image' | 'file' {
  return imageFile.test(name) ? 'image' : 'file';
}

/** Adds a file to copy, once. */
export function addCopy(
  plan: Draft,
  { kind, file, target }: { kind: FileKind; file: string; target: string },
  root: string,
): void {
  if (plan.files.has(target)) return;
  const from = path.relative(root, file).split(path.sep).join('/');
  plan.files.set(target, { kind, target, from, content: { copy: file } });
}
