import type { ItsmDatabase } from '../database/ItsmDatabase';
import { PostgresTicketTextIndex } from './PostgresTicketTextIndex';
import { SqliteTicketTextIndex } from './SqliteTicketTextIndex';
import type { TicketTextIndex } from './TicketTextIndex';

/** The index of the engine at hand. @internal */
export function createTicketTextIndex({
  engine,
}: Pick<ItsmDatabase, 'engine'>): TicketTextIndex {
  return engine === 'pg'
    ? new PostgresTicketTextIndex()
    : new SqliteTicketTextIndex();
}
