import type { ReactElement } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAddCircleLine,
  RiChat3Line,
  RiDownloadLine,
  RiEditLine,
  RiEraserLine,
  RiEyeLine,
  RiFlowChart,
  RiLink,
  RiLock2Line,
  RiMegaphoneLine,
  RiNodeTree,
  RiNotification3Line,
  RiRobot2Line,
  RiShieldUserLine,
  RiTimer2Line,
  RiTimerFlashLine,
} from '@remixicon/react';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: '2rem',
      height: '2rem',
      borderRadius: 'var(--bui-radius-full)',
      background: 'var(--bui-bg-neutral-2)',
      color: 'var(--bui-fg-secondary)',
      '& svg': { width: 16, height: 16 },
    },
    internal: {
      background: 'var(--bui-warning-bg-subdued)',
      color: 'var(--bui-warning-fg-subdued)',
    },
  },
  { name: 'ItsmEventIcon' },
);

const ICONS: Record<string, ReactElement> = {
  created: <RiAddCircleLine />,
  comment: <RiChat3Line />,
  workaround_communicated: <RiMegaphoneLine />,
  transition: <RiFlowChart />,
  flowed: <RiNodeTree />,
  sla_reached: <RiTimerFlashLine />,
  impact_computed: <RiNodeTree />,
  impact_dismissed: <RiNodeTree />,
  impact_restored: <RiNodeTree />,
  sla_reapplied: <RiTimer2Line />,
  reminded: <RiNotification3Line />,
  edited: <RiEditLine />,
  entity_linked: <RiNodeTree />,
  entity_unlinked: <RiNodeTree />,
  ticket_linked: <RiLink />,
  ticket_unlinked: <RiLink />,
  watcher_added: <RiEyeLine />,
  watcher_removed: <RiEyeLine />,
  access_granted: <RiShieldUserLine />,
  access_revoked: <RiShieldUserLine />,
  routed: <RiRobot2Line />,
  entry_redacted: <RiEraserLine />,
  imported: <RiDownloadLine />,
};

/** The sign of an entry; its words say the same. */
export function EventIcon({ event }: { event: TicketEventView }) {
  const classes = useStyles();
  const isInternal = event.visibility === 'internal';
  const isNote = isInternal && event.kind === 'comment';
  const automatic = !event.actor && event.kind === 'transition';
  const icon = isNote ? <RiLock2Line /> : ICONS[event.kind];
  return (
    <span
      aria-hidden
      className={`${classes.root} ${isInternal ? classes.internal : ''}`}
    >
      {automatic ? <RiRobot2Line /> : icon ?? <RiEditLine />}
    </span>
  );
}
