import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { Stop } from '../model/hopWords';

const useStyles = makeStyles(
  {
    way: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '0 var(--bui-space-1)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-primary)',
      overflowWrap: 'anywhere',
    },
    word: { color: 'var(--bui-fg-secondary)', fontStyle: 'italic' },
  },
  { name: 'ItsmImpactWay' },
);

/** A way through the catalog, stop by stop, with what connects them in words. */
export function WayText({ stops }: { stops: readonly Stop[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <ol className={classes.way}>
      {stops.map(({ ref, title, word }, at) => (
        <li key={at}>
          {word && (
            <span className={classes.word}>{t(`impact.hop.${word}`)} </span>
          )}
          <span title={ref}>{title ?? t('impact.hiddenEntity')}</span>
        </li>
      ))}
    </ol>
  );
}
