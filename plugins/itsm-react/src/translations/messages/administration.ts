/** Words of the administration pages. */
export const administrationMessages = {
  'administration.title': 'Administration',
} as const;
