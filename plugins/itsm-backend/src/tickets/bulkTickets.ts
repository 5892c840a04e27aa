import { isError } from '@backstage/errors';
import type {
  BulkResult,
  EndpointInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallContext, TicketService } from './TicketService';

/** What is said of a ticket; anything else is a fault of ours. */
const TOLD: ReadonlySet<string> = new Set([
  'InputError',
  'NotFoundError',
  'NotAllowedError',
  'ConflictError',
]);

/**
 * Takes one action on many tickets, each by the same service and in a unit
 * of work of its own: what is refused for one leaves the others alone.
 *
 * @throws whatever is not about one ticket, such as a database that is down
 * @internal
 */
export async function bulkTickets(
  service: TicketService,
  context: CallContext,
  body: EndpointInput<'bulkTickets'>['body'],
): Promise<BulkResult> {
  const { action, tickets, ...answers } = body;
  const results: BulkResult['results'] = [];
  for (const { ref, version } of tickets) {
    try {
      await service.transitionTicket(context, {
        params: { ref },
        query: undefined,
        body: { action, version, ...answers },
      });
      results.push({ ref, done: true });
    } catch (error) {
      if (!isError(error) || !TOLD.has(error.name)) {
        throw error;
      }
      results.push({
        ref,
        done: false,
        error: describe(error),
      });
    }
  }
  return { results };
}

type Refusal = NonNullable<BulkResult['results'][number]['error']>;

function describe(error: Error): Refusal {
  const { code, params } = error as Partial<Refusal>;
  return {
    name: error.name,
    message: error.message,
    ...(code ? { code } : {}),
    ...(params ? { params } : {}),
  };
}
