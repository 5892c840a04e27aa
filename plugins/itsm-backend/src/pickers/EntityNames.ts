import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { foldText } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import { refOf, titleOf, typeOf } from '../directory/entityFacts';
import { RefreshedValue } from '../directory/RefreshedValue';

const FRESH_FOR = 60_000;
const USABLE_FOR = 5 * FRESH_FOR;
const RETRY_AFTER = 5_000;
const SORT_KEY_LENGTH = 100;
const MAX_PER_KIND = 50_000;
const MAX_KINDS = 10;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.profile.displayName',
  'spec.profile.email',
];

/** An entity as searches know it. @internal */
export interface NamedEntity {
  ref: string;
  /** The folded title, by which results are sorted. */
  sortKey: string;
}

interface Entry extends NamedEntity {
  type?: string;
  /** Title, name and address, folded. */
  text: string;
}

/** @internal */
export interface NameQuestion {
  kinds: readonly string[];
  types?: readonly string[];
  /** Only these, by reference. */
  within?: ReadonlySet<string>;
  q: string;
}

/**
 * The names of entities without their accents, so that "nomina" finds
 * "Nómina": the catalog's own search compares letter by letter. They are read
 * kind by kind when somebody first looks for one, and are read without regard
 * to who asks: what is found must still be asked for as the person.
 *
 * @internal
 */
export class EntityNames {
  readonly #options: {
    catalog: CatalogService;
    auth: AuthService;
    clock: Clock;
  };
  readonly #kinds = new Map<string, RefreshedValue<Entry[] | undefined>>();

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    clock: Clock;
  }) {
    this.#options = options;
  }

  /**
   * Entities whose names hold every word of the question, in the order of
   * their titles.
   *
   * @returns undefined when there are too many entities to know by name
   * @throws whatever the catalog throws while its names were never read
   */
  async find(question: NameQuestion): Promise<NamedEntity[] | undefined> {
    const kinds = [...new Set(question.kinds.map(lower))];
    if (kinds.length > MAX_KINDS) {
      return undefined;
    }
    const lists = await Promise.all(kinds.map(kind => this.#entries(kind)));
    const words = foldText(question.q).split(/\s+/).filter(Boolean);
    const types = question.types && new Set(question.types.map(lower));
    const holds = ({ ref, type, text }: Entry) =>
      (!types || (type !== undefined && types.has(type))) &&
      (!question.within || question.within.has(ref)) &&
      words.every(word => text.includes(word));
    const found: NamedEntity[][] = [];
    for (const list of lists) {
      if (!list) {
        return undefined;
      }
      found.push(list.filter(holds));
    }
    return found.flat().sort(compareNamed);
  }

  async #entries(kind: string): Promise<Entry[] | undefined> {
    const known = this.#kinds.get(kind);
    if (known) {
      return known.get();
    }
    const value = new RefreshedValue({
      clock: this.#options.clock,
      load: () => this.#read(kind),
      freshFor: FRESH_FOR,
      usableFor: USABLE_FOR,
      retryAfter: RETRY_AFTER,
    });
    this.#kinds.set(kind, value);
    const entries = await value.get();
    // Kinds can be asked for that nobody has: those are not kept.
    if (entries?.length === 0) {
      this.#kinds.delete(kind);
    }
    return entries;
  }

  async #read(kind: string): Promise<Entry[] | undefined> {
    const { auth, catalog } = this.#options;
    const entries: Entry[] = [];
    for await (const page of catalog.streamEntities(
      { filter: { kind }, fields: FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    )) {
      entries.push(...page.map(toEntry));
      if (entries.length > MAX_PER_KIND) {
        return undefined;
      }
    }
    return entries.sort(compareNamed);
  }
}

/** The order of results: by title, then by reference. @internal */
export function compareNamed(a: NamedEntity, b: NamedEntity): number {
  return compare(a.sortKey, b.sortKey) || compare(a.ref, b.ref);
}

// By code unit: cheap on long lists, and the same on every node.
function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function toEntry(entity: Entity): Entry {
  const type = typeOf(entity);
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  const title = titleOf(entity);
  const names = [
    title,
    entity.metadata.title,
    entity.metadata.name,
    typeof profile?.email === 'string' ? profile.email : undefined,
  ].filter(name => name !== undefined);
  return {
    ref: refOf(entity),
    sortKey: foldText(title).slice(0, SORT_KEY_LENGTH),
    // No word reaches from one name into the next.
    text: foldText([...new Set(names)].join('\n')),
    ...(type ? { type: lower(type) } : {}),
  };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
