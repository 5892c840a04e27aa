import { type DefinitionDocuments, mergeDocuments } from './DefinitionDocument';
import { readDefinitionDocument } from './readDefinitionDocument';

/** Reads documents that came as JSON in a request. @internal */
export function parseDefinitionObjects(
  documents: readonly unknown[],
): DefinitionDocuments {
  return mergeDocuments(
    documents.map((document, index) =>
      readDefinitionDocument(document, {
        source: 'body',
        label: `Document ${index + 1}`,
        lineOf: () => undefined,
      }),
    ),
  );
}
