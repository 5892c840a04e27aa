import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';

const TITLES = {
  home: 'common.tab.home',
  portal: 'common.tab.portal',
  requests: 'common.tab.requests',
  incidents: 'common.tab.incidents',
  problems: 'common.tab.problems',
  changes: 'common.tab.changes',
  impact: 'common.tab.impact',
  new: 'common.tab.new',
  tickets: 'common.tab.tickets',
  configuration: 'common.tab.configuration',
  administration: 'common.tab.administration',
} as const;

/** The text of our own sub-pages; those of other plugins bring a title. */
export function tabTitleKey(
  path: string,
): (typeof TITLES)[keyof typeof TITLES] | undefined {
  return Object.hasOwn(TITLES, path)
    ? TITLES[path as keyof typeof TITLES]
    : undefined;
}

/** Tickets and forms are reached from lists, mail and menus, not from a tab. */
export function isHiddenTab(path: string): boolean {
  return path === 'tickets' || path === 'new';
}

/**
 * Whether a tab is of use to the person. Rights are checked again by the
 * page and by the backend; this only keeps the header short.
 */
export function isVisibleTab(path: string, me: Me | undefined): boolean {
  switch (path) {
    case 'requests':
    case 'incidents':
    case 'problems':
    case 'changes':
      return me?.can.readQueues ?? false;
    // Others come to it from the pages of what they own.
    case 'impact':
      return (me?.isStaff || me?.can.readQueues) ?? false;
    case 'configuration':
      return me?.can.manageConfigurationItems ?? false;
    case 'administration':
      return (me?.can.readDefinitions || me?.can.administer) ?? false;
    default:
      return true;
  }
}
