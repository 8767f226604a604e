import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { jsonSchema, jsonSchemaText, schemaAt } from '../../src/config/json-schema.ts';

describe('the JSON Schema', () => {
  it('is the one in config/schema.json; else: npx copydesk schema > config/schema.json', async () => {
    expect(await readFile('config/schema.json', 'utf8')).toBe(jsonSchemaText());
  });

  it('explains every key', () => {
    const unexplained: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) visit(value, `${path}.${key}`);
      if (!('properties' in node) || typeof node.properties !== 'object' || node.properties === null) return;
      for (const [key, value] of Object.entries(node.properties)) {
        if (typeof value.description !== 'string') unexplained.push(`${path}.${key}`);
      }
    };
    visit(jsonSchema(), '');
    expect(unexplained).toEqual([]);
  });

  it('lets the environment stand where a pattern is asked for', () => {
    const { pattern } = schemaAt(jsonSchema(), ['sources', 'x', 'every']) ?? {};
    expect(['15m', `\${EVERY}`, 'often'].map((text) => new RegExp(pattern ?? '').test(text))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is found by path, through maps, lists and alternatives', () => {
    expect(schemaAt(jsonSchema(), ['sections', 'x', 'match', 'any', 0])).toEqual({ type: 'string' });
    expect(schemaAt(jsonSchema(), ['sections', 'x', 'nothing'])).toBeNull();
  });
});
