import { useMemo, useState } from 'react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DrawingAxis } from './DrawingAxis';
import { DrawingMarks } from './DrawingMarks';
import { drawingRange } from './drawingRange';
import { livedSegments, MOST_SEGMENTS, stretchesOf } from './stretches';
import { StretchTrack } from './StretchTrack';
import { useSegmentWords } from './useSegmentWords';
import { ZoomButtons } from './ZoomButtons';

/** Rem that a drawing needs to be read; narrower screens scroll. */
const NARROWEST = 38;

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
    },
    scroll: {
      overflowX: 'auto',
      padding: 'var(--bui-space-2)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-2)',
      background: 'var(--bui-bg-neutral-1)',
    },
    canvas: { position: 'relative' },
    // As high as the longest sentence, so that nothing jumps below it.
    told: { minHeight: '3rem' },
  },
  { name: 'ItsmClockDrawing' },
);

/**
 * The life of a clock to scale, from left to right. What is pointed at, or
 * reached with the arrow keys, is told in words below.
 */
export function ClockDrawing(props: { clock: SlaClockView; now: number }) {
  const { clock, now } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const words = useSegmentWords();
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState<number>();
  const [pointedAt, setPointedAt] = useState<number>();
  const range = useMemo(() => drawingRange(clock), [clock]);
  const stretches = useMemo(
    () =>
      stretchesOf(
        clock.segments,
        term => clock.terms[term]?.calendar.timeZone ?? 'utc',
      ),
    [clock],
  );
  const told = stretches[pointedAt ?? current ?? -1];
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Text variant="body-small" color="secondary">
          {t('sla.drawing.hint')}{' '}
          {livedSegments(clock.segments).length > MOST_SEGMENTS &&
            t('sla.drawing.grouped')}
        </Text>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      <div className={classes.scroll}>
        <div
          className={classes.canvas}
          style={{
            width: `${zoom * 100}%`,
            minWidth: `${zoom * NARROWEST}rem`,
          }}
        >
          <DrawingMarks clock={clock} now={now} range={range} zoom={zoom} />
          {stretches.length > 0 && (
            <StretchTrack
              label={t('sla.drawing.label', {
                metric: t(`sla.metric.${clock.metric}`),
              })}
              stretches={stretches}
              range={range}
              current={current ?? 0}
              onCurrent={setCurrent}
              onPoint={setPointedAt}
            />
          )}
          <DrawingAxis range={range} zoom={zoom} />
        </div>
      </div>
      <Text as="p" className={classes.told}>
        {told && words.whole(told)}
      </Text>
    </div>
  );
}
