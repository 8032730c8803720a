/** Something in a file that names an address. */
export interface Reference {
  /** As it is written. */
  address: string;
  /** Where it stands, for people: `<a href>`. */
  place: string;
  /** What it is relative to; undefined: the file itself. */
  base?: string | undefined;
  /** In a page of the sitemap only one address will do: that of the page itself. */
  own?: boolean;
  line?: number | undefined;
}

/** What a page gives to others and asks of them. */
export type LinkedPage = Required<Omit<LinkedFile, 'reread'>>;

/** What a file of the output gives to others and asks of them. */
export interface LinkedFile {
  references: Reference[];
  /**
   * Reads the file again, with a parser; for files in which it is cheap to find whatever may be an address, and costly to tell what is
   * one. Only needed if one of `references` leads nowhere.
   */
  reread?: () => Reference[];
  /** What a fragment may name; undefined: anything, as it is no page. */
  ids?: ReadonlySet<string>;
  /** Ids that the page asks of itself. */
  idReferences?: Reference[];
}
