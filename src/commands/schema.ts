import { jsonSchemaText } from '../config/json-schema.ts';

/** Prints the JSON Schema of configuration files. @returns exit code 0 */
export async function schema(out: (line: string) => void): Promise<number> {
  out(jsonSchemaText().trimEnd());
  return 0;
}
