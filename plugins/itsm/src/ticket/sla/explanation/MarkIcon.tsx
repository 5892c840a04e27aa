import type { ReactElement } from 'react';
import {
  RiAlarmWarningLine,
  RiArrowLeftRightLine,
  RiFlag2Line,
  RiForbidLine,
  RiMapPinTimeLine,
  RiPlayLine,
  RiStopLine,
  RiTimerFlashLine,
} from '@remixicon/react';
import type { ClockMark } from './clockMarks';

const ICONS: Record<ClockMark['kind'], ReactElement> = {
  start: <RiPlayLine size={16} />,
  target: <RiArrowLeftRightLine size={16} />,
  warning: <RiTimerFlashLine size={16} />,
  breach: <RiAlarmWarningLine size={16} />,
  due: <RiFlag2Line size={16} />,
  now: <RiMapPinTimeLine size={16} />,
  end: <RiStopLine size={16} />,
  withdrawn: <RiForbidLine size={16} />,
};

const COLOURS: Partial<Record<ClockMark['kind'], string>> = {
  warning: 'var(--bui-warning-fg-subdued)',
  breach: 'var(--bui-negative-fg-subdued)',
};

/** The sign of a mark, in the drawing and in the list; the list has words. */
export function MarkIcon({ kind }: { kind: ClockMark['kind'] }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-flex',
        flex: 'none',
        color: COLOURS[kind] ?? 'var(--bui-fg-primary)',
      }}
    >
      {ICONS[kind]}
    </span>
  );
}
