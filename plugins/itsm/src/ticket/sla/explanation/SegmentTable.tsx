import { Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useInstantText } from '../../useInstantText';
import { useSegmentWords } from './useSegmentWords';

const useStyles = makeStyles(
  {
    // On small screens the table is wider than they are.
    scroll: { overflowX: 'auto', position: 'relative' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-primary)',
      '& th, & td': {
        padding: 'var(--bui-space-1) var(--bui-space-3)',
        borderBottom: '1px solid var(--bui-border-1)',
        textAlign: 'start',
        verticalAlign: 'top',
      },
      '& thead th': { color: 'var(--bui-fg-secondary)' },
      '& tbody th': { fontWeight: 'inherit' },
    },
    time: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  },
  { name: 'ItsmSegmentTable' },
);

/** The same as the drawing in words, segment by segment. */
export function SegmentTable({ clock }: { clock: SlaClockView }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const instant = useInstantText();
  const words = useSegmentWords();
  const { segments, segmentsLeftOut } = clock;
  const title = t('sla.table.title');
  return (
    <>
      {segmentsLeftOut > 0 && (
        <Text color="secondary">
          {t('sla.table.leftOut', { count: segmentsLeftOut })}
        </Text>
      )}
      {/* Nothing in it takes the focus: it has to be scrolled by itself. */}
      <div
        className={classes.scroll}
        role="group"
        aria-label={title}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('sla.table.start')}</th>
              <th scope="col">{t('sla.table.end')}</th>
              <th scope="col">{t('sla.table.kind')}</th>
              <th scope="col">{t('sla.table.why')}</th>
              <th scope="col">{t('sla.table.length')}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map(segment => (
              <tr key={segment.start}>
                <th scope="row" className={classes.time}>
                  {instant(segment.start)}
                </th>
                <td className={classes.time}>{instant(segment.end)}</td>
                <td>{words.what(segment)}</td>
                <td>{words.why(segment) || '–'}</td>
                <td className={classes.time}>{words.length(segment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
