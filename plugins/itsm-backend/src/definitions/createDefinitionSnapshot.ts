import {
  type CodeListSpec,
  DEFAULT_PRIORITY_MATRIX,
  type DefinitionKind,
  type PriorityMatrixSpec,
  type RoutingPolicySpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Definition, DefinitionSnapshot } from './Definitions';
import { definitionKey } from './documents/DefinitionDocument';

/** Name of the one definition of a kind that counts. @internal */
export const DEFAULT_NAME = 'default';

/** Indexes definitions; the result never changes. @internal */
export function createDefinitionSnapshot(
  counter: number,
  definitions: readonly Definition[],
): DefinitionSnapshot {
  const byKey = new Map(
    definitions.map(definition => [definitionKey(definition), definition]),
  );
  const byKind = new Map<DefinitionKind, Definition[]>();
  for (const definition of definitions) {
    const sameKind = byKind.get(definition.kind) ?? [];
    sameKind.push(definition);
    byKind.set(definition.kind, sameKind);
  }
  byKind.forEach(list => Object.freeze(list));

  const get = <K extends DefinitionKind>(kind: K, name: string) =>
    byKey.get(definitionKey({ kind, name })) as Definition<K> | undefined;
  const list = <K extends DefinitionKind>(kind: K) =>
    (byKind.get(kind) ?? []) as unknown as readonly Definition<K>[];
  const active = <K extends DefinitionKind>(kind: K, name: string) => {
    const found = get(kind, name);
    return found?.retired === false ? found.spec : undefined;
  };

  return Object.freeze({
    counter,
    get,
    list,
    priorityMatrix: (): PriorityMatrixSpec =>
      active('PriorityMatrix', DEFAULT_NAME) ?? DEFAULT_PRIORITY_MATRIX,
    routingPolicy: (): RoutingPolicySpec | undefined =>
      active('RoutingPolicy', DEFAULT_NAME),
    codeList: (purpose: CodeListSpec['purpose']): CodeListSpec | undefined =>
      list('CodeList').find(
        candidate => !candidate.retired && candidate.spec.purpose === purpose,
      )?.spec,
  });
}

/** Makes a value immutable, so that sharing it between requests is safe. @internal */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
