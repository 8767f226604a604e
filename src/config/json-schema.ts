import { z } from 'zod';
import { isRecord, type Path } from './path.ts';
import { mainFile } from './schema.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const OR_FROM_ENVIRONMENT = '|\\$\\{';

/**
 * The JSON Schema (draft 7, which editors know best) of a configuration file, as `config/schema.json` holds it.
 * A value with a pattern may also refer to the environment, `${NAME}`.
 */
export function jsonSchema(): JsonSchema {
  return z.toJSONSchema(mainFile, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema: node, path }) => {
      // A schema that is derived from another comes by twice.
      if (node.pattern === undefined || node.pattern.endsWith(OR_FROM_ENVIRONMENT)) return;
      if (path.at(-1) !== 'propertyNames') node.pattern += OR_FROM_ENVIRONMENT;
    },
  });
}

/** As text of the layout that the formatter of this project leaves alone. */
export function jsonSchemaText(): string {
  return `${layOut(jsonSchema(), '')}\n`;
}

/** What a JSON Schema says of a path; `null` where it knows none. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | null {
  let here: JsonSchema | null = schema;
  for (const step of path) here = here === null ? null : inner(here, step);
  return here;
}

function inner(schema: JsonSchema, step: string | number): JsonSchema | null {
  for (const branch of [schema, ...(schema.anyOf ?? [])]) {
    const { properties, additionalProperties, items } = branch as JsonSchema;
    const next = typeof step === 'number' ? items : (properties?.[step] ?? additionalProperties);
    if (typeof next === 'object' && !Array.isArray(next)) return next;
  }
  return null;
}

const LINE = 120;

/** Maps over several lines, lists without maps on one where they fit. @param before columns before the value */
function layOut(value: unknown, indent: string, before = indent.length): string {
  const within = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => layOut(item, within));
    const line = `[${items.join(', ')}]`;
    return !line.includes('\n') && before + line.length < LINE
      ? line
      : `[\n${within}${items.join(`,\n${within}`)}\n${indent}]`;
  }
  if (!isRecord(value) || Object.keys(value).length === 0) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${layOut(inner, within, within.length + key.length + 4)}`,
  );
  return `{\n${within}${pairs.join(`,\n${within}`)}\n${indent}}`;
}
