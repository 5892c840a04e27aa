import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { clockMarks, rowsOf } from './clockMarks';
import { type DrawingRange, placeOf } from './drawingRange';
import { MarkIcon } from './MarkIcon';
import { useMarkWords } from './useMarkWords';

/** Pixels of a row of signs. */
const ROW = 20;
/** Percent that two signs of a row keep apart when everything fits. */
const GAP = 3;

const useStyles = makeStyles(
  {
    root: { position: 'relative' },
    sign: {
      position: 'absolute',
      display: 'flex',
      transform: 'translateX(-50%)',
      background: 'var(--bui-bg-neutral-1)',
      borderRadius: 'var(--bui-radius-full)',
      zIndex: 1,
    },
    line: {
      position: 'absolute',
      width: 0,
      borderInlineStart: '2px solid var(--bui-fg-primary)',
      pointerEvents: 'none',
      zIndex: 1,
    },
    ahead: { '&&': { borderInlineStartStyle: 'dashed' } },
  },
  { name: 'ItsmDrawingMarks' },
);

/** Signs above the drawing, each with a line through it. The list has words. */
export function DrawingMarks(props: {
  clock: SlaClockView;
  now: number;
  range: DrawingRange;
  zoom: number;
}) {
  const { clock, now, range, zoom } = props;
  const classes = useStyles();
  const words = useMarkWords();
  const marks = clockMarks(clock, Math.min(now, range.end)).filter(
    // What happened before the first segment that is listed has no place.
    ({ at }) => at >= range.start,
  );
  const places = marks.map(({ at }) => placeOf(at, range));
  const rows = rowsOf(places, GAP / zoom);
  const height = (Math.max(0, ...rows) + 1) * ROW;
  return (
    <div aria-hidden className={classes.root} style={{ height }}>
      {marks.map((mark, index) => {
        const left = `${places[index]}%`;
        const top = rows[index] * ROW;
        return (
          <span key={`${mark.kind} ${index}`}>
            <span
              className={classes.sign}
              style={{ insetInlineStart: left, top }}
              title={words(mark)}
            >
              <MarkIcon kind={mark.kind} />
            </span>
            <span
              className={`${classes.line} ${
                mark.at > range.until ? classes.ahead : ''
              }`}
              style={{
                insetInlineStart: left,
                top: top + ROW - 4,
                // Down to the lower edge of the track.
                height: `calc(${height - top - ROW + 4}px + 2.75rem)`,
              }}
            />
          </span>
        );
      })}
    </div>
  );
}
