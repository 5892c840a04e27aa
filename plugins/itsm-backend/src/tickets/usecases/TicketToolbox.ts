import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CatalogSight } from '../../access/CatalogSight';
import type { Clock } from '../../database/Clock';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { Definitions } from '../../definitions/Definitions';
import type { Directory } from '../../directory/Directory';
import type { AdminNotes } from '../../administration/AdminNotes';
import type { IdempotencyStore } from '../../outbox/IdempotencyStore';
import type { LinkedEntityStore } from '../../linkedEntities/LinkedEntityStore';
import type { People } from '../../people/People';
import type { TicketTextIndex } from '../../search/TicketTextIndex';
import type { TicketStore } from '../TicketStore';
import type { TicketWriter } from '../TicketWriter';

/** What the use cases of tickets work with. @internal */
export interface TicketToolbox {
  database: ItsmDatabase;
  store: TicketStore;
  /** What is known of the catalog entities on tickets. */
  entities: LinkedEntityStore;
  writer: TicketWriter;
  /** Full text of tickets. */
  textIndex: TicketTextIndex;
  definitions: Definitions;
  directory: Directory;
  /** What callers see of the groups and people whom they name. */
  sight: CatalogSight;
  people: People;
  idempotency: IdempotencyStore;
  adminNotes: AdminNotes;
  clock: Clock;
  reopen: { maxTimes: number; withinDays: number };
  timeZone: string;
  /** For titles that nobody typed. */
  defaultLanguage: Language;
}
