import type { EdgeLook } from '../model/drawnEdges';
import { DASHES, LINE } from './boxes';

interface Point {
  x: number;
  y: number;
}

/** A line through points, rounded where it turns. */
export function linePath(points: readonly Point[]): string {
  const usable = points.filter(
    ({ x, y }) => Number.isFinite(x) && Number.isFinite(y),
  );
  if (usable.length < 2) {
    return '';
  }
  const [first, ...rest] = usable;
  const last = rest[rest.length - 1];
  const turns = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1];
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${round(point)} ${round(middle)}`;
  });
  return [`M${round(first)}`, ...turns, `L${round(last)}`].join(' ');
}

function round({ x, y }: Point): string {
  return `${Math.round(x)},${Math.round(y)}`;
}

/** Id of the arrow head that all lines share. */
export const ARROW = 'itsm-impact-arrow';

/** An arrow head for `defs` of the picture. */
export function ArrowHead() {
  return (
    <marker
      id={ARROW}
      viewBox="0 0 10 10"
      refX="9"
      refY="5"
      markerWidth="7"
      markerHeight="7"
      orient="auto-start-reverse"
    >
      <path d="M0,0 L10,5 L0,10 z" style={{ fill: LINE }} />
    </marker>
  );
}

/** A connection of the graph. */
export function GraphLine(props: { points: readonly Point[]; look: EdgeLook }) {
  return (
    <path
      aria-hidden
      d={linePath(props.points)}
      markerEnd={`url(#${ARROW})`}
      strokeDasharray={DASHES[props.look]}
      style={{ fill: 'none', stroke: LINE, strokeWidth: 1.5 }}
    />
  );
}
