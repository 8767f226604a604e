import type { z } from 'zod';
import type { ConfigProblem } from './config.ts';
import { type JsonSchema, jsonSchema, schemaAt } from './json-schema.ts';
import { isRecord, type Path, valueAt } from './path.ts';
import { isSecret, problemAt, writtenAt } from './place.ts';
import { suggest } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What keys there are and what they mean, for the hints. */
const SCHEMA = jsonSchema();

/** Says what the schema found wrong in a file, each mistake where it stands, with what was meant. */
export function mistakesOf(yaml: YamlFile, issues: readonly Issue[]): readonly ConfigProblem[] {
  return issues.flatMap((issue) => mistake(yaml, issue, stepsOf(issue.path)));
}

function mistake(yaml: YamlFile, issue: Issue, path: Path): readonly ConfigProblem[] {
  const value = { yaml, path, part: 'value' } as const;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(yaml, path, key));
    case 'invalid_key':
      return [keyMistake(yaml, issue, path)];
    case 'invalid_union':
      return unionMistakes(yaml, issue, path);
    case 'invalid_type':
      return [typeMistake(yaml, issue.expected, path)];
    case 'invalid_value':
      return [
        problemAt(
          value,
          `${shown(yaml, path)} is not known${suggest(plainWord(yaml, path), issue.values.map(String))}`,
        ),
      ];
    case 'too_small':
      return [problemAt(value, outOfRange(yaml, path, issue.origin, `the least is ${issue.minimum}`))];
    case 'too_big':
      return [problemAt(value, outOfRange(yaml, path, issue.origin, `the most is ${issue.maximum}`))];
    default:
      return [problemAt(value, checkMessage(yaml, issue.message, path))];
  }
}

/** What a check says may quote the value, so that of a secret is not passed on. */
function checkMessage(yaml: YamlFile, message: string, path: Path): string {
  if (!isSecret(yaml, path)) return message.replace('{value}', () => shown(yaml, path));
  const meaning = schemaAt(SCHEMA, path)?.description;
  return `what ${shown(yaml, path)} stands for is not valid here${meaning === undefined ? '' : `, expected: ${meaning}`}`;
}

/** The message names the map, the place is the key's. */
function unknownKey(yaml: YamlFile, path: Path, key: string): ConfigProblem {
  const known = Object.keys(schemaAt(SCHEMA, path)?.properties ?? unionKeys(schemaAt(SCHEMA, path)));
  const hint = known.includes(key) ? ' here, it belongs in the main file' : suggest(key, known);
  const { path: container } = problemAt({ yaml, path, part: 'key' }, '');
  return { ...problemAt({ yaml, path: [...path, key], part: 'key' }, `unknown key "${key}"${hint}`), path: container };
}

function unionKeys(schema: JsonSchema | null): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...(schema?.anyOf ?? []).map((branch) => (branch as JsonSchema).properties));
}

function keyMistake(yaml: YamlFile, issue: z.core.$ZodIssueInvalidKey, path: Path): ConfigProblem {
  const message = issue.issues[0]?.message ?? issue.message;
  return problemAt(
    { yaml, path, part: 'key' },
    message.replace('{value}', () => JSON.stringify(path.at(-1))),
  );
}

/** Of several forms that a value may have, the one that was meant is the one whose own type fits. */
function unionMistakes(yaml: YamlFile, issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly ConfigProblem[] {
  const meant = issue.errors.find((branch) => !branch.some((i) => i.code === 'invalid_type' && i.path.length === 0));
  if (meant !== undefined) return meant.flatMap((inner) => mistake(yaml, inner, [...path, ...stepsOf(inner.path)]));
  const spot = { yaml, path, part: 'value' } as const;
  return [problemAt(spot, `${issue.message}, got ${got(yaml, path)}`)];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function typeMistake(yaml: YamlFile, expected: string, path: Path): ConfigProblem {
  if (valueAt(yaml.value, path) === undefined) {
    const meaning = schemaAt(SCHEMA, path)?.description;
    return problemAt({ yaml, path, part: 'key' }, `is missing${meaning === undefined ? '' : `: ${meaning}`}`);
  }
  const value = valueAt(yaml.value, path);
  const quotes = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const hint = quotes ? `: put it in quotes, "${writtenAt(yaml, path)}"` : '';
  const message = `expected ${TYPE_NAMES[expected] ?? expected}, got ${got(yaml, path)}${hint}`;
  return problemAt({ yaml, path, part: 'value' }, message);
}

function outOfRange(yaml: YamlFile, path: Path, origin: string, limit: string): string {
  return origin === 'array' || origin === 'string'
    ? 'must not be empty'
    : `${got(yaml, path)} is out of range, ${limit}`;
}

function got(yaml: YamlFile, path: Path): string {
  const value = valueAt(yaml.value, path);
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a map';
  return typeof value === 'string' ? shown(yaml, path) : String(value);
}

/** A value as written, quoted: never what the environment put into it. */
function shown(yaml: YamlFile, path: Path): string {
  const written = writtenAt(yaml, path) ?? '';
  return JSON.stringify(written.length > 120 ? `${written.slice(0, 119)}…` : written);
}

/** For a hint: a secret resembles nothing. */
function plainWord(yaml: YamlFile, path: Path): string {
  return isSecret(yaml, path) ? '' : (writtenAt(yaml, path) ?? '');
}

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
