import { makeStyles } from '@material-ui/core/styles';
import type { TicketMatch } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '../translations';
import { MarkedText } from './MarkedText';

const useStyles = makeStyles(
  {
    root: {
      display: 'block',
      marginTop: 'var(--bui-space-1)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
      overflowWrap: 'anywhere',
    },
    place: { fontWeight: 'var(--bui-font-weight-bold)' as 'bold' },
  },
  { name: 'ItsmMatchExcerpt' },
);

/**
 * Where a ticket was found when it is not its title, with the passage. Shows
 * nothing when the title says it all.
 *
 * @public
 */
export function MatchExcerpt({ match }: { match: TicketMatch | undefined }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  if (!match || match.in === 'title' || match.in === 'reference') {
    return null;
  }
  return (
    <span className={classes.root}>
      <span className={classes.place}>{t(`match.${match.in}`)}</span>{' '}
      {match.excerpt ? (
        <MarkedText {...match.excerpt} />
      ) : (
        t('match.furtherBack')
      )}
    </span>
  );
}
