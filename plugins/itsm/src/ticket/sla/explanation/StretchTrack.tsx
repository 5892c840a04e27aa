import { type KeyboardEvent, type SyntheticEvent, useId, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { type DrawingRange, placeOf } from './drawingRange';
import { type Stretch, sumsOf } from './stretches';
import { useKindStyles } from './useKindStyles';
import { useSegmentWords } from './useSegmentWords';

const useStyles = makeStyles(
  {
    track: {
      position: 'relative',
      height: '2.75rem',
      borderBlock: '1px solid var(--bui-fg-secondary)',
      outline: 'none',
      '&:focus-visible $current': {
        // Seen on every pattern, in both themes.
        outline: '3px solid var(--bui-fg-primary)',
        outlineOffset: 2,
        zIndex: 1,
      },
    },
    current: {},
    stretch: {
      position: 'absolute',
      insetBlock: 0,
      boxSizing: 'border-box',
      // Short ones stay in sight.
      minWidth: 3,
      borderInlineStart: '1px solid var(--bui-bg-neutral-1)',
      '&:hover': { filter: 'brightness(1.15)' },
    },
    counted: { position: 'absolute', insetBlock: 0, insetInlineStart: 0 },
    ahead: {
      position: 'absolute',
      insetBlock: 4,
      boxSizing: 'border-box',
      pointerEvents: 'none',
    },
  },
  { name: 'ItsmStretchTrack' },
);

const MOVES: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(last, index + 1),
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowLeft: index => Math.max(0, index - 1),
  ArrowUp: index => Math.max(0, index - 1),
  Home: () => 0,
  End: (_index, last) => last,
};

export interface StretchTrackProps {
  label: string;
  stretches: readonly Stretch[];
  range: DrawingRange;
  /** Position of the one that was reached with keys or by a tap. */
  current: number;
  onCurrent: (index: number) => void;
  /** Where the pointer is. */
  onPoint: (index: number | undefined) => void;
}

/**
 * The stretches side by side. They are one stop of the Tab key with arrows
 * inside; many are too narrow to be targets of their own.
 */
export function StretchTrack(props: StretchTrackProps) {
  const { label, stretches, range, onCurrent, onPoint } = props;
  const classes = useStyles();
  const kinds = useKindStyles();
  const track = useRef<HTMLDivElement>(null);
  const id = useId();
  const last = stretches.length - 1;
  const current = Math.min(last, props.current);
  const move = (event: KeyboardEvent) => {
    const to = MOVES[event.key]?.(current, last);
    if (to !== undefined) {
      event.preventDefault();
      onCurrent(to);
      track.current?.children[to]?.scrollIntoView?.({
        block: 'nearest',
        inline: 'nearest',
      });
    }
  };
  const until = placeOf(range.until, range);
  return (
    <div
      ref={track}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-activedescendant={`${id}${current}`}
      className={classes.track}
      onFocus={() => onCurrent(current)}
      onKeyDown={move}
      onClick={event => onCurrent(indexOf(event) ?? current)}
      onPointerOver={event => onPoint(indexOf(event))}
      onPointerLeave={() => onPoint(undefined)}
    >
      {stretches.map((stretch, index) => (
        <StretchOption
          key={`${stretch.start} ${stretch.kind}`}
          id={`${id}${index}`}
          index={index}
          stretch={stretch}
          range={range}
          isCurrent={index === current}
        />
      ))}
      {until < 100 && (
        <span
          aria-hidden
          className={`${classes.ahead} ${kinds.ahead}`}
          style={{ insetInlineStart: `${until}%`, width: `${100 - until}%` }}
        />
      )}
    </div>
  );
}

/** Position of the stretch in which something happens. */
function indexOf({ target }: SyntheticEvent): number | undefined {
  const option = (target as Element).closest<HTMLElement>('[role="option"]');
  return option ? Number(option.dataset.index) : undefined;
}

function StretchOption(props: {
  id: string;
  index: number;
  stretch: Stretch;
  range: DrawingRange;
  isCurrent: boolean;
}) {
  const { stretch, range, isCurrent } = props;
  const classes = useStyles();
  const kinds = useKindStyles();
  const words = useSegmentWords();
  const start = placeOf(stretch.start, range);
  const isSingle = stretch.segments.length === 1;
  const look = kinds[isSingle ? stretch.kind : 'outside'];
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={isCurrent}
      aria-label={words.whole(stretch)}
      data-index={props.index}
      data-kind={stretch.kind}
      className={`${classes.stretch} ${look} ${
        isCurrent ? classes.current : ''
      }`}
      style={{
        insetInlineStart: `${start}%`,
        width: `${placeOf(stretch.end, range) - start}%`,
      }}
    >
      {!isSingle && (
        <span
          className={`${classes.counted} ${kinds[stretch.kind]}`}
          style={{ width: `${shareOf(stretch)}%` }}
        />
      )}
    </div>
  );
}

/** Percent of a stretch that is of its kind. */
function shareOf(stretch: Stretch): number {
  const { start, end, kind } = stretch;
  return ((sumsOf(stretch)[kind] ?? 0) / (end - start)) * 100;
}
