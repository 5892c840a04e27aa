/** Words of the portal pages. */
export const portalMessages = {
  'portal.title': 'Portal',
} as const;
