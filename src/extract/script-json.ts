const MIN_STATE = 400;
const MAX_STATE = 8_000_000;
const MAX_STATES = 12;
const ASSIGNMENT =
  /(?:^|[;\s,{}])(?:window\.|self\.|var |let |const )?[\w$.[\]'"]{2,60}\s*=\s*(?=[{["']|JSON\.parse\()/g;

/**
 * The JSON values in a script: all of it, or what it assigns (`window.__STATE__ = {…}`, `Fusion.globalContent={…};`),
 * JSON in a string (`JSON.parse("…")`) included.
 * @returns none for scripts that are programs
 */
export function readState(script: string): readonly unknown[] {
  if (script.length < MIN_STATE || script.length > MAX_STATE) return [];
  const text = script.trim();
  if (/^[{[]/.test(text)) {
    const whole = parsed(text);
    if (whole !== undefined) return [whole];
  }
  const values: unknown[] = [];
  let end = 0;
  for (const found of text.matchAll(ASSIGNMENT)) {
    const start = found.index + found[0].length;
    if (start < end || values.length >= MAX_STATES) continue;
    const open = text.startsWith('JSON.parse(', start) ? start + 'JSON.parse('.length : start;
    end = endOfValue(text, open);
    if (end - open < MIN_STATE) continue;
    const value = parsed(text.slice(open, end));
    if (value !== undefined) values.push(typeof value === 'string' && /^\s*[{[]/.test(value) ? parsed(value) : value);
  }
  return values;
}

/** `undefined` for what is no JSON. Scripts write `undefined` where JSON has `null`. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return reparsed(text);
  }
}

function reparsed(text: string): unknown {
  const quoted = /^'([\s\S]*)'$/.exec(text)?.[1];
  const repaired =
    quoted === undefined
      ? text.replace(/([:[,]\s*)undefined(?=\s*[,}\]])/g, '$1null')
      : `"${quoted.replaceAll("\\'", "'").replace(/(?<!\\)"/g, '\\"')}"`;
  if (repaired === text) return undefined;
  try {
    return JSON.parse(repaired);
  } catch {
    return undefined;
  }
}

/** Where the value that begins at a position ends, by its brackets and quotes. */
function endOfValue(text: string, start: number): number {
  const opening = text[start];
  if (opening === '"' || opening === "'") return endOfString(text, start, opening);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at, '"') - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}
