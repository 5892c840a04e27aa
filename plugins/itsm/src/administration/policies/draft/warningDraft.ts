import type { SlaPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { rowKey } from '../../editor/draft/rowKey';
import {
  keptTarget,
  newTarget,
  type TargetDraft,
  targetDraft,
} from './targetDraft';

/** When a warning comes: at a part of the target, or so long before it. */
export const WARNING_KINDS = ['percent', 'before'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** More of them are refused. */
export const MOST_WARNINGS = 5;

type Warning = SlaPolicySpec['warnings'][number];

/** A warning while it is being written. */
export interface WarningDraft {
  key: string;
  kind: WarningKind;
  percent: number | undefined;
  before: TargetDraft;
}

export function newWarning(): WarningDraft {
  return {
    key: rowKey(),
    kind: 'percent',
    percent: undefined,
    before: newTarget('minutes'),
  };
}

export function warningDraft(warning: Warning): WarningDraft {
  return 'percent' in warning
    ? { ...newWarning(), percent: warning.percent }
    : {
        ...newWarning(),
        kind: 'before',
        before: targetDraft(warning.before),
      };
}

/** The warning as policies write it; it may still be wrong. */
export function keptWarning({ kind, percent, before }: WarningDraft): object {
  return kind === 'percent'
    ? { percent }
    : { before: keptTarget(before) ?? '' };
}
