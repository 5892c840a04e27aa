import type {
  ApplyResult,
  DefinitionKind,
  DefinitionProblem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { LoadedDefinitions } from '../DefinitionService';
import {
  type DefinitionDocument,
  definitionKey,
} from '../documents/DefinitionDocument';
import type { DefinitionHeadRow, ManagedBy } from '../store/DefinitionStore';
import { diffSpecs, type SpecChange } from './diffSpecs';
import { hashSpec } from './hashSpec';

/** Prefix of authors that are files. @internal */
export const FILE_AUTHOR = 'file:';

/** The file that wrote a revision, or the portal. @internal */
export function sourceOfAuthor(author: string): string {
  return author.startsWith(FILE_AUTHOR)
    ? author.slice(FILE_AUTHOR.length)
    : 'portal';
}

/** What one document would do, before references are checked. @internal */
export interface PlannedDocument {
  kind: DefinitionKind;
  name: string;
  document: DefinitionDocument;
  action: ApplyResult['changes'][number]['action'];
  /** The one it would have. */
  revision: number;
  contentHash: string;
  isNewRevision: boolean;
  diff: SpecChange[];
  problems: DefinitionProblem[];
}

/** Compares a document with what is stored under its name. @internal */
export function classifyDocument(
  document: DefinitionDocument,
  options: {
    stored: LoadedDefinitions;
    managedBy: ManagedBy;
    hasFiles: boolean;
    /** Another document of the same name. */
    twin?: DefinitionDocument;
  },
): PlannedDocument {
  const { kind, name, spec } = document;
  const head = options.stored.heads.get(definitionKey(document));
  const before = options.stored.snapshot.get(kind, name)?.spec;
  const contentHash = hashSpec(spec);
  // Also against the stored spec as this release reads it: a new default in a
  // schema is not a change of the definition.
  const isSame =
    head !== undefined &&
    (head.contentHash === contentHash ||
      (before !== undefined && hashSpec(before) === contentHash));
  const settled = { kind, name, document, contentHash, problems: [] };

  if (options.twin) {
    return refusedAs(settled, head, [
      problemAt(document, 'error', twinMessage(options.twin)),
    ]);
  }
  const isFromPortal = options.managedBy === 'portal';
  const isHeldByFile =
    head?.managedBy === 'file' && !head.retired && options.hasFiles;
  if (isSame && !head.retired) {
    // The portal saying what the file says already takes nothing from it.
    return isFromPortal || head.managedBy === 'file'
      ? unchanged(settled, head)
      : takenOver(settled, head);
  }
  if (isFromPortal && isHeldByFile) {
    return refusedAs(settled, head, [
      problemAt(document, 'error', heldMessage(head)),
    ]);
  }
  return {
    ...settled,
    action: head ? 'updated' : 'created',
    revision: isSame ? head.revision : (head?.revision ?? 0) + 1,
    isNewRevision: !isSame,
    diff: [
      ...administrativeDiff(head, options.managedBy),
      ...diffSpecs(before ?? {}, spec),
    ],
    problems:
      head?.managedBy === 'portal' && !isFromPortal
        ? [
            problemAt(
              document,
              'warning',
              `was administered in the portal; the file takes it over, revision ${head.revision} stays in its history`,
            ),
          ]
        : [],
  };
}

type Settled = Pick<
  PlannedDocument,
  'kind' | 'name' | 'document' | 'contentHash' | 'problems'
>;

function unchanged(settled: Settled, head: DefinitionHeadRow): PlannedDocument {
  return {
    ...settled,
    action: 'unchanged',
    revision: head.revision,
    isNewRevision: false,
    diff: [],
  };
}

function takenOver(settled: Settled, head: DefinitionHeadRow): PlannedDocument {
  return {
    ...unchanged(settled, head),
    action: 'updated',
    diff: administrativeDiff(head, 'file'),
  };
}

function refusedAs(
  settled: Settled,
  head: DefinitionHeadRow | undefined,
  problems: DefinitionProblem[],
): PlannedDocument {
  return {
    ...settled,
    action: 'refused',
    revision: head?.revision ?? 0,
    isNewRevision: false,
    diff: [],
    problems,
  };
}

function administrativeDiff(
  head: DefinitionHeadRow | undefined,
  managedBy: ManagedBy,
): SpecChange[] {
  if (!head) {
    return [];
  }
  return [
    ...(head.retired ? [{ path: 'retired', before: true, after: false }] : []),
    ...(head.managedBy === managedBy
      ? []
      : [{ path: 'managedBy', before: head.managedBy, after: managedBy }]),
  ];
}

function twinMessage(twin: DefinitionDocument): string {
  const line = twin.lineOf([]);
  return `is defined twice, also in ${twin.source}${
    line === undefined ? '' : ` at line ${line}`
  }; keep one of them`;
}

function heldMessage(head: DefinitionHeadRow): string {
  const file = head.author.startsWith(FILE_AUTHOR)
    ? `the file ${head.author.slice(FILE_AUTHOR.length)}`
    : 'a definition file';
  return `is managed by ${file} and cannot be changed here; change it there, or detach it: take it out of the file, restart, and apply it again`;
}

function problemAt(
  document: DefinitionDocument,
  severity: DefinitionProblem['severity'],
  message: string,
): DefinitionProblem {
  const line = document.lineOf([]);
  return {
    severity,
    definition: definitionKey(document),
    source: document.source,
    ...(line === undefined ? {} : { line }),
    message,
  };
}
