import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Endpoint,
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { CallerResolver } from '../access/CallerResolver';
import type { Handlers } from '../http/handlers';
import { validateRequest } from '../http/validateRequest';

/**
 * The endpoints as modules of this plugin call them: validated by the same
 * table, answered by the same handlers, as a person of the catalog.
 *
 * @internal
 */
export function createDesk(options: {
  auth: AuthService;
  callers: CallerResolver;
  handlers: Handlers<Exclude<EndpointId, 'getOpenApi'>>;
}): ItsmDesk {
  const handlers = options.handlers as unknown as Record<
    string,
    (context: unknown) => Promise<never>
  >;
  return {
    async call(id, args, as, at) {
      const endpoint: Endpoint = endpoints[id];
      const input = validateRequest(endpoint, {
        params: (args.params ?? {}) as Record<string, string>,
        query: (args.query ?? {}) as Record<string, string>,
        body: args.body,
      });
      const credentials = await options.auth.getOwnServiceCredentials();
      const caller = await options.callers.asUser(as, credentials);
      return handlers[id]({ ...input, caller, at });
    },
  };
}
