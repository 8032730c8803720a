/** A key that a release calls by another name. */
export interface KeyRename {
  /** The release that knows the new name alone: `0.2.0`. */
  version: string;
  /** The settings, or texts by their folder in `content/`; drafts are posts. */
  where: 'site.yaml' | 'posts' | 'pages' | 'projects' | 'news';
  /** The key as it was, after those that it stands under. A list on the way means each of its items. */
  key: readonly [string, ...string[]];
  /** Its new name, at the same place. */
  to: string;
}

/** Every key that a release has renamed, oldest first. None has yet. */
export const keyRenames: readonly KeyRename[] = [];
