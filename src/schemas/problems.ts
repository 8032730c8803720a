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
export type Checked<T> =
  { data: T; problems: [] } | { data: undefined; problems: ContentProblem[] };

/** Checks YAML against a strict schema. Each problem has a place, what was found, and what is allowed. */
export function checkYaml<T extends z.ZodObject>(
  schema: T,
  check: YamlCheck,
): Checked<z.output<T>> {
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
  return failed(
    result.error.issues
      .flatMap(innerIssues)
      .flatMap((issue) => issueProblems(schema, issue, check)),
  );
}

function failed(problems: ContentProblem[]): { data: undefined; problems: ContentProblem[] } {
  return { data: undefined, problems };
}

/**
 * The issues of the alternative that was meant, for a value that may be one of several: the one whose kind is right, and that is
 * wrong only in its parts.
 */
function innerIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const alternatives = issue.errors.map((issues) =>
    issues.flatMap((inner) => innerIssues({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const meant = alternatives.find((issues) =>
    issues.every(
      (inner) =>
        inner.code === 'unrecognized_keys' ||
        inner.path.length > issue.path.length ||
        ownRemedy(inner) !== undefined,
    ),
  );
  return meant ?? [issue];
}

function issueProblems(
  schema: z.ZodObject,
  issue: z.core.$ZodIssue,
  check: YamlCheck,
): ContentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, issue.path, key, check));
  }
  const remedy = ownRemedy(issue);
  if (remedy === undefined) return [wrongValue(schema, issue, check)];
  const { file, source, ids } = check;
  const message = `"${issue.path.join('.')}" is ${show(valueAt(source.data, issue.path))}. ${issue.message}`;
  return [{ id: ids.value, file, ...source.locate(issue.path), message, remedy }];
}

/** What a schema itself says to do, where "It must be …" would not tell enough: see `explain` in fields.ts. */
function ownRemedy(issue: z.core.$ZodIssue): string | undefined {
  const remedy: unknown = issue.code === 'custom' ? issue.params?.['remedy'] : undefined;
  return typeof remedy === 'string' ? remedy : undefined;
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
      : `${path.length === 0 ? `${unknownKeyRemedy} ` : ''}Known keys here: ${known.join(', ')}.`,
  };
}

function wrongValue(
  schema: z.ZodObject,
  issue: z.core.$ZodIssue,
  { file, source, subject, ids }: YamlCheck,
): ContentProblem {
  const { path } = issue;
  if (path.length === 0) {
    return {
      id: ids.value,
      file,
      ...source.locate([]),
      message: `${capitalize(subject)} is not a map of keys and values.`,
      remedy: 'Write a key, a colon, a space and a value on each line: title: A post.',
    };
  }
  const name = path.join('.');
  const expects = ownExpectation(issue) ?? expectation(schema, path);
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

/** What a check of our own says that it expects, where that hangs on more than the path. */
function ownExpectation(issue: z.core.$ZodIssue): string | undefined {
  const expects: unknown = issue.code === 'custom' ? issue.params?.['expects'] : undefined;
  return typeof expects === 'string' ? expects : undefined;
}

/** What belongs at a path, by the deepest schema along it that says so; completes "It must be …". */
export function expectation(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const [expects] = schemasAt(schema, path).flatMap((found) => layersOf(found).flatMap(expectsOf));
  if (expects !== undefined || path.length === 0) return expects;
  return expectation(schema, path.slice(0, -1));
}

function expectsOf(schema: z.ZodType): string[] {
  const expects = schema.meta()?.expects;
  if (expects !== undefined) return [expects];
  return schema instanceof z.ZodEnum ? [`one of ${schema.options.join(', ')}`] : [];
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const layers = schemasAt(schema, path).flatMap(layersOf);
  const [keys = []] = layers.flatMap((layer) => {
    if (layer instanceof z.ZodObject) return [Object.keys(layer.shape)];
    const names = layer instanceof z.ZodRecord ? layer.keyType : undefined;
    if (names instanceof z.ZodEnum) return [names.options.map(String)];
    const known = names instanceof z.ZodType ? names.meta()?.known : undefined;
    return known ? [[...known]] : [];
  });
  return keys;
}

/** The schemas of the value at a path: one, or several where the path leads through alternatives. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  return path.reduce<z.ZodType[]>(
    (schemas, key) => schemas.flatMap(layersOf).flatMap((layer) => childOf(layer, key)),
    [schema],
  );
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (!(schema instanceof z.ZodObject)) return [];
  const child = schema.shape[String(key)] as z.ZodType | undefined;
  return child ? [child] : [];
}

/** A schema, and those that it wraps (optional, default, transform) or chooses from, outermost first. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return [schema, ...layersOf(schema.unwrap() as z.ZodType)];
  }
  if (schema instanceof z.ZodPipe) return [schema, ...layersOf(schema.in as z.ZodType)];
  if (schema instanceof z.ZodUnion)
    return [schema, ...(schema.options as z.ZodType[]).flatMap(layersOf)];
  return [schema];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined,
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
