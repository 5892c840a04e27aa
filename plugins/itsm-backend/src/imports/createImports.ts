import type {
  AuditorService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { AccessGuard } from '../access/AccessGuard';
import { TicketAccess } from '../access/TicketAccess';
import type { Handlers } from '../http/handlers';
import type { Outbox } from '../outbox/createOutbox';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { AuthorizedImportService } from './AuthorizedImportService';
import { DefaultImportService } from './DefaultImportService';
import { ExternalPeople } from './ExternalPeople';
import { ImportStore } from './ImportStore';

/** Puts the feature together. @internal */
export function createImports(options: {
  tools: TicketToolbox;
  outbox: Outbox;
  guard: AccessGuard;
  auditor: AuditorService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}): Handlers<'importTickets' | 'listImportedTickets'> {
  const { tools, outbox, guard, auditor } = options;
  const service = new AuthorizedImportService({
    guard,
    auditor,
    service: new DefaultImportService({
      tickets: tools,
      imports: new ImportStore(),
      external: new ExternalPeople(tools),
      access: new TicketAccess(options),
      outbox,
    }),
  });
  return {
    importTickets: ({ caller, body }) => service.importTickets(caller, body),
    listImportedTickets: ({ caller, query }) => service.list(caller, query),
  };
}
