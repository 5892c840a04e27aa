import { useRef, useState } from 'react';
import { Button, Flex, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import type {
  AllowedAction,
  TicketAction,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  actionText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiMore2Line } from '@remixicon/react';
import { useFocusKeeper } from '../../focus';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { LinkEntityDialog } from '../dialogs/LinkEntityDialog';
import { EditPlanDialog } from '../plan/EditPlanDialog';
import { ActionDialog } from './ActionDialog';
import type { ActionAnswers } from './actionForm';
import { arrangeActions } from './actionOrder';
import type { MissingPlace } from './MissingParts';

/** Whether there is something to ask or to say before an action is taken. */
function asksFirst(action: AllowedAction): boolean {
  return (
    action.fields.length > 0 || action.missing.length > 0 || action.flowsTo > 0
  );
}

/** Buttons for exactly what the server offers this person now. */
export function ActionBar() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [open, setOpen] = useState<AllowedAction>();
  const [filling, setFilling] = useState<MissingPlace>();
  const bar = useRef<HTMLDivElement>(null);
  // An action that was taken is no longer offered.
  useFocusKeeper(bar);
  const drafts = useRef<Partial<Record<TicketAction, ActionAnswers>>>({});
  const { primary, outlined, menu } = arrangeActions(
    ticket.status,
    ticket.allowedActions,
  );
  // What is being typed in an open dialog outlives the action it is for.
  if (ticket.allowedActions.length === 0 && !open && !filling) {
    return null;
  }
  const take = (action: AllowedAction) => {
    if (asksFirst(action)) {
      setOpen(action);
      return;
    }
    write.run('transitionTicket', base => ({
      params: { ref: base.ref },
      body: { action: action.action, version: base.version },
    }));
  };
  const button = (action: AllowedAction, variant: 'primary' | 'secondary') => (
    <Button
      key={action.action}
      variant={variant}
      isPending={write.isPending && !asksFirst(action)}
      onPress={() => take(action)}
    >
      {actionText(t, action.action, ticket.type)}
    </Button>
  );
  return (
    <Flex direction="column" gap="3">
      <Flex
        ref={bar}
        role="group"
        tabIndex={-1}
        aria-label={t('ticket.actions')}
        gap="2"
        style={{ flexWrap: 'wrap' }}
      >
        {primary && button(primary, 'primary')}
        {outlined.map(action => button(action, 'secondary'))}
        {menu.length > 0 && (
          <MenuTrigger>
            <Button variant="secondary" iconStart={<RiMore2Line />}>
              {t('ticket.moreActions')}
            </Button>
            <Menu
              onAction={key => {
                const action = menu.find(item => item.action === key);
                if (action) {
                  take(action);
                }
              }}
            >
              {menu.map(({ action }) => (
                <MenuItem
                  key={action}
                  id={action}
                  color={action === 'cancel' ? 'danger' : 'primary'}
                >
                  {actionText(t, action, ticket.type)}
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        )}
      </Flex>
      <WriteNotice write={write} />
      {open && (
        <ActionDialog
          action={open}
          draft={drafts.current[open.action] ?? {}}
          onDraft={draft => {
            drafts.current[open.action] = draft;
          }}
          onClose={() => setOpen(undefined)}
          onFill={place => {
            setOpen(undefined);
            setFilling(place);
          }}
        />
      )}
      {filling === 'plan' && (
        <EditPlanDialog onClose={() => setFilling(undefined)} />
      )}
      {filling === 'entities' && (
        <LinkEntityDialog onClose={() => setFilling(undefined)} />
      )}
    </Flex>
  );
}
