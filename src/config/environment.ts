/** The environment as plain data: `process.env` has this shape. */
export type Environment = Readonly<Record<string, string | undefined>>;

// `$${` is how a text writes a literal `${`.
const REFERENCE = /\$(?<literal>\$?)\{(?<name>[^}]*?)(?<default>:-[^}]*)?\}/gu;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/u;

/**
 * Replaces `${NAME}` and `${NAME:-default}`; `$${` stands for a literal `${`. As in a shell, the default also
 * replaces an empty value.
 * @returns the text with what could be replaced, and one message for each reference that could not
 */
export function expand(
  text: string,
  env: Environment,
): { readonly text: string; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const expanded = text.replaceAll(REFERENCE, (whole, literal: string, name: string, fallback: string | undefined) => {
    if (literal !== '') return whole.slice(1);
    const value = NAME.test(name) && Object.hasOwn(env, name) ? env[name] : undefined;
    if (fallback !== undefined && NAME.test(name)) return value || fallback.slice(2);
    if (value !== undefined) return value;
    problems.push(
      NAME.test(name)
        ? `the environment variable ${name} is not set; set it, or give a default: \${${name}:-default}`
        : `"${name}" is no name of an environment variable; a literal \${ is written $\${`,
    );
    return whole;
  });
  return { text: expanded, problems };
}

/** Whether a text as written takes (part of) its value from the environment, which must not be shown. */
export function isExpanded(written: string): boolean {
  return Array.from(written.matchAll(REFERENCE)).some((match) => match.groups?.['literal'] === '');
}
