/** Connection to the database of the plugin, as Backstage names it. */
export function databaseOf({ host, port, user, password }) {
  return {
    host,
    port,
    user,
    password,
    database: 'backstage_plugin_itsm',
  };
}
