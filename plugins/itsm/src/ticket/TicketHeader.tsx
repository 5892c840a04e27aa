import { Button, ButtonIcon, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ChangeKindBadge,
  EntityTag,
  Pill,
  PriorityBadge,
  SlaBadge,
  StatusBadge,
  TicketTypeBadge,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine, RiKeyboardLine, RiLock2Line } from '@remixicon/react';
import { useTicketPage } from './data/TicketPageContext';
import { mayEdit } from './dialogs/mayEdit';
import { FileLinkedMenu } from './FileLinkedMenu';
import { WatchButton } from './WatchButton';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
    head: { justifyContent: 'space-between', alignItems: 'flex-start' },
    title: { flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' },
    help: { '@media (max-width: 1023px)': { display: 'none' } },
  },
  { name: 'ItsmTicketHeader' },
);

/** Reference, title and where the ticket stands. */
export function TicketHeader(props: {
  onEdit: () => void;
  onHelp: () => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const { priority } = ticket;
  const computed = priority?.computed as 1 | 2 | 3 | 4;
  return (
    <header className={classes.root}>
      <div className={`${classes.line} ${classes.head}`}>
        <div className={classes.title}>
          <Text color="secondary" weight="bold">
            {ticket.ref}
          </Text>
          <Text as="h2" variant="title-small" style={{ margin: 0 }}>
            {ticket.title}
          </Text>
        </div>
        <div className={classes.line}>
          <FileLinkedMenu />
          <WatchButton />
          {mayEdit(ticket.capabilities) && (
            <Button
              variant="secondary"
              iconStart={<RiEditLine />}
              onPress={props.onEdit}
            >
              {t('ticket.edit.button')}
            </Button>
          )}
          <ButtonIcon
            className={classes.help}
            variant="tertiary"
            icon={<RiKeyboardLine />}
            aria-label={t('shortcuts.title')}
            onPress={props.onHelp}
          />
        </div>
      </div>
      <div className={classes.line}>
        <TicketTypeBadge type={ticket.type} />
        <StatusBadge status={ticket.status} type={ticket.type} />
        {ticket.change && <ChangeKindBadge kind={ticket.change.kind} />}
        {ticket.pendingReason && ticket.status === 'pending' && (
          <Text variant="body-small" color="secondary">
            {localized(ticket.pendingReason.title)}
          </Text>
        )}
        {priority && <PriorityBadge priority={priority.value} />}
        {priority?.overridden && (
          <Text variant="body-small" color="secondary">
            {t('ticket.priority.overridden', {
              computed: t(`priority.${computed}`),
            })}
          </Text>
        )}
        <SlaBadge sla={ticket.sla} />
        {ticket.restricted && (
          <Pill tone="warning" icon={<RiLock2Line />}>
            {t('common.restricted')}
          </Pill>
        )}
        {ticket.primaryEntity && <EntityTag entity={ticket.primaryEntity} />}
      </div>
    </header>
  );
}
