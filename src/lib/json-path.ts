/** `a[0]["b.c"]`: a name, which may stand behind a dot, or something in brackets. */
const STEP = String.raw`\[\s*(?:"([^"]*)"|'([^']*)'|(\d+|\*))\s*\]|\.?([^.[\]{}]+)`;
const anyStep = new RegExp(STEP, 'g');
const nextStep = new RegExp(STEP, 'y');

/** A path taken apart: names of members, places in lists, `*`. */
export type JsonPath = readonly string[];

/**
 * Takes a path in JSON apart: `data.items.*.title`. A step is a member's name, a place in a list from 0, or `*` for every
 * member; `$.` before it and `[0]`, `[*]` for `.0`, `.*` are allowed. A name that holds a dot or a bracket is written in
 * brackets and quotes, `["a.b"]`. The empty path is the value itself.
 * @param written what `jsonPathProblem` does not object to; of anything else, what can be read of it
 */
export function jsonPath(written: string): JsonPath {
  const steps = [...written.matchAll(anyStep)].map(([, ...groups]) =>
    (groups.find((group) => group !== undefined) ?? '').trim(),
  );
  return steps[0] === '$' ? steps.slice(1) : steps;
}

/** @returns what is wrong with a text that should be a path in JSON, `null` where nothing is */
export function jsonPathProblem(written: string): string | null {
  let end = 0;
  for (nextStep.lastIndex = 0; nextStep.test(written); ) end = nextStep.lastIndex;
  if (end === written.length) return null;
  const place = `at character ${end + 1}`;
  const sign = written.charAt(end);
  if (sign === '.') return `is no path: no name follows the dot ${place}`;
  if (sign === '[') return `is no path: the bracket ${place} holds no number, no * and no name in quotes`;
  return `is no path: a name with ${sign} in it (${place}) is written in brackets and quotes, ["…"]`;
}

const BRACES = /\{([^{}]*)\}/;

/** A path, or an address with paths in braces, as text and path by turns: `https://example.org/view/{id}`. */
export type JsonAddress =
  | { readonly kind: 'path'; readonly path: JsonPath }
  | { readonly kind: 'template'; readonly parts: readonly (string | JsonPath)[] };

/** @param written what `jsonAddressProblem` does not object to */
export function jsonAddress(written: string): JsonAddress {
  if (!written.includes('{')) return { kind: 'path', path: jsonPath(written) };
  return { kind: 'template', parts: written.split(BRACES).map((part, at) => (at % 2 === 0 ? part : jsonPath(part))) };
}

/** @returns what is wrong with a text that should be a path, or an address with paths in braces; `null` where nothing is */
export function jsonAddressProblem(written: string): string | null {
  if (/^https?:\/\/[^{}]*$/i.test(written)) return 'has no path in braces, so that it is the same for all';
  if (!/[{}]/.test(written)) return jsonPathProblem(written);
  const parts = written.split(BRACES);
  for (const [at, part] of parts.entries()) {
    const brace = at % 2 === 0 ? /[{}]/.exec(part)?.[0] : undefined;
    if (brace !== undefined) return `is no address: a ${brace} in it has no other brace that belongs to it`;
    const problem = at % 2 === 0 ? null : jsonPathProblem(part);
    if (problem !== null) return `{${part}} in it ${problem}`;
  }
  return null;
}
