import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { appTranslationRef } from '../../translations';
import { MesaLogo, MesaMark } from './MesaLogo';

const useStyles = makeStyles({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    // The mark stands over the icons of the items.
    marginLeft: (sidebarConfig.drawerWidthClosed - 38) / 2,
    color: '#fff',
    '&:hover': { color: '#fff' },
  },
});

/** The logo at the top of the sidebar; leads to the home page. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={t('nav.homeLink')}
      >
        {isOpen ? (
          <MesaLogo height={32} title="Mesa" />
        ) : (
          <MesaMark height={32} />
        )}
      </Link>
    </div>
  );
}
