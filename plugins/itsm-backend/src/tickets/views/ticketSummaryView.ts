import {
  type ChangeOutcome,
  effectivePriority,
  type ProblemOutcome,
  type TicketState,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { nameOfRef } from '../../directory/organisationSnapshot';
import type { TicketEntityRow, TicketRecord } from '../TicketRecord';
import {
  type ViewContext,
  viewGroup,
  viewNamed,
  viewPendingReason,
  viewPerson,
} from './ViewContext';

/** UTC milliseconds as JSON carries them. @internal */
export function isoInstant(at: number): string {
  return new Date(at).toISOString();
}

/** A ticket as lists show it. Holds no internal field. @internal */
export function ticketSummaryView(
  record: TicketRecord,
  context: ViewContext,
  entities: readonly TicketEntityRow[],
  related?: TicketEntityRow,
): TicketSummary {
  const { state, primaryEntity } = record;
  return {
    ref: record.ref,
    type: record.type,
    title: state.title,
    status: state.status,
    ...priorityView(state),
    ...(record.type === 'problem'
      ? { problem: problemSummary(record, context) }
      : {}),
    ...(state.changeKind ? { change: changeSummary(state) } : {}),
    requester: viewPerson(context, state.requester),
    beneficiary: viewPerson(context, state.beneficiary),
    team: viewGroup(context, state.team),
    entities: shownEntities(entities),
    ...(related ? { related: { ref: related.ref, title: related.title } } : {}),
    ...slaView(record),
    restricted: state.restricted,
    version: record.version,
    createdAt: isoInstant(record.createdAt),
    updatedAt: isoInstant(record.updatedAt),
    ...(state.unit ? { unit: viewGroup(context, state.unit) } : {}),
    ...(state.assignee
      ? { assignee: viewPerson(context, state.assignee) }
      : {}),
    ...(state.offering
      ? { offering: viewNamed(context, 'Offering', state.offering) }
      : {}),
    ...(state.service
      ? { service: viewNamed(context, 'Service', state.service) }
      : {}),
    ...(primaryEntity
      ? {
          primaryEntity: {
            ref: primaryEntity,
            title:
              context.entityTitles.get(primaryEntity) ??
              nameOfRef(primaryEntity),
          },
        }
      : {}),
    ...(state.pendingReason
      ? {
          pendingReason: viewPendingReason(context, state.pendingReason),
        }
      : {}),
    ...(state.resolvedAt ? { resolvedAt: isoInstant(state.resolvedAt) } : {}),
    ...(state.closedAt ? { closedAt: isoInstant(state.closedAt) } : {}),
  };
}

function slaView({ sla }: TicketRecord): Pick<TicketSummary, 'sla'> {
  const { isPaused, ...instants } = sla;
  const view = {
    ...Object.fromEntries(
      Object.entries(instants).map(([key, at]) => [key, isoInstant(at)]),
    ),
    ...(isPaused ? { isPaused } : {}),
  };
  return Object.keys(view).length > 0 ? { sla: view } : {};
}

/** Ids of the people whom a summary names. @internal */
export function peopleOfSummary({ state }: TicketRecord): string[] {
  return [state.requester, state.beneficiary, state.assignee].filter(
    (id): id is string => id !== undefined,
  );
}

function priorityView(state: TicketState): Pick<TicketSummary, 'priority'> {
  const value = effectivePriority(state);
  const computed = state.priorityComputed;
  return value === undefined || computed === undefined
    ? {}
    : {
        priority: {
          value,
          computed,
          overridden: state.priorityOverride !== undefined,
        },
      };
}

/** What a list shows of a change. @internal */
export function changeSummary(
  state: TicketState,
): NonNullable<TicketSummary['change']> {
  const { changeKind, plannedStart, plannedEnd, outage, outcome } = state;
  return {
    kind: changeKind ?? 'normal',
    ...(plannedStart ? { plannedStart: isoInstant(plannedStart) } : {}),
    ...(plannedEnd ? { plannedEnd: isoInstant(plannedEnd) } : {}),
    ...(outage === undefined ? {} : { outage }),
    ...(outcome ? { outcome: outcome as ChangeOutcome } : {}),
  };
}

function problemSummary(
  { id, state }: TicketRecord,
  { explains }: ViewContext,
): NonNullable<TicketSummary['problem']> {
  return {
    hasWorkaround: state.workaround !== undefined,
    explains: explains.get(id) ?? 0,
    ...(state.outcome ? { outcome: state.outcome as ProblemOutcome } : {}),
  };
}

/** A list names a few; the ticket itself names all. */
const SHOWN = 5;

function shownEntities(
  entities: readonly TicketEntityRow[],
): TicketSummary['entities'] {
  const isPrimary = (entity: TicketEntityRow) => entity.role === 'primary';
  const sorted = [
    ...entities.filter(isPrimary),
    ...entities.filter(entity => !isPrimary(entity)),
  ];
  const titles = new Map(sorted.map(({ ref, title }) => [ref, title]));
  return [...titles].slice(0, SHOWN).map(([ref, title]) => ({ ref, title }));
}
