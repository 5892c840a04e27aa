import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useInstantText } from '../../useInstantText';
import { clockMarks } from './clockMarks';
import { MarkIcon } from './MarkIcon';
import { useMarkWords } from './useMarkWords';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '1rem 12rem minmax(0, 1fr)',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      alignItems: 'center',
      '@media (max-width: 639px)': {
        gridTemplateColumns: '1rem minmax(0, 1fr)',
        '& > :last-child': { gridColumn: 2 },
      },
    },
    time: {
      color: 'var(--bui-fg-secondary)',
      fontVariantNumeric: 'tabular-nums',
    },
  },
  { name: 'ItsmMarkList' },
);

/** The marks of the drawing in words, with their instants. */
export function MarkList(props: { clock: SlaClockView; now: number }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const instant = useInstantText();
  const words = useMarkWords();
  return (
    // Safari drops the list role of lists without bullets.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ol className={classes.list} role="list" aria-label={t('sla.marks.title')}>
      {clockMarks(props.clock, props.now).map((mark, index) => (
        <li key={`${mark.kind} ${index}`} className={classes.line}>
          <MarkIcon kind={mark.kind} />
          <span className={classes.time}>
            {instant(new Date(mark.at).toISOString())}
          </span>
          <span>{words(mark)}</span>
        </li>
      ))}
    </ol>
  );
}
