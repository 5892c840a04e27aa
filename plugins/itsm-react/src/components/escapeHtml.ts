/** Code blocks and code spans, in which Markdown takes everything literally. */
const CODE =
  /(^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\2|(?![\s\S]))|(`+)[\s\S]*?\3)/gm;

/**
 * Markdown in which HTML is text. Whatever this misses is still cleaned by
 * the renderer; here it is about people who write `<name>` and want to read
 * just that.
 */
export function escapeHtml(markdown: string): string {
  let escaped = '';
  let from = 0;
  for (const match of markdown.matchAll(CODE)) {
    escaped += escapeTags(markdown.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return escaped + escapeTags(markdown.slice(from));
}

function escapeTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '&lt;');
}
