import {
  type CSSProperties,
  type RefObject,
  useLayoutEffect,
  useState,
} from 'react';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import { columnsOf, type QueueColumn } from './queueColumns';

/** In rem: the boxes that select rows, and the least for a title. */
const SELECT = 2.5;
const TITLE = 14;

/** In rem: more than a scroll bar, which may come and go with the height. */
const SLACK = 1.5;

export interface QueueLayout {
  columns: readonly QueueColumn[];
  /** What is said below the title, having no column. */
  below: readonly QueueColumn[];
  /** Below it, the table is scrolled sideways. */
  minWidth: string;
  /** Widths from the left; the title takes what is left. */
  widths: readonly CSSProperties['width'][];
}

/**
 * Which columns stand beside the title, and how wide they are. In a window of
 * 1280 pixels, the portal's navigation and a scroll bar leave 62.4rem.
 *
 * @param isCompact - there is no room for all of them
 */
export function queueLayout(
  type: TicketType,
  options: { canSelect: boolean; isCompact: boolean },
): QueueLayout {
  const { canSelect, isCompact } = options;
  const all = columnsOf(type);
  const columns = isCompact ? all.filter(({ below }) => !below) : all;
  const total = totalOf(columns, canSelect);
  return {
    columns,
    // What is shortest, the age, comes last and goes on the line of the number.
    below: isCompact ? all.filter(({ below }) => below).reverse() : [],
    minWidth: `${total}rem`,
    widths: [
      ...(canSelect ? [`${SELECT}rem`] : []),
      undefined,
      // Where there is more room than they need, they share it with the title.
      ...columns.map(({ width }) =>
        isCompact ? `${width}rem` : `${(width / total) * 100}%`,
      ),
    ],
  };
}

function totalOf(columns: readonly QueueColumn[], canSelect: boolean): number {
  return columns.reduce(
    (sum, { width }) => sum + width,
    TITLE + (canSelect ? SELECT : 0),
  );
}

/**
 * The layout that fits into an element, measured before it is painted and
 * whenever its width changes.
 */
export function useQueueLayout(
  room: RefObject<HTMLElement>,
  type: TicketType,
  canSelect: boolean,
): QueueLayout {
  const [isCompact, setCompact] = useState(false);
  const needed = totalOf(columnsOf(type), canSelect);

  useLayoutEffect(() => {
    const element = room.current;
    const measure = () => {
      const width = (element?.clientWidth ?? 0) / pixelsOfRem();
      // Without any, nothing is drawn at all.
      setCompact(was => width > 0 && width < needed + (was ? SLACK : 0));
    };
    measure();
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, needed]);

  return queueLayout(type, { canSelect, isCompact });
}

function pixelsOfRem(): number {
  const { fontSize } = window.getComputedStyle(document.documentElement);
  return parseFloat(fontSize) || 16;
}
