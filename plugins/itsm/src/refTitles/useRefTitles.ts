import { useEffect, useMemo, useState } from 'react';
import type {
  PickerItem,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmApi,
  useItsmApi,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';

type Titles = ReadonlyMap<string, string>;

/** Name part of a reference, for as long as its title is not known. */
function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function titlesOfRows(tickets: readonly TicketSummary[]): [string, string][] {
  return tickets.flatMap(ticket => [
    [ticket.team.ref, ticket.team.title] as [string, string],
    ...[ticket.unit, ticket.primaryEntity].flatMap(
      (entity): [string, string][] =>
        entity ? [[entity.ref, entity.title]] : [],
    ),
    ...(ticket.assignee?.ref
      ? [[ticket.assignee.ref, ticket.assignee.name] as [string, string]]
      : []),
  ]);
}

/** Asks the picker that knows this kind of reference for its title. */
async function findTitle(
  api: ItsmApi,
  ref: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const q = nameOf(ref);
  const query = { q, limit: 20 };
  const ask = (): Promise<{ items: PickerItem[] }>[] => {
    if (ref.startsWith('user:')) {
      return [api.call('pickPeople', { query, signal })];
    }
    return ref.startsWith('group:')
      ? (['team', 'unit'] as const).map(purpose =>
          api.call('pickGroups', { query: { ...query, purpose }, signal }),
        )
      : [api.call('pickEntities', { query, signal })];
  };
  const pages = await Promise.all(ask());
  return pages.flatMap(page => page.items).find(item => item.ref === ref)
    ?.title;
}

/**
 * Titles of the references that filters hold: from what is on screen or was
 * chosen, and else from the server, so that a shared link reads well too.
 */
export function useRefTitles(
  refs: readonly string[],
  tickets?: readonly TicketSummary[],
) {
  const api = useItsmApi();
  const { value: me } = useMe();
  const [learnt, setLearnt] = useState<Titles>(new Map());
  const known = useMemo(
    () =>
      new Map([
        ...[...(me?.teams ?? []), ...(me?.units ?? [])].map(
          entity => [entity.ref, entity.title] as [string, string],
        ),
        ...titlesOfRows(tickets ?? []),
        ...learnt,
      ]),
    [me, tickets, learnt],
  );
  const missing = refs
    .filter(ref => ref.includes(':') && !known.has(ref))
    .join(' ');

  useEffect(() => {
    if (!missing) {
      return undefined;
    }
    const abort = new AbortController();
    Promise.all(
      missing.split(' ').map(async ref => {
        const title = await findTitle(api, ref, abort.signal).catch(
          () => undefined,
        );
        return [ref, title ?? nameOf(ref)] as [string, string];
      }),
    ).then(found => {
      if (!abort.signal.aborted) {
        setLearnt(before => new Map([...before, ...found]));
      }
    });
    return () => abort.abort();
  }, [api, missing]);

  return {
    titleOf: (ref: string) => known.get(ref) ?? nameOf(ref),
    learn: (item: PickerItem) =>
      setLearnt(before => new Map([...before, [item.ref, item.title]])),
  };
}
