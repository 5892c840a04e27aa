import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { appTranslationRef } from '../../translations';
import { SidebarLogo } from './SidebarLogo';

// Pages whose entry carries a text of ours; any other page shows its own title.
const translatedPages = {
  'page:home': 'nav.home',
  'page:itsm': 'nav.serviceDesk',
  'page:catalog': 'nav.catalog',
  'page:api-docs': 'nav.apis',
  'page:catalog-graph': 'nav.catalogGraph',
  'page:user-settings': 'nav.settings',
} as const;

// Reached otherwise: the search dialog, the notifications entry with its counter, an address.
const pagesWithoutEntry = [
  'page:search',
  'page:notifications',
  'page:app-visualizer',
];

function NavEntry({ node, href, title, icon }: NavContentNavItem) {
  const { t } = useTranslationRef(appTranslationRef);
  const { id } = node.spec;
  return (
    <SidebarItem
      icon={() => icon}
      to={href}
      text={isTranslated(id) ? t(translatedPages[id]) : title}
    />
  );
}

function isTranslated(id: string): id is keyof typeof translatedPages {
  return id in translatedPages;
}

/** The sidebar: search, pages, notifications and settings. */
export function SidebarContent({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const nav = navItems.withComponent(NavEntry);
  pagesWithoutEntry.forEach(id => nav.take(id));
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label={t('nav.search')} icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('nav.menu')} icon={<MenuIcon />}>
        {nav.take('page:home')}
        {nav.take('page:itsm')}
        {nav.take('page:catalog')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem text={t('nav.notifications')} />
      <SidebarDivider />
      <SidebarGroup
        label={t('nav.settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
}
