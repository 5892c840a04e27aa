/** One document of a YAML stream. @internal */
export interface YamlChunk {
  text: string;
  /** Line of the stream at which it starts, counted from 1. */
  firstLine: number;
}

const START = /^---(?:\s|$)/;
const END = /^\.\.\.(?:\s|$)/;
const DIRECTIVE = /^%/;
const BLANK = /^\s*(?:#.*)?$/;

/**
 * Cuts a stream at its document markers, so that each document is parsed by
 * itself and a broken one cannot swallow its neighbours. YAML forbids a marker
 * at the start of a line inside any document, so no text can be cut in two
 * (YAML 1.2.2, production 206 `c-forbidden`). Documents of nothing but
 * comments are left out.
 *
 * @internal
 */
export function splitYamlDocuments(stream: string): YamlChunk[] {
  const chunks: YamlChunk[] = [];
  let lines: string[] = [];
  let firstLine = 1;
  const finish = (nextLine: number) => {
    if (lines.some(hasContent)) {
      chunks.push({ text: `${lines.join('\n')}\n`, firstLine });
    }
    lines = [];
    firstLine = nextLine;
  };

  stream
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    .forEach((line, index) => {
      const number = index + 1;
      if (END.test(line)) {
        finish(number + 1);
        return;
      }
      // Directives and comments above a marker belong to what follows it; a
      // second marker ends a document that is empty.
      const ends = lines.some(other => hasContent(other) || START.test(other));
      if (START.test(line) && ends) {
        finish(number);
      }
      lines.push(line);
    });
  finish(0);
  return chunks;
}

function hasContent(line: string): boolean {
  const text = START.test(line) ? line.slice(3) : line;
  return !BLANK.test(text) && !DIRECTIVE.test(text);
}
