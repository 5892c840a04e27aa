import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import { coded } from '../http/coded';

/** The same words for what is not there and what may not be seen. @internal */
export function entityUnknown(ref: string): Error {
  return coded(
    new NotFoundError(
      `The catalog has no ${ref}, or you may not see it; check the reference`,
    ),
    'entityNotFound',
    { ref },
  );
}

/**
 * @throws ServiceUnavailableError as long as nothing is known of the catalog
 * @internal
 */
export function requireRead({ graph }: GraphSnapshot): void {
  if (graph.size === 0) {
    throw coded(
      new ServiceUnavailableError(
        'The catalog has not been read yet; try again in a minute',
      ),
      'graphEmpty',
    );
  }
}
