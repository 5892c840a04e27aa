import type {
  EndpointInput,
  ImportedTicketView,
  ImportResult,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';

/** Brings tickets of other systems over. @internal */
export interface ImportService {
  importTickets(
    caller: Caller,
    batch: EndpointInput<'importTickets'>['body'],
  ): Promise<ImportResult>;
  /** What was imported as it stands, to be held against its source. */
  list(
    caller: Caller,
    query: EndpointInput<'listImportedTickets'>['query'],
  ): Promise<{ items: ImportedTicketView[]; next?: string }>;
}
