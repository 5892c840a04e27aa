import type {
  DefinitionKind,
  DefinitionProblem,
  DefinitionSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Way to a value inside a document, such as `['spec', 'title']`. @internal */
export type DocumentPath = readonly (string | number)[];

/** A document whose form is right. @internal */
export interface DefinitionDocument {
  kind: DefinitionKind;
  name: string;
  /** Validated, with defaults filled in. */
  spec: DefinitionSpec<DefinitionKind>;
  /** File that it was read from, or `body`. */
  source: string;
  /** Line of a value in the source; undefined for documents without lines. */
  lineOf(path: DocumentPath): number | undefined;
}

/** What was read from files or from a request. @internal */
export interface DefinitionDocuments {
  documents: DefinitionDocument[];
  /** Definitions whose document told their name but not a valid form. */
  refused: DefinitionIdentity[];
  /** Documents that did not even tell which definition they are. */
  unidentified: number;
  problems: DefinitionProblem[];
}

/** @internal */
export interface DefinitionIdentity {
  kind: DefinitionKind;
  name: string;
}

/** `Offering/new-account`: key of a definition, in maps and in messages. @internal */
export function definitionKey(identity: {
  kind: string;
  name: string;
}): string {
  return `${identity.kind}/${identity.name}`;
}

/** One result out of several. @internal */
export function mergeDocuments(
  parts: readonly DefinitionDocuments[],
): DefinitionDocuments {
  return {
    documents: parts.flatMap(part => part.documents),
    refused: parts.flatMap(part => part.refused),
    unidentified: parts.reduce((sum, part) => sum + part.unidentified, 0),
    problems: parts.flatMap(part => part.problems),
  };
}
