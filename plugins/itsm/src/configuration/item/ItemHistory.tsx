import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ConfigurationItem,
  ConfigurationItemEvent,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PersonName,
  RelativeTime,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { MessagePages } from '../../administration/messages/MessagePages';
import { itemParams } from '../itemParams';
import { ChangeLines } from './ChangeLines';

const PAGE = 20;

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    entry: {
      padding: 'var(--bui-space-3) 0',
      '& + &': { borderTop: '1px solid var(--bui-border-1)' },
    },
  },
  { name: 'ItsmItemHistory' },
);

/** Who changed what of an item and when, the newest first. */
export function ItemHistory({ item }: { item: ConfigurationItem }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const pages = useItsmPages('listConfigurationItemEvents', {
    params: itemParams(item.ref),
    query: { limit: PAGE },
  });
  return (
    <MessagePages
      pages={pages}
      errorTitle={t('configuration.history.error')}
      empty={null}
    >
      {pages.items && (
        <ol
          className={classes.list}
          aria-label={t('configuration.view.history')}
        >
          {pages.items.map(entry => (
            <li key={entry.version} className={classes.entry}>
              <EntryHead entry={entry} />
              <ChangeLines
                changes={entry.changes}
                isNew={entry.action === 'create'}
              />
            </li>
          ))}
        </ol>
      )}
    </MessagePages>
  );
}

function EntryHead({ entry }: { entry: ConfigurationItemEvent }) {
  const { t } = useItsmTranslation();
  const { action, by, at, imported } = entry;
  return (
    <Text as="p" style={{ margin: 0 }}>
      <Text weight="bold">{t(`configuration.history.${action}`)}</Text>
      {' · '}
      <PersonName person={by} />
      {' · '}
      <RelativeTime at={at} />
      {imported && ` · ${t('configuration.history.imported')}`}
    </Text>
  );
}
