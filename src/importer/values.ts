/** What YAML says, by key. */
export type Values = Readonly<Record<string, unknown>>;

/** A map; anything else is an empty one. */
export function asMap(value: unknown): Values {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Values)
    : {};
}

/** A text that says something, without blanks around it; a number as it is printed. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Ruby's YAML and Folia's schemas take these words, quoted or not. */
export function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|on)$/i.test(value));
}

/** The same for the opposite; what is not there is neither. */
export function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:false|no|off)$/i.test(value));
}
