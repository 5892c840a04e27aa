import { NotFoundError } from '@backstage/errors';
import { coded } from '../http/coded';

/** The same words for what is not there and what may not be seen. @internal */
export function ticketNotFound(ref: string): NotFoundError {
  return coded(new NotFoundError(`Ticket ${ref} not found`), 'ticketNotFound', {
    ref,
  });
}
