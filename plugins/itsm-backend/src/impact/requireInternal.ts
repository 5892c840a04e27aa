import { NotAllowedError } from '@backstage/errors';
import { coded } from '../http/coded';
import type { ReadableTicket } from '../tickets/TicketReader';

/**
 * What the desk works with is for those who may read the internal log.
 *
 * @param what - begins the sentence, such as "What suffers with"
 * @throws NotAllowedError for others
 * @internal
 */
export function requireInternal(
  { rights, record }: Pick<ReadableTicket, 'rights' | 'record'>,
  what: string,
): void {
  if (!rights.readInternal) {
    throw coded(
      new NotAllowedError(
        `${what} ${record.ref} is for those who may read its internal log`,
      ),
      'noInternalAccess',
      { ref: record.ref },
    );
  }
}
