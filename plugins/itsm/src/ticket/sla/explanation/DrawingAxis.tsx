import { makeStyles } from '@material-ui/core/styles';
import { useReaderLocale } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { type DrawingRange, placeOf } from './drawingRange';
import { type AxisTick, axisTicks } from './timeAxis';

/** Labels that fit beside each other when everything fits. */
const MOST_TICKS = 8;
/** Percent at the right edge that are too narrow for a label. */
const EDGE = 9;

const useStyles = makeStyles(
  {
    root: {
      position: 'relative',
      height: '1.5rem',
      overflow: 'hidden',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
    },
    tick: {
      position: 'absolute',
      insetBlock: 0,
      paddingInlineStart: 'var(--bui-space-1)',
      borderInlineStart: '1px solid var(--bui-border-2)',
      whiteSpace: 'nowrap',
      lineHeight: '1.5rem',
    },
    day: {
      borderInlineStartWidth: 2,
      borderInlineStartColor: 'var(--bui-fg-secondary)',
      color: 'var(--bui-fg-primary)',
    },
  },
  { name: 'ItsmDrawingAxis' },
);

/** Days, or hours of a short time, below the drawing; words are elsewhere. */
export function DrawingAxis(props: { range: DrawingRange; zoom: number }) {
  const { range, zoom } = props;
  const classes = useStyles();
  const locale = useReaderLocale();
  return (
    <div aria-hidden className={classes.root}>
      {axisTicks(range, MOST_TICKS * zoom).map(tick => {
        const place = placeOf(tick.at, range);
        return (
          <span
            key={tick.at}
            className={`${classes.tick} ${tick.isDay ? classes.day : ''}`}
            style={{ insetInlineStart: `${place}%` }}
          >
            {place < 100 - EDGE / zoom && labelOf(tick, locale)}
          </span>
        );
      })}
    </div>
  );
}

function labelOf({ at, isDay }: AxisTick, locale: string): string {
  return DateTime.fromMillis(at)
    .setLocale(locale)
    .toLocaleString(
      isDay
        ? { weekday: 'short', day: 'numeric', month: 'short' }
        : DateTime.TIME_SIMPLE,
    );
}
