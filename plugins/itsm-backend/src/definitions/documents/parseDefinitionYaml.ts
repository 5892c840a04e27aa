import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from 'yaml';
import {
  type DefinitionDocuments,
  type DocumentPath,
  mergeDocuments,
} from './DefinitionDocument';
import {
  type DocumentPlace,
  readDefinitionDocument,
  refuse,
} from './readDefinitionDocument';
import { splitYamlDocuments, type YamlChunk } from './splitYamlDocuments';

/** Longest YAML text that is read, in characters. @internal */
export const MAX_YAML_LENGTH = 2_000_000;
const MAX_DOCUMENTS = 2000;
/** Expansions of aliases in one document, against "billion laughs". */
const MAX_ALIASES = 100;

/**
 * Reads every document of a YAML stream. Never throws: what cannot be read
 * becomes a problem with its line, and the other documents are read on.
 *
 * @param source - told in problems: a file, or `body`
 * @internal
 */
export function parseDefinitionYaml(
  text: string,
  source: string,
): DefinitionDocuments {
  const whole = { source, label: 'The text', lineOf: () => undefined };
  if (text.length > MAX_YAML_LENGTH) {
    return refuse(undefined, whole, [
      {
        path: [],
        message: `has ${text.length} characters, more than the ${MAX_YAML_LENGTH} that are read; split it`,
      },
    ]);
  }
  const chunks = splitYamlDocuments(text);
  if (chunks.length > MAX_DOCUMENTS) {
    return refuse(undefined, whole, [
      {
        path: [],
        message: `has ${chunks.length} documents, more than the ${MAX_DOCUMENTS} that are read; split it`,
      },
    ]);
  }
  return mergeDocuments(
    chunks.map((chunk, index) => parseChunk(chunk, index, source)),
  );
}

function parseChunk(
  chunk: YamlChunk,
  index: number,
  source: string,
): DefinitionDocuments {
  const label = `Document ${index + 1}`;
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) =>
    lineCounter.linePos(offset).line + chunk.firstLine - 1;
  const broken = (offset: number, message: string) =>
    refuse(undefined, { source, label, lineOf: () => lineAt(offset) }, [
      { path: [], message },
    ]);
  try {
    const document = parseDocument(chunk.text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
    const error = document.errors[0] ?? document.warnings[0];
    if (error) {
      return broken(error.pos[0], `is not readable YAML: ${error.message}`);
    }
    const place: DocumentPlace = {
      source,
      label,
      lineOf: path => lineAt(offsetOf(document, path)),
    };
    return readDefinitionDocument(
      document.toJS({ maxAliasCount: MAX_ALIASES }),
      place,
    );
  } catch (error) {
    // Unresolved aliases, too many of them, and nesting beyond the stack.
    return broken(
      0,
      `is not readable YAML: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Where a value stands, or the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, path: DocumentPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? document.range[0];
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && item.key.value === String(part),
      );
      if (!pair || !isScalar(pair.key) || !pair.key.range) {
        return offset;
      }
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      const range =
        isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
          ? node.range
          : undefined;
      if (!range) {
        return offset;
      }
      offset = range[0];
    } else {
      // A scalar, or an alias: the place that uses it is what to correct.
      return offset;
    }
  }
  return offset;
}
