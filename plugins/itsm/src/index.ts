/**
 * The service desk for apps of the older frontend system; the newer one is
 * served by `./alpha`.
 *
 * @packageDocumentation
 */
export * from './legacy';
export {
  isImpactAvailable,
  isServiceDeskAvailable,
} from './entity/entityKinds';
