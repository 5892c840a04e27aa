import {
  RiApps2Line,
  RiAwardLine,
  RiBuilding2Line,
  RiCodeSSlashLine,
  RiComputerLine,
  RiCustomerService2Line,
  RiDatabase2Line,
  RiFileTextLine,
  RiGlobalLine,
  RiHardDrive2Line,
  RiKey2Line,
  RiLock2Line,
  RiMacbookLine,
  RiMailLine,
  RiMapPinLine,
  RiPhoneLine,
  RiPrinterLine,
  RiRouterLine,
  RiServerLine,
  RiShieldCheckLine,
  RiTableLine,
  RiTeamLine,
  RiUserSettingsLine,
  RiVideoChatLine,
  RiWifiLine,
  RiWindowLine,
} from '@remixicon/react';
import { makeStyles } from '@material-ui/core/styles';

/** The names that definitions of the service catalogue may use. */
const ICONS: Readonly<Record<string, typeof RiApps2Line>> = {
  account: RiUserSettingsLine,
  app: RiApps2Line,
  building: RiBuilding2Line,
  certificate: RiAwardLine,
  code: RiCodeSSlashLine,
  computer: RiComputerLine,
  database: RiDatabase2Line,
  desk: RiTableLine,
  document: RiFileTextLine,
  email: RiMailLine,
  globe: RiGlobalLine,
  key: RiKey2Line,
  laptop: RiMacbookLine,
  lock: RiLock2Line,
  map: RiMapPinLine,
  network: RiRouterLine,
  people: RiTeamLine,
  phone: RiPhoneLine,
  printer: RiPrinterLine,
  server: RiServerLine,
  shield: RiShieldCheckLine,
  storage: RiHardDrive2Line,
  support: RiCustomerService2Line,
  video: RiVideoChatLine,
  web: RiWindowLine,
  wifi: RiWifiLine,
};

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      flex: 'none',
      borderRadius: 'var(--bui-radius-3)',
      color: 'var(--bui-announcement-fg-subdued)',
      background: 'var(--bui-announcement-bg-subdued)',
    },
  },
  { name: 'ItsmCatalogueIcon' },
);

/** @public */
export interface CatalogueIconProps {
  /** Name from the definition; anything unknown gets a general icon. */
  icon: string | undefined;
  /** Side of the tile in pixels. */
  size?: number;
}

/** The picture of a family, service or offering. Decoration only. @public */
export function CatalogueIcon({ icon, size = 40 }: CatalogueIconProps) {
  const classes = useStyles();
  const Icon =
    icon !== undefined && Object.hasOwn(ICONS, icon)
      ? ICONS[icon]
      : RiCustomerService2Line;
  return (
    <span
      aria-hidden
      className={classes.root}
      style={{ width: size, height: size }}
    >
      <Icon size={Math.round(size * 0.55)} />
    </span>
  );
}
