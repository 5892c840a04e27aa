import {
  RiApps2Line,
  RiBox3Line,
  RiHardDrive2Line,
  RiNodeTree,
  RiPlugLine,
  RiStackLine,
} from '@remixicon/react';

const ICONS: Record<string, typeof RiBox3Line> = {
  system: RiApps2Line,
  component: RiBox3Line,
  api: RiPlugLine,
  resource: RiHardDrive2Line,
  domain: RiNodeTree,
  group: RiStackLine,
};

/** The shape of a kind, or of a pile, inside a box. */
export function EntityIcon({ kind }: { kind: string }) {
  const Icon = ICONS[kind] ?? RiBox3Line;
  return <Icon size={18} />;
}
