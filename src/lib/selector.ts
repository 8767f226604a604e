/** `time@datetime`, `@href`, `h3`. `css` `null`: the element itself; `attribute` `null`: its text, or what stands for it. */
export type FieldSelector = { readonly css: string | null; readonly attribute: string | null };

/** An attribute's name at the end, behind an `@` that is in no quotes or brackets of the selector. */
const WITH_ATTRIBUTE = /^(.*?)\s*@([a-z][\w:-]*)$/is;

/** Takes the attribute off a selector of a source's rules. */
export function readSelector(written: string): FieldSelector {
  const found = WITH_ATTRIBUTE.exec(written.trim());
  if (found === null) return { css: written.trim(), attribute: null };
  return { css: found[1] || null, attribute: found[2] ?? null };
}
