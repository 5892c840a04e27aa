import { useApi } from '@backstage/core-plugin-api';
import { type ItsmApi, itsmApiRef } from '../api';

/** The service desk's API. @public */
export function useItsmApi(): ItsmApi {
  return useApi(itsmApiRef);
}
