import { parseDuration } from '@mesa-itsm/backstage-plugin-itsm-common';

/** How a span of working time is said: as a number of these, or as text. */
export const TARGET_UNITS = ['minutes', 'hours', 'days', 'text'] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

/**
 * A span of working time while it is being written. What no number says is
 * kept as it was written.
 */
export interface TargetDraft {
  unit: TargetUnit;
  amount: number | undefined;
  /** ISO 8601, such as `PT1H30M`. */
  text: string;
}

const NUMBERS: readonly [Exclude<TargetUnit, 'text'>, RegExp][] = [
  ['minutes', /^PT(0|[1-9]\d{0,5})M$/],
  ['hours', /^PT(0|[1-9]\d{0,5})H$/],
  ['days', /^P(0|[1-9]\d{0,3})WD$/],
];

/** Nothing yet. */
export function newTarget(unit: TargetUnit = 'hours'): TargetDraft {
  return { unit, amount: undefined, text: '' };
}

export function targetDraft(written: string | undefined): TargetDraft {
  if (written === undefined) {
    return newTarget();
  }
  for (const [unit, form] of NUMBERS) {
    const [, amount] = form.exec(written) ?? [];
    if (amount !== undefined) {
      return { unit, amount: Number(amount), text: '' };
    }
  }
  return { unit: 'text', amount: undefined, text: written };
}

/**
 * The span as policies write it; it may still be wrong.
 *
 * @returns undefined when nothing is written
 */
export function keptTarget(draft: TargetDraft): string | undefined {
  const { unit, amount, text } = draft;
  if (unit === 'text') {
    return text.trim() || undefined;
  }
  if (amount === undefined) {
    return undefined;
  }
  switch (unit) {
    case 'minutes':
      return `PT${amount}M`;
    case 'hours':
      return `PT${amount}H`;
    default:
      return `P${amount}WD`;
  }
}

/**
 * The same number in another unit. As text it says what the number said, and
 * a text becomes the number that says it in the unit, if there is one.
 */
export function inUnit(draft: TargetDraft, unit: TargetUnit): TargetDraft {
  if (unit === 'text') {
    return { ...draft, unit, text: keptTarget(draft) ?? draft.text };
  }
  return draft.unit === 'text'
    ? { ...draft, unit, amount: amountOf(draft.text, unit) }
    : { ...draft, unit };
}

const UNIT_MS = { minutes: 60_000, hours: 3_600_000 };

function amountOf(
  text: string,
  unit: Exclude<TargetUnit, 'text'>,
): number | undefined {
  const span = parseDuration(text.trim());
  if (!span || 'workingDays' in span) {
    return unit === 'days' ? span?.workingDays : undefined;
  }
  const amount = unit === 'days' ? NaN : span.ms / UNIT_MS[unit];
  return Number.isInteger(amount) ? amount : undefined;
}
