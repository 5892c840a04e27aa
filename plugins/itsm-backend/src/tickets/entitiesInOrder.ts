import type { TicketEntityRow } from './TicketRecord';

/** The same on each node and engine, whatever their locales. */
const collator = new Intl.Collator('en');

/** Entities of a ticket as people read them: by role, then by title. @internal */
export function inOrder(
  entities: readonly TicketEntityRow[],
): TicketEntityRow[] {
  return [...entities].sort(
    (one, other) =>
      collator.compare(one.role, other.role) ||
      collator.compare(one.title, other.title) ||
      collator.compare(one.ref, other.ref),
  );
}
