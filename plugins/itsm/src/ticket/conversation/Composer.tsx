import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Box, Button, TextAreaField } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  isFinal,
  TEXT_LIMITS,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line, RiSendPlane2Line } from '@remixicon/react';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { CannedReplies } from './CannedReplies';
import { ToChildren } from './ToChildren';
import { useInternalStyles } from './useInternalStyles';
import { VisibilitySwitch } from './VisibilitySwitch';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-2)',
      borderRadius: 'var(--bui-radius-3)',
    },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
    },
    buttons: { display: 'flex', gap: 'var(--bui-space-2)' },
  },
  { name: 'ItsmComposer' },
);

export interface ComposerProps {
  fieldRef: RefObject<HTMLDivElement>;
  visibility: Visibility;
  onVisibility: (visibility: Visibility) => void;
}

/**
 * Writes to the log. Public unless somebody with internal access says
 * otherwise; an internal note looks different in every way before it is sent.
 */
export function Composer(props: ComposerProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const internalClasses = useInternalStyles();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [text, setText] = useState('');
  const [toChildren, setToChildren] = useState(false);
  const mayReachChildren = ticket.capabilities.commentToChildren;
  const mayBeInternal = ticket.capabilities.commentInternal;
  // What was typed as internal stays internal, also when the right to send it
  // is taken away meanwhile: it must never go out as a reply.
  const isShutOut =
    !mayBeInternal && props.visibility === 'internal' && text.trim() !== '';
  const visibility = mayBeInternal || isShutOut ? props.visibility : 'public';
  const isInternal = visibility === 'internal';
  // What whoever asked writes on it then opens another one.
  const isOver =
    !ticket.capabilities.readInternal && isFinal(ticket.type, ticket.status);

  const send = async () => {
    if (!text.trim() || write.isPending || isShutOut) {
      return;
    }
    const done = await write.run('commentTicket', base => ({
      params: { ref: base.ref },
      body: {
        visibility,
        text: text.trim(),
        ...(toChildren && mayReachChildren ? { toChildren } : {}),
      },
    }));
    if (done) {
      setText('');
      setToChildren(false);
      props.onVisibility('public');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  const insert = (reply: string, replyVisibility: Visibility) => {
    setText(before => (before.trim() ? `${before}\n\n${reply}` : reply));
    // Never towards public once something is typed: it may be confidential.
    if (replyVisibility === 'internal' || !text.trim()) {
      props.onVisibility(replyVisibility);
    }
  };
  return (
    <Box
      bg="neutral"
      className={`${classes.root} ${isInternal ? internalClasses.box : ''}`}
      data-visibility={visibility}
      onKeyDown={onKeyDown}
    >
      {mayBeInternal && (
        <div className={classes.bar}>
          <VisibilitySwitch value={visibility} onChange={props.onVisibility} />
          <CannedReplies onInsert={insert} />
        </div>
      )}
      {isInternal && (
        <span className={internalClasses.notice}>
          <RiLock2Line aria-hidden size={16} />
          {t('ticket.composer.internalNotice')}
        </span>
      )}
      {isShutOut && <span role="alert">{t('ticket.composer.shutOut')}</span>}
      <TextAreaField
        ref={props.fieldRef}
        label={
          isInternal
            ? t('ticket.composer.internalLabel')
            : t('ticket.composer.publicLabel')
        }
        description={
          isOver
            ? `${t('ticket.composer.followUp')} ${t('ticket.composer.hint')}`
            : t('ticket.composer.hint')
        }
        rows={4}
        maxLength={TEXT_LIMITS.comment}
        value={text}
        onChange={setText}
      />
      <WriteNotice write={write} />
      <div className={classes.bar}>
        {mayReachChildren ? (
          <ToChildren isSelected={toChildren} onChange={setToChildren} />
        ) : (
          <span />
        )}
        <span className={classes.buttons}>
          <Button
            variant="primary"
            iconStart={isInternal ? <RiLock2Line /> : <RiSendPlane2Line />}
            isDisabled={!text.trim() || isShutOut}
            isPending={write.isPending}
            onPress={send}
          >
            {isInternal
              ? t('ticket.composer.sendInternal')
              : t('ticket.composer.sendPublic')}
          </Button>
        </span>
      </div>
    </Box>
  );
}
