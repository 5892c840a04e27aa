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
import { DefinitionWorld, type WorldDefinition } from './DefinitionWorld';
import { type Finding, lintDefinition } from './lintDefinition';

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
  const retired = input.retireMissing
    ? missingFromFiles(input)
    : new Set<string>();
  const planned = withoutDuplicates(read.documents).map(({ document, twin }) =>
    classifyDocument(document, { ...input, twin }),
  );
  const refused = new Set(
    [...read.refused, ...planned.filter(isRefused)].map(definitionKey),
  );
  const problems = [
    ...read.problems,
    ...planned.flatMap(plan => plan.problems),
    ...lintUntilStable({ planned, refused, retired, stored }),
  ];
  const accepted = planned.filter(plan => !refused.has(definitionKey(plan)));
  return {
    writes: writesOf(accepted, retired, input),
    changes: [
      ...planned.map(plan => toChange(plan, refused)),
      ...unreadChanges(input, planned),
      ...[...retired].flatMap(key => retirementOf(key, stored)),
    ],
    problems,
  };
}

function isRefused(plan: PlannedDocument): boolean {
  return plan.action === 'refused';
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

/**
 * Checks references, and again without what was refused, until nothing more
 * falls. Adds to `refused`.
 */
function lintUntilStable(options: {
  planned: readonly PlannedDocument[];
  refused: Set<string>;
  retired: ReadonlySet<string>;
  stored: LoadedDefinitions;
}): DefinitionProblem[] {
  const { planned, refused, retired, stored } = options;
  const problems: DefinitionProblem[] = [];
  const inPlay = () =>
    planned.filter(plan => !refused.has(definitionKey(plan)));
  for (;;) {
    const world = worldOf(inPlay(), refused, retired, stored);
    const found = inPlay().map(plan => {
      const definition = world.get(plan.kind, plan.name);
      return {
        plan,
        findings: definition ? lintDefinition(definition, world) : [],
      };
    });
    const failing = found.filter(
      ({ plan, findings }) =>
        plan.action !== 'unchanged' && findings.some(isError),
    );
    if (failing.length === 0) {
      return [...problems, ...found.flatMap(toProblems)];
    }
    problems.push(...failing.flatMap(toProblems));
    failing.forEach(({ plan }) => refused.add(definitionKey(plan)));
  }
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

function worldOf(
  inPlay: readonly PlannedDocument[],
  refused: ReadonlySet<string>,
  retired: ReadonlySet<string>,
  stored: LoadedDefinitions,
): DefinitionWorld {
  const known = [...stored.heads.values()].flatMap(
    ({ kind, name }): WorldDefinition[] => {
      const definition = stored.snapshot.get(kind, name);
      return definition
        ? [
            {
              ...definition,
              retired:
                definition.retired || retired.has(definitionKey(definition)),
            },
          ]
        : [];
    },
  );
  const applied = inPlay.map((plan, position): WorldDefinition => {
    const before = stored.snapshot.get(plan.kind, plan.name);
    return {
      kind: plan.kind,
      name: plan.name,
      spec: plan.document.spec,
      retired: false,
      ...(plan.action === 'unchanged'
        ? {}
        : {
            change: {
              position,
              ...(before && !before.retired ? { before: before.spec } : {}),
            },
          }),
    };
  });
  return new DefinitionWorld({ stored: known, applied, refused });
}

function toProblems({
  plan,
  findings,
}: {
  plan: PlannedDocument;
  findings: Finding[];
}): DefinitionProblem[] {
  return findings.map(({ severity, path, message }) => {
    const line = plan.document.lineOf(path);
    return {
      // What runs already is not stopped by a rule that came later.
      severity: plan.action === 'unchanged' ? 'warning' : severity,
      definition: definitionKey(plan),
      source: plan.document.source,
      ...(line === undefined ? {} : { line }),
      path: path.join('.'),
      message,
    };
  });
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
): ApplyResult['changes'] {
  const head = stored.heads.get(key);
  return head
    ? [
        {
          kind: head.kind,
          name: head.name,
          action: 'updated',
          revision: head.revision,
          diff: [{ path: 'retired', before: false, after: true }],
        },
      ]
    : [];
}
