import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  EndpointArguments,
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * The service desk as code inside the backend uses it: the endpoints of the
 * contract, called as a person of the catalog. The plugin's own rules hold;
 * permissions and catalog visibility are those of the backend.
 *
 * @public
 */
export interface ItsmDesk {
  /**
   * @param as - reference of the user in whose name it is done
   * @param at - instant to write instead of now, UTC milliseconds: for
   *   loading what happened in the past
   */
  call<K extends EndpointId>(
    endpoint: K,
    args: Partial<EndpointArguments<K>>,
    as: string,
    at?: number,
  ): Promise<EndpointResponse<K>>;
}

/** Work that a module does once the service desk runs. @public */
export interface ItsmStartupTask {
  id: string;
  run(desk: ItsmDesk): Promise<void>;
}

/** @public */
export interface ItsmStartupExtensionPoint {
  addTask(task: ItsmStartupTask): void;
}

/**
 * Lets modules work with the service desk from inside the backend.
 *
 * @public
 */
export const itsmStartupExtensionPoint =
  createExtensionPoint<ItsmStartupExtensionPoint>({ id: 'itsm.startup' });
