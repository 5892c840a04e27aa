import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { refOf, titleOf, typeOf } from '../directory/entityFacts';
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

/** A page of entities that somebody may read. @internal */
export interface EntityPage {
  items: Entity[];
  next?: string;
}

/** @internal */
export interface EntityQuestion {
  filter: Record<string, string | string[]>;
  /** Looked for in the search fields; empty for everything. */
  q: string;
  searchFields: readonly string[];
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

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * @throws InputError for a cursor of another question
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async page(
    question: EntityQuestion,
    credentials: BackstageCredentials,
  ): Promise<EntityPage> {
    const { filter, q, searchFields, cursor, limit } = question;
    const fields = [...BASE_FIELDS, ...question.fields];
    const asked = { filter, q, searchFields };
    const response = await answered(
      this.#catalog.queryEntities(
        cursor === undefined
          ? {
              filter: filter as EntityFilterQuery,
              fields,
              limit,
              // Every entity has a name: those without the sort field are lost.
              orderFields: { field: 'metadata.name', order: 'asc' as const },
              totalItems: 'exclude' as const,
              ...(q
                ? { fullTextFilter: { term: q, fields: [...searchFields] } }
                : {}),
            }
          : { cursor: decodePickerCursor(cursor, asked), fields, limit },
        { credentials },
      ),
    );
    const { nextCursor } = response.pageInfo;
    return {
      items: response.items,
      ...(nextCursor ? { next: encodePickerCursor(nextCursor, asked) } : {}),
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
    const { items } = await answered(
      this.#catalog.getEntitiesByRefs(
        { entityRefs: wanted, fields: BASE_FIELDS },
        { credentials },
      ),
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

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusedInput(error)) {
      throw invalidPickerCursor();
    }
    throw new ServiceUnavailableError(
      'The catalog did not answer; try again in a moment',
      error,
    );
  }
}

/** The catalog's 400: of what we send it, only the cursor is somebody's own. */
function isRefusedInput(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'InputError' || statusCode === 400;
}
