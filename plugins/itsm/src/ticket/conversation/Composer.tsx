import type { KeyboardEvent, RefObject } from 'react';
import { Box, Button, TextAreaField } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { TEXT_LIMITS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line, RiSendPlane2Line } from '@remixicon/react';
import { WriteNotice } from '../WriteNotice';
import { CannedReplies } from './CannedReplies';
import { ToChildren } from './ToChildren';
import { type ComposerVisibility, useComposer } from './useComposer';
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

export interface ComposerProps extends ComposerVisibility {
  fieldRef: RefObject<HTMLDivElement>;
}

type ComposerState = ReturnType<typeof useComposer>;

/**
 * Writes to the log. Public unless somebody with internal access says
 * otherwise; an internal note looks different in every way before it is sent.
 */
export function Composer(props: ComposerProps) {
  const classes = useStyles();
  const internalClasses = useInternalStyles();
  const composer = useComposer(props);
  const { visibility, write } = composer;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      composer.send();
    }
  };
  return (
    <Box
      bg="neutral"
      className={`${classes.root} ${
        visibility === 'internal' ? internalClasses.box : ''
      }`}
      data-visibility={visibility}
      onKeyDown={onKeyDown}
    >
      {composer.mayBeInternal && (
        <div className={classes.bar}>
          <VisibilitySwitch value={visibility} onChange={props.onVisibility} />
          <CannedReplies onInsert={composer.insert} />
        </div>
      )}
      <ComposerNotices composer={composer} />
      <ComposerField composer={composer} fieldRef={props.fieldRef} />
      <WriteNotice write={write} />
      <div className={classes.bar}>
        {composer.mayReachChildren ? (
          <ToChildren
            isSelected={composer.toChildren}
            onChange={composer.setToChildren}
          />
        ) : (
          <span />
        )}
        <span className={classes.buttons}>
          <SendButton composer={composer} />
        </span>
      </div>
    </Box>
  );
}

/** Who will read it, and who no longer may write it. */
function ComposerNotices({ composer }: { composer: ComposerState }) {
  const { t } = useItsmTranslation();
  const internalClasses = useInternalStyles();
  return (
    <>
      {composer.visibility === 'internal' && (
        <span className={internalClasses.notice}>
          <RiLock2Line aria-hidden size={16} />
          {t('ticket.composer.internalNotice')}
        </span>
      )}
      {composer.isShutOut && (
        <span role="alert">{t('ticket.composer.shutOut')}</span>
      )}
    </>
  );
}

function ComposerField(props: {
  composer: ComposerState;
  fieldRef: RefObject<HTMLDivElement>;
}) {
  const { t } = useItsmTranslation();
  const { text, setText, visibility, isOver } = props.composer;
  return (
    <TextAreaField
      ref={props.fieldRef}
      label={t(`ticket.composer.${visibility}Label`)}
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
  );
}

function SendButton({ composer }: { composer: ComposerState }) {
  const { t } = useItsmTranslation();
  const isInternal = composer.visibility === 'internal';
  return (
    <Button
      variant="primary"
      iconStart={isInternal ? <RiLock2Line /> : <RiSendPlane2Line />}
      isDisabled={!composer.canSend}
      isPending={composer.write.isPending}
      onPress={composer.send}
    >
      {t(
        isInternal
          ? 'ticket.composer.sendInternal'
          : 'ticket.composer.sendPublic',
      )}
    </Button>
  );
}
