import type {
  DefinitionKind,
  DefinitionSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DefinitionIdentity,
  definitionKey,
} from '../documents/DefinitionDocument';

/** A definition as it would stand. @internal */
export interface WorldDefinition<K extends DefinitionKind = DefinitionKind> {
  kind: K;
  name: string;
  retired: boolean;
  spec: DefinitionSpec<K>;
  /** Only of what is being applied. */
  change?: {
    /** Position among what is being applied. */
    position: number;
    /** The stored spec that it takes the place of. */
    before?: DefinitionSpec<K>;
  };
}

/**
 * All definitions as they would stand once something is applied: references
 * are checked against it.
 *
 * @internal
 */
export class DefinitionWorld {
  readonly #byKey: Map<string, WorldDefinition>;
  readonly #byKind = new Map<DefinitionKind, WorldDefinition[]>();
  readonly #refused: ReadonlySet<string>;

  constructor(options: {
    stored: readonly WorldDefinition[];
    applied: readonly WorldDefinition[];
    /** Keys of what was to be applied and is not. */
    refused: ReadonlySet<string>;
  }) {
    this.#byKey = new Map(
      [...options.stored, ...options.applied].map(definition => [
        definitionKey(definition),
        definition,
      ]),
    );
    for (const definition of this.#byKey.values()) {
      const sameKind = this.#byKind.get(definition.kind) ?? [];
      sameKind.push(definition);
      this.#byKind.set(definition.kind, sameKind);
    }
    this.#refused = options.refused;
  }

  get<K extends DefinitionKind>(
    kind: K,
    name: string,
  ): WorldDefinition<K> | undefined {
    return this.#byKey.get(definitionKey({ kind, name })) as
      | WorldDefinition<K>
      | undefined;
  }

  list<K extends DefinitionKind>(kind: K): readonly WorldDefinition<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as WorldDefinition<K>[];
  }

  wasRefused(identity: DefinitionIdentity): boolean {
    return this.#refused.has(definitionKey(identity));
  }
}
