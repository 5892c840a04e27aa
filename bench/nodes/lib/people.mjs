/** People of the demo organisation who take part. */
export const AGENT = 'user:default/noe-villegas';
export const ADMINISTRATOR = 'user:default/joel-cervera';
export const MANAGER = 'user:default/carlota-huerta';
export const CHANGE_MANAGER = 'user:default/horacio-penaloza';
export const REQUESTERS = [
  'user:default/itzel-noriega',
  'user:default/ximena-arreola',
  'user:default/nadia-renteria',
];
export const EVERYBODY = [
  AGENT,
  ADMINISTRATOR,
  MANAGER,
  CHANGE_MANAGER,
  ...REQUESTERS,
];
