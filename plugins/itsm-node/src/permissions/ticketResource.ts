import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_ITSM_TICKET } from '@mesa-itsm/backstage-plugin-itsm-common';

/** What permission rules may look at. @public */
export interface TicketResource {
  ref: string;
  type: string;
  status: string;
  team: string;
  unit?: string;
  restricted: boolean;
  /**
   * Users and groups that have a part in it, and `liaison:GROUP` for the
   * liaisons of its unit.
   */
  principals: readonly string[];
  /** References of the catalog entities on it. */
  entities: readonly string[];
}

/** A rule as a condition on tables; several values are alternatives. @public */
export type TicketCriterion =
  | {
      readonly on: 'type' | 'team' | 'unit' | 'principal' | 'entity';
      readonly values: readonly string[];
    }
  | { readonly on: 'restricted'; readonly value: boolean };

/** @public */
export const ticketPermissionResourceRef = createPermissionResourceRef<
  TicketResource,
  TicketCriterion
>().with({ pluginId: 'itsm', resourceType: RESOURCE_TYPE_ITSM_TICKET });
