import type {
  CodeListSpec,
  DefinitionKind,
  DefinitionSpec,
  PriorityMatrixSpec,
  RoutingPolicySpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';

/** A definition at one revision. @internal */
export interface Definition<K extends DefinitionKind = DefinitionKind> {
  kind: K;
  name: string;
  revision: number;
  retired: boolean;
  spec: DefinitionSpec<K>;
}

/** All current definitions as they stood at one instant. @internal */
export interface DefinitionSnapshot {
  /** Value of the change counter; equal numbers mean equal snapshots. */
  readonly counter: number;
  get<K extends DefinitionKind>(
    kind: K,
    name: string,
  ): Definition<K> | undefined;
  list<K extends DefinitionKind>(kind: K): readonly Definition<K>[];
  /** `PriorityMatrix/default`, or the built-in one. */
  priorityMatrix(): PriorityMatrixSpec;
  /** `RoutingPolicy/default`; undefined when nobody defined it. */
  routingPolicy(): RoutingPolicySpec | undefined;
  /** The list that serves a purpose; undefined when nobody defined it. */
  codeList(purpose: CodeListSpec['purpose']): CodeListSpec | undefined;
}

/**
 * What other features may ask of definitions.
 *
 * @internal
 */
export interface Definitions {
  /** The snapshot as of now; cached, checked against the change counter. */
  current(): Promise<DefinitionSnapshot>;
  /** The same inside a unit of work, so that another node's change is seen. */
  inUnitOfWork(uow: UnitOfWork): Promise<DefinitionSnapshot>;
  /**
   * An older revision, for showing what was answered to which form.
   *
   * @param uow - when it is asked inside of one: one that was just written, and
   *   may still be rolled back, must not be asked for
   */
  atRevision<K extends DefinitionKind>(
    kind: K,
    name: string,
    revision: number,
    uow?: UnitOfWork,
  ): Promise<Definition<K> | undefined>;
}
