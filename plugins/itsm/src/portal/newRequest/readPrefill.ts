import type { RequestPrefill } from '@mesa-itsm/backstage-plugin-itsm-react';

const FIELD = 'field.';

/**
 * What a link fills in: `?title=…&description=…&field.<id>=…`. Entity pages
 * link with the system, for example (row R3).
 */
export function readPrefill(params: URLSearchParams): RequestPrefill {
  const fields: Record<string, string> = {};
  params.forEach((value, name) => {
    if (name.startsWith(FIELD)) {
      fields[name.slice(FIELD.length)] = value;
    }
  });
  return {
    title: params.get('title') ?? undefined,
    description: params.get('description') ?? undefined,
    fields,
  };
}
