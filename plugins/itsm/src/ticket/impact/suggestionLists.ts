import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';

/** What asks for a decision comes first. */
export const LISTS = [
  'recovered',
  'computed',
  'accepted',
  'not_impacted',
] as const;
export type SuggestionList = (typeof LISTS)[number];

type Items = TicketImpact['items'];

/** Suggestions by what can be decided about them. */
export function listsOf(items: Items): Record<SuggestionList, Items> {
  const lists: Record<SuggestionList, Items> = {
    recovered: [],
    computed: [],
    accepted: [],
    not_impacted: [],
  };
  items.forEach(item => {
    const { provenance, isReached } = item;
    const hasRecovered = provenance === 'accepted' && !isReached;
    lists[hasRecovered ? 'recovered' : provenance].push(item);
  });
  return lists;
}
