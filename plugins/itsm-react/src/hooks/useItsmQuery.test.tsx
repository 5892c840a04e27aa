import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  OfferingForm,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import { fakeItsmApi } from '../testUtils';
import { anOffering } from '../__testUtils__/fixtures';
import { itsmApiRef } from '../api';
import { useItsmPages } from './useItsmPages';
import { useItsmQuery } from './useItsmQuery';

type Fake = ReturnType<typeof fakeItsmApi>;

const inside =
  ({ api }: Fake) =>
  ({ children }: { children: ReactNode }) =>
    <TestApiProvider apis={[[itsmApiRef, api]]}>{children}</TestApiProvider>;

function offeringNamed(name: string): OfferingForm {
  return { ...anOffering([]), name };
}

/** Answers that the test gives when it wants to. */
function answersOnDemand() {
  const waiting: { name: string; signal?: AbortSignal; answer: () => void }[] =
    [];
  const fake = fakeItsmApi({
    getOffering: ({ params, signal }) =>
      new Promise(resolve => {
        const name = params.name;
        waiting.push({
          name,
          signal,
          answer: () => resolve(offeringNamed(name)),
        });
      }),
  });
  return { fake, waiting };
}

describe('useItsmQuery', () => {
  it('never shows the answer to a question that is no longer asked', async () => {
    const { fake, waiting } = answersOnDemand();
    const { result, rerender } = renderHook(
      ({ name }) => useItsmQuery('getOffering', { params: { name } }),
      { wrapper: inside(fake), initialProps: { name: 'first' } },
    );
    await waitFor(() => expect(waiting).toHaveLength(1));
    rerender({ name: 'second' });
    await waitFor(() => expect(waiting).toHaveLength(2));
    expect(waiting[0].signal?.aborted).toBe(true);

    await act(async () => {
      waiting[1].answer();
      waiting[0].answer();
    });
    expect(result.current.value?.name).toBe('second');
    expect(result.current.loading).toBe(false);
  });

  it('keeps the answer while it is asked again, and drops it for another question', async () => {
    const { fake, waiting } = answersOnDemand();
    const { result, rerender } = renderHook(
      ({ name }) => useItsmQuery('getOffering', { params: { name } }),
      { wrapper: inside(fake), initialProps: { name: 'first' } },
    );
    await waitFor(() => expect(waiting).toHaveLength(1));
    await act(async () => waiting[0].answer());

    act(() => result.current.refresh());
    expect(result.current.value?.name).toBe('first');
    expect(result.current.loading).toBe(true);

    rerender({ name: 'second' });
    expect(result.current.value).toBeUndefined();
    expect(result.current.loading).toBe(true);
  });

  it('asks nothing while there is nothing to ask', () => {
    const fake = fakeItsmApi({});
    const { result } = renderHook(
      () => useItsmQuery('getOffering', undefined),
      { wrapper: inside(fake) },
    );
    expect(result.current.loading).toBe(false);
    expect(fake.calls).toEqual([]);
  });
});

describe('useItsmPages', () => {
  const event = (seq: number) => ({ seq } as TicketEventView);
  const pages: Record<string, { items: TicketEventView[]; next?: string }> = {
    '': { items: [event(4), event(3)], next: 'two' },
    two: { items: [event(2), event(1)] },
  };
  const log = () =>
    fakeItsmApi({ listTicketEvents: ({ query }) => pages[query.cursor ?? ''] });
  const seqs = (items: TicketEventView[] | undefined) =>
    items?.map(item => item.seq);

  it('appends the next page, and after a refresh shows as much as before', async () => {
    const fake = log();
    const { result } = renderHook(
      () =>
        useItsmPages('listTicketEvents', {
          params: { ref: 'REQ-000001' },
          query: {},
        }),
      { wrapper: inside(fake) },
    );
    await waitFor(() => expect(seqs(result.current.items)).toEqual([4, 3]));
    expect(result.current.hasMore).toBe(true);

    act(() => result.current.loadMore());
    await waitFor(() =>
      expect(seqs(result.current.items)).toEqual([4, 3, 2, 1]),
    );
    expect(result.current.hasMore).toBe(false);

    act(() => result.current.refresh());
    expect(seqs(result.current.items)).toEqual([4, 3, 2, 1]);
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(seqs(result.current.items)).toEqual([4, 3, 2, 1]);
  });
});
