import type { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type {
  TicketSummary,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ChangeKindBadge,
  type ItsmTranslate,
  OutcomeBadge,
  PersonName,
  PriorityBadge,
  RelativeTime,
  SlaBadge,
  StatusBadge,
  useItsmTranslation,
  useLocalized,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { QueueOrder, QueueSort } from './queueState';
import { SecondLine } from './SecondLine';

/** A column beside the title: its head, its cell, how it is sorted. */
export interface QueueColumn {
  id: string;
  /**
   * In rem: at this width its longest words in either language stand on one
   * line each, as `P3 Medium`, `En atención` or `dentro de 45 minutos`.
   */
  width: number;
  head: (t: ItsmTranslate) => string;
  cell: (ticket: TicketSummary) => ReactNode;
  sort?: { by: QueueSort; first: QueueOrder };
  /** Said below the title where there is no room for the column. */
  below?: (ticket: TicketSummary, t: ItsmTranslate) => ReactNode;
}

const priority: QueueColumn = {
  id: 'priority',
  width: 7.5,
  head: t => t('queue.column.priority'),
  cell: ticket =>
    ticket.priority && <PriorityBadge priority={ticket.priority.value} />,
  sort: { by: 'priority', first: 'asc' },
};

const status: QueueColumn = {
  id: 'status',
  width: 7.75,
  head: t => t('queue.column.status'),
  cell: ticket => <StatusCell ticket={ticket} />,
};

/** As long as `Análisis de la causa raíz` or `Exitoso con incidencias`. */
const longStatus: QueueColumn = { ...status, width: 12.25 };

const due: QueueColumn = {
  id: 'due',
  width: 11.25,
  head: t => t('queue.column.due'),
  cell: ticket => <SlaBadge sla={ticket.sla} isNarrow />,
  sort: { by: 'dueAt', first: 'asc' },
};

const team: QueueColumn = {
  id: 'team',
  width: 10,
  head: t => t('queue.column.team'),
  cell: ticket => (
    <>
      {ticket.team.title}
      <SecondLine>
        <PersonName person={ticket.assignee} plain />
      </SecondLine>
    </>
  ),
};

const requester: QueueColumn = {
  id: 'requester',
  width: 9,
  head: t => t('queue.column.requester'),
  cell: ticket => (
    <>
      <PersonName person={ticket.beneficiary} plain />
      {ticket.unit && <SecondLine>{ticket.unit.title}</SecondLine>}
    </>
  ),
};

const age: QueueColumn = {
  id: 'age',
  width: 8.75,
  head: t => t('queue.column.age'),
  cell: ticket => <RelativeTime at={ticket.createdAt} />,
  sort: { by: 'createdAt', first: 'desc' },
  below: (ticket, t) => (
    <>
      <VisuallyHidden>{`${t('queue.column.age')}: `}</VisuallyHidden>
      <RelativeTime at={ticket.createdAt} />
    </>
  ),
};

const explains: QueueColumn = {
  id: 'explains',
  width: 4.75,
  head: t => t('queue.column.explains'),
  cell: ticket => <ExplainsText ticket={ticket} />,
};

const workaround: QueueColumn = {
  id: 'workaround',
  width: 6.25,
  head: t => t('queue.column.workaround'),
  cell: ticket => <YesOrNo value={ticket.problem?.hasWorkaround} />,
  below: (ticket, t) =>
    ticket.problem?.hasWorkaround && t('queue.workaround.yes'),
};

const kind: QueueColumn = {
  id: 'kind',
  width: 9.25,
  head: t => t('queue.column.kind'),
  cell: ticket =>
    ticket.change && <ChangeKindBadge kind={ticket.change.kind} />,
};

const window: QueueColumn = {
  id: 'window',
  width: 11,
  head: t => t('queue.column.window'),
  cell: ({ change }) => (
    <WindowText start={change?.plannedStart} end={change?.plannedEnd} isBrief />
  ),
  sort: { by: 'plannedStart', first: 'asc' },
};

const outage: QueueColumn = {
  id: 'outage',
  width: 6.75,
  head: t => t('queue.column.outage'),
  cell: ticket => <YesOrNo value={ticket.change?.outage} />,
  below: (ticket, t) => ticket.change?.outage && t('window.outage'),
};

const COLUMNS: Readonly<Record<TicketType, readonly QueueColumn[]>> = {
  request: [priority, status, due, team, requester, age],
  incident: [priority, status, due, team, requester, age],
  problem: [priority, longStatus, due, team, explains, workaround, age],
  change: [
    kind,
    longStatus,
    window,
    outage,
    { ...team, head: t => t('queue.column.implementer') },
  ],
};

/** The columns that a queue has beside the title. */
export function columnsOf(type: TicketType): readonly QueueColumn[] {
  return COLUMNS[type];
}

/** The status with what belongs to it: the reason to wait, the outcome. */
export function StatusCell({ ticket }: { ticket: TicketSummary }) {
  const localized = useLocalized();
  const outcome = ticket.change?.outcome ?? ticket.problem?.outcome;
  return (
    <>
      <StatusBadge status={ticket.status} type={ticket.type} />
      {ticket.pendingReason && (
        <SecondLine>{localized(ticket.pendingReason.title)}</SecondLine>
      )}
      {outcome && (
        <SecondLine>
          <OutcomeBadge outcome={outcome} />
        </SecondLine>
      )}
    </>
  );
}

/** How many tickets a problem explains. */
export function ExplainsText({ ticket }: { ticket: TicketSummary }) {
  const { t } = useItsmTranslation();
  return <>{t('queue.explains', { count: ticket.problem?.explains ?? 0 })}</>;
}

function YesOrNo({ value }: { value: boolean | undefined }) {
  const { t } = useItsmTranslation();
  if (value === undefined) {
    return <>–</>;
  }
  return <>{t(value ? 'common.yes' : 'common.no')}</>;
}
