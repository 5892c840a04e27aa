import type {
  ConfigurationImportResult,
  ConfigurationItem,
  ConfigurationItemEvent,
  ConfigurationItemIdentity,
  EndpointInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';

type Query<K extends 'listConfigurationItems' | 'listConfigurationItemEvents'> =
  EndpointInput<K>['query'];

/** A page of something. @internal */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Those of some items, by reference, that a list may show. @internal */
export type ItemSieve = (refs: readonly string[]) => Promise<Set<string>>;

/** Configuration items as people read and write them. @internal */
export interface ConfigurationItemService {
  /**
   * @param sieve - lets through what may be shown, everything when left out;
   *   the page and its cursor are made of nothing else
   */
  list(
    caller: Caller,
    query: Query<'listConfigurationItems'>,
    sieve?: ItemSieve,
  ): Promise<Page<ConfigurationItem>>;
  /** @throws NotFoundError when there is none that the caller may see */
  get(
    caller: Caller,
    identity: ConfigurationItemIdentity,
  ): Promise<ConfigurationItem>;
  /** @throws NotFoundError when there is none that the caller may see */
  history(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    query: Query<'listConfigurationItemEvents'>,
  ): Promise<Page<ConfigurationItemEvent>>;
  /**
   * @throws InputError naming what the catalog does not have
   * @throws ConflictError when the name is taken
   */
  create(
    caller: Caller,
    item: EndpointInput<'createConfigurationItem'>['body'],
  ): Promise<ConfigurationItem>;
  /**
   * @throws ConflictError when it was changed since the version, naming what
   *   was, or is retired
   */
  update(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    change: EndpointInput<'updateConfigurationItem'>['body'],
  ): Promise<ConfigurationItem>;
  retire(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    version: number,
  ): Promise<ConfigurationItem>;
  restore(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    version: number,
  ): Promise<ConfigurationItem>;
  /** Tries or applies a file. */
  importFile(
    caller: Caller,
    file: EndpointInput<'importConfigurationItems'>['body'],
  ): Promise<ConfigurationImportResult>;
}
