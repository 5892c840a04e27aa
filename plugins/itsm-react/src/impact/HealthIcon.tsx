import type { HealthState } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';

const SHAPES: Record<HealthState, typeof RiAlertLine> = {
  red: RiCloseCircleLine,
  amber: RiAlertLine,
  green: RiCheckboxCircleLine,
  unknown: RiQuestionLine,
};

const COLOURS: Record<HealthState, string> = {
  red: 'var(--bui-negative-fg-subdued)',
  amber: 'var(--bui-warning-fg-subdued)',
  green: 'var(--bui-positive-fg-subdued)',
  unknown: 'var(--bui-fg-secondary)',
};

/** @public */
export interface HealthIconProps {
  health: HealthState;
  /** In its own colour; otherwise in that of the text around it. */
  coloured?: boolean;
}

/**
 * The shape of a state of health, for places where words tell it as well:
 * hidden from those who hear the page.
 *
 * @public
 */
export function HealthIcon({ health, coloured }: HealthIconProps) {
  const Shape = SHAPES[health];
  return (
    <Shape
      aria-hidden
      style={coloured ? { color: COLOURS[health] } : undefined}
    />
  );
}
