import type { CreateTicketInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OfficeTime } from './createOfficeTime';
import type { DemoChange, DemoFiling, DemoWindow } from './DemoScenario';

const HOUR_MS = 3_600_000;

/** What a filing is turned into a request with. */
export interface FilingContext {
  office: OfficeTime;
  /** When it is filed, UTC milliseconds. */
  at: number;
  /** The reference of a ticket by its id in the scenarios. */
  refOf(id: string): string;
}

/** What is sent to the desk to file a ticket. */
export function filingOf(
  filing: Omit<DemoFiling, 'by'>,
  context: FilingContext,
): CreateTicketInput {
  const {
    id: _,
    fields,
    requester,
    beneficiary,
    team,
    entities,
    change,
    links,
    parent,
    ...rest
  } = filing;
  const { office, at, refOf } = context;
  const day = (days: number) => office.dateOf(office.addWorkingDays(at, days));
  return {
    ...rest,
    ...(fields ? { fields: fields(day) } : {}),
    ...(requester ? { requester: `user:default/${requester}` } : {}),
    ...(beneficiary ? { beneficiary: beneficiaryOf(beneficiary) } : {}),
    ...(team ? { team: `group:default/${team}` } : {}),
    ...(entities ? { entities: [...entities] } : {}),
    ...(change ? planOf(change, context) : {}),
    ...(links
      ? { links: links.map(({ kind, to }) => ({ kind, ref: refOf(to) })) }
      : {}),
    ...(parent ? { parent: refOf(parent) } : {}),
  };
}

function planOf(
  {
    kind,
    reason,
    implementation,
    tests,
    rollback,
    window,
    ...rest
  }: DemoChange,
  context: FilingContext,
): Partial<CreateTicketInput> {
  return {
    ...rest,
    changeKind: kind,
    ...(reason ? { changeReason: reason } : {}),
    ...(implementation ? { implementationPlan: implementation } : {}),
    ...(tests ? { testPlan: tests } : {}),
    ...(rollback ? { rollbackPlan: rollback } : {}),
    ...(window ? windowOf(window, context) : {}),
  };
}

function windowOf(window: DemoWindow, { office, at }: FilingContext) {
  const anchor = window.from === 'filing' ? at : office.instantBefore(0);
  const start = office.momentOf(anchor, window);
  return {
    plannedStart: new Date(start).toISOString(),
    plannedEnd: new Date(start + window.hours * HOUR_MS).toISOString(),
  };
}

function beneficiaryOf(
  beneficiary: NonNullable<DemoFiling['beneficiary']>,
): CreateTicketInput['beneficiary'] {
  return typeof beneficiary === 'string'
    ? `user:default/${beneficiary}`
    : { ...beneficiary, unit: `group:default/${beneficiary.unit}` };
}
