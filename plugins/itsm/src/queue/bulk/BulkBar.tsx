import { useState } from 'react';
import { Box, Button, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  LIFECYCLES,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  actionText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { Selection } from '../useSelection';
import { BULK_ACTIONS, type BulkAction, BulkDialog } from './BulkDialog';

const useStyles = makeStyles(
  {
    root: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      padding: 'var(--bui-space-2) var(--bui-space-3)',
      border: '1px solid var(--bui-border-2)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-2)',
    },
  },
  { name: 'ItsmBulkBar' },
);

/** The actions that the life cycle of a kind of ticket knows for many. */
export function bulkActionsOf(type: TicketType): BulkAction[] {
  return BULK_ACTIONS.filter(action =>
    LIFECYCLES[type].rules.some(rule => rule.action === action),
  );
}

/** What can be done with all selected tickets at once. */
export function BulkBar(props: {
  type: TicketType;
  selection: Selection;
  /** Told when tickets were changed. */
  onDone: () => void;
}) {
  const { type, selection, onDone } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const [action, setAction] = useState<BulkAction>();
  const count = selection.tickets.length;
  return (
    <>
      {count > 0 && (
        <Box
          as="section"
          className={classes.root}
          aria-label={t('bulk.region')}
        >
          <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
            <Text weight="bold" role="status">
              {t('bulk.selected', { count })}
            </Text>
            {bulkActionsOf(type).map(name => (
              <Button
                key={name}
                variant="primary"
                onPress={() => setAction(name)}
              >
                {actionText(t, name)}
              </Button>
            ))}
            <Button variant="tertiary" onPress={() => selection.set([])}>
              {t('bulk.clear')}
            </Button>
          </Flex>
        </Box>
      )}
      {action && (
        <BulkDialog
          action={action}
          tickets={selection.tickets}
          onResult={refused => {
            selection.set(refused);
            onDone();
          }}
          onClose={() => setAction(undefined)}
        />
      )}
    </>
  );
}
