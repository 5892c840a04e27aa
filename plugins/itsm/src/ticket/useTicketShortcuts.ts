import type { RefObject } from 'react';
import type {
  TicketCapabilities,
  Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useShortcuts } from '../shortcuts';
import { mayEdit } from './dialogs/mayEdit';

/** Keys of the ticket page; each only where the person may do the thing. */
export function useTicketShortcuts(options: {
  composer: RefObject<HTMLElement>;
  capabilities: TicketCapabilities;
  onVisibility: (visibility: Visibility) => void;
  onEdit: () => void;
  onHelp: () => void;
}): void {
  const { capabilities } = options;
  const write = (visibility: Visibility) => {
    options.onVisibility(visibility);
    options.composer.current?.querySelector('textarea')?.focus();
  };
  useShortcuts({
    ...(capabilities.comment ? { r: () => write('public') } : {}),
    ...(capabilities.commentInternal ? { i: () => write('internal') } : {}),
    ...(mayEdit(capabilities) ? { e: () => options.onEdit() } : {}),
    '?': () => options.onHelp(),
  });
}
