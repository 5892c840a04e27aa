import type {
  ApplyResult,
  DefinitionProblem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { LoadedDefinitions } from '../DefinitionService';
import {
  type DefinitionDocument,
  type DefinitionDocuments,
  definitionKey,
} from '../documents/DefinitionDocument';
import type { DefinitionWrites, ManagedBy } from '../store/DefinitionStore';
import {
  classifyDocument,
  FILE_AUTHOR,
  type PlannedDocument,
} from './classifyDocument';
import { lintPlan } from './lintPlan';

/** What to apply and for whom. @internal */
export interface PlanInput {
  read: DefinitionDocuments;
  stored: LoadedDefinitions;
  managedBy: ManagedBy;
  /** A user reference; documents from files name their file instead. */
  author?: string;
  /** File-managed definitions that are not among the documents end. */
  retireMissing: boolean;
  /** Whether any files are configured: without, none manages anything. */
  hasFiles: boolean;
}

/** What applying would write and tell. @internal */
export interface DefinitionPlan {
  writes: DefinitionWrites;
  changes: ApplyResult['changes'];
  problems: DefinitionProblem[];
}

/**
 * Decides what applying documents over the stored definitions does. Refuses
 * each definition that is wrong, and those that would depend on it; whether
 * the rest is written all the same is up to the caller.
 *
 * @internal
 */
export function planDefinitions(input: PlanInput): DefinitionPlan {
  const { read, stored } = input;
  const missing = input.retireMissing
    ? missingFromFiles(input)
    : new Set<string>();
  const retired = new Set(missing);
  const planned = withoutDuplicates(read.documents).map(({ document, twin }) =>
    classifyDocument(document, { ...input, twin }),
  );
  const refused = new Set(
    [...read.refused, ...planned.filter(plan => plan.action === 'refused')].map(
      definitionKey,
    ),
  );
  const problems = [
    ...read.problems,
    ...planned.flatMap(plan => plan.problems),
    ...lintPlan({ planned, refused, retired, stored }),
  ];
  const accepted = planned.filter(plan => !refused.has(definitionKey(plan)));
  return {
    writes: writesOf(accepted, retired, input),
    changes: [
      ...planned.map(plan => toChange(plan, refused)),
      ...unreadChanges(input, planned),
      ...[...missing].flatMap(key =>
        retirementOf(key, stored, !retired.has(key)),
      ),
    ],
    problems,
  };
}

/** A definition that is given twice is refused: nobody can tell which counts. */
function withoutDuplicates(
  documents: readonly DefinitionDocument[],
): { document: DefinitionDocument; twin?: DefinitionDocument }[] {
  const byKey = new Map<string, DefinitionDocument[]>();
  for (const document of documents) {
    const key = definitionKey(document);
    byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }
  return [...byKey.values()].map(([first, twin]) => ({
    // Told at the second one, which is where the author will look.
    document: twin ?? first,
    ...(twin ? { twin: first } : {}),
  }));
}

function missingFromFiles({ read, stored }: PlanInput): Set<string> {
  const present = new Set(
    [...read.documents, ...read.refused].map(definitionKey),
  );
  return new Set(
    [...stored.heads.values()]
      .filter(head => head.managedBy === 'file' && !head.retired)
      .map(definitionKey)
      .filter(key => !present.has(key)),
  );
}

function writesOf(
  accepted: readonly PlannedDocument[],
  retired: ReadonlySet<string>,
  { stored, managedBy, author }: PlanInput,
): DefinitionWrites {
  const changed = accepted.filter(plan => plan.action !== 'unchanged');
  return {
    revisions: changed
      .filter(plan => plan.isNewRevision)
      .map(({ kind, name, revision, document }) => ({
        kind,
        name,
        revision,
        spec: document.spec,
        author: author ?? fileAuthor(document.source),
      })),
    heads: [
      ...changed.map(({ kind, name, revision, contentHash }) => ({
        kind,
        name,
        revision,
        contentHash,
        managedBy,
        retired: false,
      })),
      ...[...retired].flatMap(key => {
        const head = stored.heads.get(key);
        return head ? [{ ...head, retired: true }] : [];
      }),
    ],
  };
}

/** The end of a long path says more than its beginning. */
function fileAuthor(source: string): string {
  return `${FILE_AUTHOR}${source.slice(-390)}`;
}

function toChange(
  plan: PlannedDocument,
  refused: ReadonlySet<string>,
): ApplyResult['changes'][number] {
  const { kind, name, revision, action, diff } = plan;
  return refused.has(definitionKey(plan))
    ? { kind, name, action: 'refused', diff }
    : { kind, name, action, revision, diff };
}

/** Definitions whose document could not be read: what runs stays. */
function unreadChanges(
  { read }: PlanInput,
  planned: readonly PlannedDocument[],
): ApplyResult['changes'] {
  const told = new Set(planned.map(definitionKey));
  return read.refused
    .filter(identity => !told.has(definitionKey(identity)))
    .map(({ kind, name }) => ({ kind, name, action: 'refused', diff: [] }));
}

function retirementOf(
  key: string,
  stored: LoadedDefinitions,
  isRefused: boolean,
): ApplyResult['changes'] {
  const head = stored.heads.get(key);
  if (!head) {
    return [];
  }
  const { kind, name, revision } = head;
  return isRefused
    ? [{ kind, name, action: 'refused', diff: [] }]
    : [
        {
          kind,
          name,
          action: 'updated',
          revision,
          diff: [{ path: 'retired', before: false, after: true }],
        },
      ];
}
