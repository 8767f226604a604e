/** Labels seen at sources that the Encoding Standard does not list. */
const ALIASES: Readonly<Record<string, string>> = { cp949: 'euc-kr', ms949: 'euc-kr', uhc: 'euc-kr', cp936: 'gbk' };
const OPENING_BYTES = 2048;

/**
 * A page's bytes as text: byte order mark, then UTF-8 wherever the bytes are valid UTF-8 (pages that say otherwise were
 * seen), then the charset that the HTTP header or a `<meta>` names, then windows-1252.
 * @param contentType Content-Type as sent
 */
export function decodePage(body: Uint8Array, contentType: string | null): string {
  const marked = markedCharset(body);
  if (marked !== null) return marked.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    const opening = new TextDecoder('windows-1252').decode(body.subarray(0, OPENING_BYTES));
    const named =
      /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '') ??
      /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(opening);
    return (decoderOf(named?.[1] ?? '') ?? new TextDecoder('windows-1252')).decode(body);
  }
}

function markedCharset(body: Uint8Array): TextDecoder | null {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le');
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

function decoderOf(label: string): TextDecoder | null {
  const lower = label.toLowerCase();
  try {
    return new TextDecoder(ALIASES[lower] ?? lower);
  } catch {
    return null;
  }
}
