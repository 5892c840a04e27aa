import type { SlaJobChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';

/** As many as a page may hold. */
const PAGE = 200;

/** Every changed clock of a job, page after page. */
export async function readAllChanges(
  api: ItsmApi,
  id: string,
  signal: AbortSignal,
): Promise<SlaJobChange[]> {
  const changes: SlaJobChange[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.call('listSlaJobChanges', {
      params: { id },
      query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    });
    changes.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return changes;
}
