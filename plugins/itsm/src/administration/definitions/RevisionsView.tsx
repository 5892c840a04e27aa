import { Button, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { DefinitionRevision } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RelativeTime,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { diffSpecs } from './diffSpecs';
import { DiffView } from './DiffView';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
    },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-2) 0',
      borderBottom: '1px solid var(--bui-border-1)',
    },
  },
  { name: 'ItsmRevisionsView' },
);

/** Every revision, and what an older one says otherwise. */
export function RevisionsView(props: {
  current: DefinitionRevision;
  older: DefinitionRevision | undefined;
  onRevision: (revision: number | undefined) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { current, older } = props;
  const revisions = [...current.revisions].sort(
    (a, b) => b.revision - a.revision,
  );
  const shown = older?.revision ?? current.revision;
  return (
    <Flex direction="column" gap="5">
      <ul className={classes.list}>
        {revisions.map(({ revision, at, author }) => (
          <li key={revision} className={classes.item}>
            <span>
              <Text weight={revision === shown ? 'bold' : 'regular'}>
                {t('administration.revision', { revision: String(revision) })}
                {revision === current.revision &&
                  ` · ${t('administration.revision.current')}`}
              </Text>
              <br />
              <Text variant="body-small" color="secondary">
                {author} · <RelativeTime at={at} />
              </Text>
            </span>
            <Button
              variant="secondary"
              isDisabled={revision === shown}
              aria-label={t('administration.revision.showNumber', {
                revision: String(revision),
              })}
              onPress={() =>
                props.onRevision(
                  revision === current.revision ? undefined : revision,
                )
              }
            >
              {t('administration.revision.show')}
            </Button>
          </li>
        ))}
      </ul>
      {older && (
        <Flex direction="column" gap="3">
          <Text
            as="h4"
            variant="body-large"
            weight="bold"
            style={{ margin: 0 }}
          >
            {t('administration.diff.title', {
              from: String(older.revision),
              to: String(current.revision),
            })}
          </Text>
          <DiffView changes={diffSpecs(older.spec, current.spec)} />
        </Flex>
      )}
    </Flex>
  );
}
