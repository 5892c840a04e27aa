import {
  DEFINITION_KINDS,
  type DefinitionKind,
  type DefinitionProblem,
  definitionEnvelopeSchema,
  definitionNameSchema,
  definitionSpecSchemas,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DefinitionDocument,
  type DefinitionDocuments,
  type DefinitionIdentity,
  definitionKey,
  type DocumentPath,
} from './DefinitionDocument';
import { describeIssues, type DocumentIssue } from './describeIssues';
import { isLargerThan } from './isLargerThan';

/** Largest document, aliases expanded, in characters and values. */
const MAX_SIZE = 1_000_000;
/** So that one wrong document does not bury the others. */
const MAX_PROBLEMS = 50;

/** Where a document stands. @internal */
export interface DocumentPlace {
  source: string;
  /** Told instead of the name when a document has none: `Document 3`. */
  label: string;
  lineOf(path: DocumentPath): number | undefined;
}

/** Checks one document, whatever it came from. @internal */
export function readDefinitionDocument(
  raw: unknown,
  place: DocumentPlace,
): DefinitionDocuments {
  if (isLargerThan(raw, MAX_SIZE)) {
    return refuse(undefined, place, [
      {
        path: [],
        message: `is larger than ${MAX_SIZE} characters once its aliases are expanded; split it or use fewer aliases`,
      },
    ]);
  }
  const identity = identityOf(raw);
  const envelope = definitionEnvelopeSchema.safeParse(raw);
  if (!envelope.success) {
    return refuse(identity, place, describeIssues(envelope.error.issues));
  }
  const kind = envelope.data.kind as DefinitionKind;
  const { name } = envelope.data.metadata;
  // The spec as it came: the envelope's record would drop odd keys silently.
  const spec = definitionSpecSchemas[kind].safeParse(
    (raw as { spec: unknown }).spec,
  );
  if (!spec.success) {
    return refuse(
      { kind, name },
      place,
      describeIssues(spec.error.issues, ['spec']),
    );
  }
  const document: DefinitionDocument = {
    kind,
    name,
    spec: spec.data,
    source: place.source,
    lineOf: place.lineOf,
  };
  return { documents: [document], refused: [], unidentified: 0, problems: [] };
}

/** A document that cannot be taken, with the reasons. @internal */
export function refuse(
  identity: DefinitionIdentity | undefined,
  place: DocumentPlace,
  issues: readonly DocumentIssue[],
): DefinitionDocuments {
  const problems = issues
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }): DefinitionProblem => {
      const line = place.lineOf(path);
      return {
        severity: 'error',
        ...(identity ? { definition: definitionKey(identity) } : {}),
        source: place.source,
        ...(line === undefined ? {} : { line }),
        ...(path.length > 0 ? { path: path.join('.') } : {}),
        message: identity ? message : `${place.label}: ${message}`,
      };
    });
  return {
    documents: [],
    refused: identity ? [identity] : [],
    unidentified: identity ? 0 : 1,
    problems,
  };
}

function identityOf(raw: unknown): DefinitionIdentity | undefined {
  const { kind, metadata } = (raw ?? {}) as {
    kind?: unknown;
    metadata?: { name?: unknown } | null;
  };
  const known = DEFINITION_KINDS.find(candidate => candidate === kind);
  const name = definitionNameSchema.safeParse(metadata?.name);
  return known && name.success ? { kind: known, name: name.data } : undefined;
}
