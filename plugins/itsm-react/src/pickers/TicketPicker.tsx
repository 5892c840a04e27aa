import { useCallback } from 'react';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import { statusText } from '../components/statusText';
import { useItsmApi } from '../hooks';
import { useItsmTranslation } from '../translations';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import type { PickerLoader } from './usePickerPages';

/** @public */
export interface TicketPickerProps extends PickerProps {
  /** Kinds of ticket to choose from. */
  types: readonly TicketType[];
  /** A ticket that is not offered, such as the one on screen. */
  except?: string;
}

/**
 * Chooses a ticket by reference or words of its title, among those that the
 * person may read. The `ref` of what is chosen is the ticket's reference.
 *
 * @public
 */
export function TicketPicker({ types, except, ...props }: TicketPickerProps) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const type = types.join(',');
  const load = useCallback<PickerLoader>(
    async ({ q, cursor, signal }) => {
      const page = await api.call('listTickets', {
        query: { q, cursor, type, sort: 'updatedAt', limit: 20 },
        signal,
      });
      return {
        next: page.next,
        items: page.items
          .filter(ticket => ticket.ref !== except)
          .map(ticket => ({
            ref: ticket.ref,
            title: `${ticket.ref} ${ticket.title}`,
            detail: statusText(t, ticket.status, ticket.type),
          })),
      };
    },
    [api, type, except, t],
  );
  return <AsyncPicker {...props} load={load} />;
}
