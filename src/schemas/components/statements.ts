import * as z from 'zod';
import { prose, shared } from './props.ts';

export const statement = z.strictObject({
  ...shared,
  /** Its own name, or whose it is; Markdown. */
  title: prose().optional(),
});

export const proof = z.strictObject({
  ...statement.omit({ id: true }).shape,
  /** Label of what is proved. */
  of: z.string().regex(/^\S+$/).meta({ expects: 'an id or a label, without spaces' }).optional(),
});

/** Components of mathematical texts, and their word. */
export const statementNames = {
  Theorem: 'theorem',
  Lemma: 'lemma',
  Proposition: 'proposition',
  Corollary: 'corollary',
  Definition: 'definition',
  Example: 'example',
  Remark: 'remark',
  Proof: 'proof',
} as const;

export type StatementName = keyof typeof statementNames;

export function isStatementName(name: string | null): name is StatementName {
  return name !== null && Object.hasOwn(statementNames, name);
}

/** What a statement becomes. */
export interface StatementProps {
  kind: Lowercase<StatementName>;
  id?: string;
  class?: string;
}
