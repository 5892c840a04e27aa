import { type ComponentType, lazy } from 'react';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';

/** A part of the page with its path below it. */
interface LegacyPage {
  path: string;
  Content: ComponentType;
}

const page = (
  path: string,
  load: () => Promise<ComponentType>,
): LegacyPage => ({
  path,
  Content: lazy(async () => ({ default: await load() })),
});

/** The queue of a kind of ticket at its path. */
const queue = (path: string, type: TicketType) =>
  page(path, async () => {
    const { QueueContent } = await import('../queue');
    return function Queue() {
      return <QueueContent type={type} />;
    };
  });

/** The sub-pages in the order of their tabs, each loaded when it is shown. */
export const legacyPages: readonly LegacyPage[] = [
  page('home', () => import('../home').then(m => m.HomeContent)),
  page('portal', () => import('../portal').then(m => m.PortalContent)),
  queue('requests', 'request'),
  queue('incidents', 'incident'),
  queue('problems', 'problem'),
  queue('changes', 'change'),
  page('impact', () => import('../impact').then(m => m.ImpactContent)),
  page('new', () => import('../newTicket').then(m => m.NewTicketContent)),
  page('tickets', () => import('../ticket').then(m => m.TicketContent)),
  page('configuration', () =>
    import('../configuration').then(m => m.ConfigurationContent),
  ),
  page('administration', () =>
    import('../administration').then(m => m.AdministrationContent),
  ),
];
