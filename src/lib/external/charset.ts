const byteOrderMarks = [
  { label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16be', mark: [0xfe, 0xff] },
  { label: 'utf-16le', mark: [0xff, 0xfe] },
];

/** Where a document may say how it is encoded: the first lines (https://html.spec.whatwg.org/#charset). */
const prologSize = 1024;

/**
 * The text of a feed or a page. Its encoding is that of the byte order mark, else the one that the server names, else the one
 * that the document names, else UTF-8 (https://encoding.spec.whatwg.org/#decode, RFC 7303 §3).
 *
 * @param contentType the header, with its `charset`.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMarks.find(({ mark }) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  const label = marked?.label ?? charsetOf(contentType) ?? declaredCharset(bytes) ?? 'utf-8';
  return decoderFor(label).decode(bytes);
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const prolog = new TextDecoder('latin1').decode(bytes.subarray(0, prologSize));
  const label =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/.exec(prolog)?.[1] ??
    /<meta[^>]*\scharset\s*=\s*["']?([\w-]+)/i.exec(prolog)?.[1] ??
    /<meta[^>]*;\s*charset\s*=\s*["']?([\w-]+)/i.exec(prolog)?.[1];
  // What could be read byte by byte is not UTF-16, whatever it says.
  return label?.toLowerCase().startsWith('utf-16') ? 'utf-8' : label;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // No encoding has this name.
    return new TextDecoder();
  }
}
