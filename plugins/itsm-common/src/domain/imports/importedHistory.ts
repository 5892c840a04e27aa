import type { Impact, Urgency } from '../priority/levels';

/**
 * Where an update of another system leaves a ticket, in the words of the life
 * cycle of incidents. `kept`: the update says nothing of it.
 *
 * @public
 */
export const IMPORT_STATUSES = [
  'new',
  'in_progress',
  'pending',
  'resolved',
  'closed',
  'kept',
] as const;
/** @public */
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/**
 * One update of a ticket in another system: how the ticket stood after it.
 * People are person ids, groups and entities catalog references, instants UTC
 * milliseconds.
 *
 * @public
 */
export interface ImportedUpdate {
  /** Row of the source, for whoever has to look it up there. */
  row: number;
  at: number;
  /** Who made it; undefined when the source does not say. */
  by?: string;
  status: ImportStatus;
  pendingReason?: string;
  /** Whether clocks go on while it is pending for that reason. */
  clocksRun?: boolean;
  /** Left out: the team stays. */
  team?: string;
  /** Left out: nobody has it. */
  assignee?: string;
  impact: Impact;
  urgency: Urgency;
  /** Left out: it has none. */
  primaryEntity?: string;
  resolutionCode?: string;
  solution?: string;
  /** What is said to whoever asked, such as why it was opened again. */
  comment?: string;
  /** The source's own stamps; ones later than the update are hindsight. */
  resolvedAt?: number;
  closedAt?: number;
  /** The source's own counters; they hold more than the log may tell. */
  reopenCount?: number;
  reassignCount?: number;
  /** For the desk alone. */
  note?: string;
}
