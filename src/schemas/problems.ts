import * as z from 'zod';
import type { ContentProblem, ErrorId } from '../lib/errors.ts';
import { findNearest } from '../lib/suggest.ts';
import type { YamlSource } from '../lib/yaml-source.ts';

export interface YamlCheck {
  /** The file as errors name it. */
  file: string;
  source: YamlSource;
  /** What the keys belong to, for messages: `the front matter`. */
  subject: string;
  ids: { yaml: ErrorId; unknownKey: ErrorId; value: ErrorId };
  /** What else to do about an unknown key that resembles none. */
  unknownKeyRemedy: string;
}

/** The result of checking YAML against a schema: data, or everything that is wrong with it. */
export type Checked<T> = { data: T; problems: [] } | { data: undefined; problems: ContentProblem[] };

/** Checks YAML against a strict schema. Each problem has a place, what was found, and what is allowed. */
export function checkYaml<T extends z.ZodObject>(schema: T, check: YamlCheck): Checked<z.output<T>> {
  const { file, source, ids } = check;
  if (source.problems.length > 0) {
    return failed(
      source.problems.map(({ message, ...position }) => ({
        id: ids.yaml,
        file,
        ...position,
        message: `This is not YAML: ${message}`,
        remedy: 'Put text that holds a colon, a quote or another special character in quotes.',
      })),
    );
  }
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return { data: result.data, problems: [] };
  return failed(result.error.issues.flatMap((issue) => issueProblems(schema, issue, check)));
}

function failed(problems: ContentProblem[]): { data: undefined; problems: ContentProblem[] } {
  return { data: undefined, problems };
}

function issueProblems(schema: z.ZodObject, issue: z.core.$ZodIssue, check: YamlCheck): ContentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, issue.path, key, check));
  }
  return [wrongValue(schema, issue.path, check)];
}

function unknownKey(
  schema: z.ZodObject,
  path: readonly PropertyKey[],
  key: string,
  { file, source, subject, ids, unknownKeyRemedy }: YamlCheck,
): ContentProblem {
  const known = knownKeys(schema, path);
  const nearest = findNearest(key, known);
  return {
    id: ids.unknownKey,
    file,
    ...source.locateKey(path, key),
    message: `"${[...path, key].join('.')}" is not a key of ${subject}.`,
    remedy: nearest
      ? `Did you mean "${nearest}"?`
      : `${unknownKeyRemedy} Known keys here: ${known.join(', ')}.`,
  };
}

function wrongValue(
  schema: z.ZodObject,
  path: readonly PropertyKey[],
  { file, source, subject, ids }: YamlCheck,
): ContentProblem {
  const name = path.join('.');
  const expects = expectation(schema, path);
  const found = valueAt(source.data, path);
  const missing = found === undefined;
  return {
    id: ids.value,
    file,
    ...(missing ? source.locate(path.slice(0, -1)) : source.locate(path)),
    message: missing
      ? `${capitalize(subject)} has no "${name}".`
      : `"${name}" is ${show(found)}, which is not valid.`,
    remedy: remedyFor(name, missing, expects),
  };
}

/** What belongs at a path, by the deepest schema along it that says so; completes "It must be …". */
export function expectation(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemasAlong(schema, path)
    .map((step) => step.meta()?.expects)
    .findLast((expects) => expects !== undefined);
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const last = schemasAlong(schema, path).findLast((step) => step instanceof z.ZodObject);
  return last ? Object.keys(last.shape) : [];
}

/** The schemas that a path leads through, wrappers (optional, default, transform) included. */
function schemasAlong(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const steps = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return steps;
  const inner = steps.at(-1);
  const next =
    inner instanceof z.ZodObject
      ? (inner.shape[String(key)] as z.ZodType | undefined)
      : inner instanceof z.ZodArray
        ? (inner.element as z.ZodType)
        : undefined;
  return next ? [...steps, ...schemasAlong(next, rest)] : steps;
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return [schema, ...unwrap(schema.unwrap() as z.ZodType)];
  }
  if (schema instanceof z.ZodPipe) return [schema, ...unwrap(schema.in as z.ZodType)];
  // Our `optional` is a union of "no value" and the schema proper.
  if (schema instanceof z.ZodUnion && schema.options.length === 2) {
    const [first, second] = schema.options as [z.ZodType, z.ZodType];
    if (first instanceof z.ZodPipe && first.in instanceof z.ZodNull) return [schema, ...unwrap(second)];
  }
  return [schema];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    data,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function remedyFor(name: string, missing: boolean, expects: string | undefined): string {
  if (missing) return expects ? `Add "${name}": ${expects}.` : `Add "${name}".`;
  return expects ? `It must be ${expects}.` : 'The documentation shows what belongs here.';
}

function capitalize(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}
