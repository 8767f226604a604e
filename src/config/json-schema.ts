import { z } from 'zod';
import type { Path } from './path.ts';
import { mainFile } from './schema.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of a configuration file, as `config/schema.json` holds it.
 * A text with a pattern may also refer to the environment, `${NAME}`.
 */
export function jsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(mainFile, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema: node }) => {
      if (node.pattern !== undefined) node.pattern = `${node.pattern}|\\$\\{`;
    },
  });
  return { $schema, title: 'Copydesk configuration', ...schema };
}

/** As text with a newline at the end; short lists stand on one line. */
export function jsonSchemaText(): string {
  const text = JSON.stringify(jsonSchema(), null, 2);
  return `${text.replace(/\[\s+((?:"[^"\n]*",?\s+)+)\]/gu, (_, items: string) => `[${items.trim().replace(/\s*\n\s*/gu, ' ')}]`)}\n`;
}

/** What the schema says of a path; `null` where it knows none. */
export function schemaAt(path: Path): JsonSchema | null {
  let here: JsonSchema | null = jsonSchema();
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
