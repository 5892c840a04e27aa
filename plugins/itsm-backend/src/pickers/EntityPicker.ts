import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { z } from 'zod';
import { refOf, titleOf, typeOf } from '../directory/entityFacts';
import { catalogAnswer } from './catalogAnswer';
import {
  compareNamed,
  type EntityNames,
  type NamedEntity,
} from './EntityNames';
import {
  decodePickerCursor,
  encodePickerCursor,
  invalidPickerCursor,
} from './pickerCursor';

/** What every picker needs to name an entity. */
const BASE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.profile.displayName',
];
const NAME_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/** After the first look, so many entities are asked for at once. */
const CHUNK = 200;
/** A page looks no further, however many the person may not read. */
const MAX_LOOKED_AT = 2_000;

/** A page of entities that somebody may read. @internal */
export interface EntityPage {
  items: Entity[];
  next?: string;
}

/** @internal */
export interface EntityQuestion {
  kinds: readonly string[];
  types?: readonly string[];
  /** Only members of this group. */
  memberOf?: string;
  /** Words looked for in the names; empty for everything. */
  q: string;
  /** Looked in as well, when the catalog itself has to search. */
  searchFields?: readonly string[];
  /** Beyond kind, name, title and type. */
  fields: readonly string[];
  cursor?: string;
  limit: number;
}

/**
 * Asks the catalog page by page, as the person who picks: nobody is offered
 * what the catalog would not show them.
 *
 * @internal
 */
export class EntityPicker {
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #names: EntityNames;
  readonly #membersOf: (group: string) => Promise<ReadonlySet<string>>;

  constructor(options: {
    catalog: CatalogService;
    logger: LoggerService;
    names: EntityNames;
    /** Direct members of a group, by reference. */
    membersOf: (group: string) => Promise<ReadonlySet<string>>;
  }) {
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#names = options.names;
    this.#membersOf = options.membersOf;
  }

  /**
   * @throws InputError for a cursor of another question, and for a question
   *   that the catalog does not take
   * @throws NotAllowedError when the catalog refuses the person
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async page(
    question: EntityQuestion,
    credentials: BackstageCredentials,
  ): Promise<EntityPage> {
    const { cursor } = question;
    const position =
      cursor === undefined
        ? undefined
        : decodePickerCursor(cursor, asked(question));
    const named = position === undefined ? undefined : readPosition(position);
    if (question.q && (position === undefined || named)) {
      const page = await this.#byName(question, named, credentials);
      if (page && (named || page.items.length > 0)) {
        return page;
      }
      if (named) {
        throw invalidPickerCursor();
      }
      // What came into the catalog a moment ago only the catalog can find.
    }
    return this.#fromCatalog(question, position, credentials);
  }

  async #byName(
    question: EntityQuestion,
    after: NamedEntity | undefined,
    credentials: BackstageCredentials,
  ): Promise<EntityPage | undefined> {
    const { kinds, types, memberOf, q, limit } = question;
    const matches = await catalogAnswer(
      this.#names.find({
        kinds,
        q,
        ...(types ? { types } : {}),
        ...(memberOf ? { within: await this.#membersOf(memberOf) } : {}),
      }),
      this.#logger,
    );
    if (!matches) {
      return undefined;
    }
    const left = (
      after ? matches.filter(match => compareNamed(match, after) > 0) : matches
    ).slice(0, MAX_LOOKED_AT);
    const readable: { match: NamedEntity; entity: Entity }[] = [];
    for (let at = 0; at < left.length && readable.length <= limit; ) {
      const chunk = left.slice(at, at + (at === 0 ? limit + 1 : CHUNK));
      at += chunk.length;
      const { items } = await catalogAnswer(
        this.#catalog.getEntitiesByRefs(
          {
            entityRefs: chunk.map(({ ref }) => ref),
            fields: [...BASE_FIELDS, ...question.fields],
          },
          { credentials },
        ),
        this.#logger,
      );
      items.forEach((entity, index) => {
        if (entity) {
          readable.push({ match: chunk[index], entity });
        }
      });
    }
    const shown = readable.slice(0, limit);
    const last = shown.at(-1)?.match;
    return {
      items: shown.map(({ entity }) => entity),
      // A cursor names what was shown, never what the person may not read.
      ...(last && readable.length > limit
        ? {
            next: encodePickerCursor(
              JSON.stringify([last.sortKey, last.ref]),
              asked(question),
            ),
          }
        : {}),
    };
  }

  async #fromCatalog(
    question: EntityQuestion,
    position: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<EntityPage> {
    const { kinds, types, memberOf, q, limit } = question;
    const fields = [...BASE_FIELDS, ...question.fields];
    const filter = {
      kind: oneOrMany(kinds),
      ...(types ? { 'spec.type': oneOrMany(types) } : {}),
      ...(memberOf ? { 'relations.memberof': memberOf } : {}),
    };
    const response = await catalogAnswer(
      this.#catalog.queryEntities(
        position === undefined
          ? {
              filter: filter as EntityFilterQuery,
              fields,
              limit,
              // Every entity has a name: those without the sort field are lost.
              orderFields: { field: 'metadata.name', order: 'asc' as const },
              totalItems: 'exclude' as const,
              ...(q
                ? {
                    fullTextFilter: {
                      term: q,
                      fields: [
                        ...NAME_FIELDS,
                        ...(question.searchFields ?? []),
                      ],
                    },
                  }
                : {}),
            }
          : { cursor: position, fields, limit },
        { credentials },
      ),
      this.#logger,
      // Only the cursor is then somebody's own.
      position === undefined ? undefined : invalidPickerCursor,
    );
    const { nextCursor } = response.pageInfo;
    return {
      items: response.items,
      ...(nextCursor
        ? { next: encodePickerCursor(nextCursor, asked(question)) }
        : {}),
    };
  }

  /** Titles of entities that the person may read, in one call. */
  async titles(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, { title: string; type?: string }>> {
    const wanted = [...new Set(refs)];
    if (wanted.length === 0) {
      return new Map();
    }
    const { items } = await catalogAnswer(
      this.#catalog.getEntitiesByRefs(
        { entityRefs: wanted, fields: BASE_FIELDS },
        { credentials },
      ),
      this.#logger,
    );
    return new Map(
      items.flatMap(entity =>
        entity
          ? [
              [
                refOf(entity),
                { title: titleOf(entity), type: typeOf(entity) },
              ] as const,
            ]
          : [],
      ),
    );
  }
}

function oneOrMany(values: readonly string[]): string | string[] {
  return values.length === 1 ? values[0] : [...values];
}

/** What a cursor is bound to. */
function asked({ kinds, types, memberOf, q }: EntityQuestion): unknown {
  return { kinds, types, memberOf, q };
}

const positionSchema = z.tuple([z.string(), z.string()]);

/** Where a search by name stands; undefined for a cursor of the catalog. */
function readPosition(position: string): NamedEntity | undefined {
  if (!position.startsWith('[')) {
    return undefined;
  }
  try {
    const [sortKey, ref] = positionSchema.parse(JSON.parse(position));
    return { sortKey, ref };
  } catch {
    throw invalidPickerCursor();
  }
}
