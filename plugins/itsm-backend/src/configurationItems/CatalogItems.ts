import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CONFIGURATION_ITEM_ORIGIN } from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../http/coded';
import { reasonOf } from '../http/reasonOf';

/** References of one question. */
const PAGE = 200;

/**
 * What the catalog has of items and of what they name. Never asked inside a
 * unit of work.
 *
 * @internal
 */
export class CatalogItems {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  /**
   * Those of the references that the catalog shows to these credentials.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async visible(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const found = await this.#ask(refs, ['kind'], credentials);
    return new Set(found.keys());
  }

  /**
   * Those that are in the catalog and are not ours, whoever may see them: a
   * name must not be given twice.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async elsewhere(refs: readonly string[]): Promise<Set<string>> {
    const found = await this.#ask(
      refs,
      ['metadata.name', 'metadata.annotations'],
      await this.#auth.getOwnServiceCredentials(),
    );
    const others = [...found].filter(
      ([, { metadata }]) =>
        metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] !==
        CONFIGURATION_ITEM_ORIGIN,
    );
    return new Set(others.map(([ref]) => ref));
  }

  async #ask(
    refs: readonly string[],
    fields: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    const wanted = [...new Set(refs)];
    for (let at = 0; at < wanted.length; at += PAGE) {
      const page = wanted.slice(at, at + PAGE);
      const { items } = await this.#catalog
        .getEntitiesByRefs({ entityRefs: page, fields }, { credentials })
        .catch(error => {
          throw this.#unanswered(error);
        });
      items.forEach((entity, index) => {
        if (entity) {
          found.set(page[index], entity);
        }
      });
    }
    return found;
  }

  #unanswered(error: unknown): ServiceUnavailableError {
    const problem =
      'The catalog did not answer when asked for configuration items';
    this.#logger.warn(`${problem}: ${reasonOf(error)}`);
    return coded(
      new ServiceUnavailableError(`${problem}; try again in a moment`),
      'catalogDown',
    );
  }
}
