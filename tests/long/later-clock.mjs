/** Loaded before a build: the clock is three years ahead. */
const ahead = 3 * 365.25 * 24 * 60 * 60 * 1000;
const RightDate = Date;

globalThis.Date = class extends RightDate {
  /** @param {unknown[]} parts */
  constructor(...parts) {
    // @ts-expect-error: any parts that a date may be made of.
    super(...(parts.length > 0 ? parts : [RightDate.now() + ahead]));
  }

  /** @override */
  static now() {
    return RightDate.now() + ahead;
  }
};
