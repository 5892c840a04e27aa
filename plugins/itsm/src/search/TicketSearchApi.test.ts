import type { SearchApi } from '@backstage/plugin-search-react';
import type { SearchResultSet } from '@backstage/plugin-search-common';
import type { ListedTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import { fakeItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { aSummary } from '../__testUtils__/tickets';
import { TicketSearchApi } from './TicketSearchApi';
import { TICKET_RESULT_TYPE } from './toSearchResult';

const TICKETS = [TICKET_RESULT_TYPE];
const COMPONENT = {
  type: 'software-catalog',
  document: { title: 'Payroll', text: '', location: '/catalog/payroll' },
};

const tickets = (count: number): ListedTicket[] =>
  Array.from({ length: count }, (_, index) => ({
    ...aSummary({ ref: `REQ-${index + 1}`, title: 'Payroll is late' }),
    match: {
      in: 'log' as const,
      title: [{ start: 0, end: 7 }],
      excerpt: { text: 'see payroll', ranges: [{ start: 4, end: 11 }] },
    },
  }));

function setUp(answer: () => { items: ListedTicket[]; next?: string }) {
  const fake = fakeItsmApi({ listTickets: answer });
  const found: SearchResultSet = {
    results: [COMPONENT],
    numberOfResults: 1,
    nextPageCursor: 'more',
  };
  const others = {
    query: jest.fn<Promise<SearchResultSet>, Parameters<SearchApi['query']>>(
      async () => found,
    ),
  };
  const api = new TicketSearchApi({
    others,
    itsm: fake.api,
    ticketPath: ref => `/desk/${ref}`,
  });
  const asked = () => fake.callsOf('listTickets').map(call => call.query);
  return { api, others, asked };
}

describe('the search of the portal', () => {
  it('shows the newest three tickets above the first page of the rest', async () => {
    const { api } = setUp(() => ({ items: tickets(5) }));
    const found = await api.query({ term: 'payroll' });
    expect(found.results.map(result => result.document.location)).toEqual([
      '/desk/REQ-1',
      '/desk/REQ-2',
      '/desk/REQ-3',
      '/catalog/payroll',
    ]);
    expect(found).toMatchObject({ numberOfResults: 6, nextPageCursor: 'more' });
  });

  it('knows no number when there are more tickets than it saw', async () => {
    const { api } = setUp(() => ({ items: tickets(25), next: 'x' }));
    const found = await api.query({ term: 'payroll', pageLimit: 0 });
    expect(found.numberOfResults).toBeUndefined();
    expect(found.results).toEqual([COMPONENT]);
  });

  it.each([
    ['without words', { term: ' ' }],
    ['narrowed to kinds of entities', { term: 'x', filters: { kind: 'API' } }],
  ])('asks for no tickets %s', async (_, query) => {
    const { api, asked } = setUp(() => ({ items: tickets(1) }));
    expect((await api.query(query)).results).toEqual([COMPONENT]);
    expect(asked()).toEqual([]);
  });

  it('does not repeat the tickets on later pages', async () => {
    const { api } = setUp(() => ({ items: tickets(1) }));
    const found = await api.query({ term: 'payroll', pageCursor: 'more' });
    expect(found.results).toEqual([COMPONENT]);
  });

  it('goes on without the service desk when that fails', async () => {
    const { api } = setUp(() => {
      throw new Error('503');
    });
    expect((await api.query({ term: 'payroll' })).results).toEqual([COMPONENT]);
    await expect(
      api.query({ term: 'payroll', types: TICKETS }),
    ).rejects.toThrow('503');
  });

  it('leaves other types alone', async () => {
    const { api, others, asked } = setUp(() => ({ items: tickets(1) }));
    const query = { term: 'x', types: ['software-catalog', 'techdocs'] };
    await api.query(query);
    expect(others.query).toHaveBeenCalledWith(query, undefined);
    await api.query({ term: 'x', types: ['techdocs', ...TICKETS] });
    expect(others.query).toHaveBeenLastCalledWith(
      { term: 'x', types: ['techdocs'] },
      undefined,
    );
    expect(asked()).toHaveLength(1);
  });
});

describe('tickets alone', () => {
  it('come page by page, with where the words stand', async () => {
    const { api, others, asked } = setUp(() => ({
      items: tickets(2),
      next: 'second',
    }));
    const query = { term: 'payroll', types: TICKETS, pageLimit: 10 };
    const first = await api.query(query);
    expect(first.results[0]).toMatchObject({
      type: TICKET_RESULT_TYPE,
      rank: 1,
      document: {
        title: 'REQ-1 Payroll is late',
        text: 'see payroll',
        ticket: { ref: 'REQ-1' },
      },
      highlight: {
        fields: {
          title: 'REQ-1 \ue000Payroll\ue001 is late',
          text: 'see \ue000payroll\ue001',
        },
      },
    });
    expect(first.previousPageCursor).toBeUndefined();
    const second = await api.query({
      ...query,
      pageCursor: first.nextPageCursor,
    });
    expect(second.results[0].rank).toBe(11);
    expect(second.previousPageCursor).toBeDefined();
    expect(asked()).toEqual([
      { q: 'payroll', cursor: undefined, limit: 10 },
      { q: 'payroll', cursor: 'second', limit: 10 },
    ]);
    expect(others.query).not.toHaveBeenCalled();
  });

  it('are the newest ones without words, and all of them where nothing follows', async () => {
    const { api, asked } = setUp(() => ({ items: tickets(2) }));
    const found = await api.query({ term: '', types: TICKETS });
    expect(found.numberOfResults).toBe(2);
    expect(asked()).toEqual([{ q: undefined, cursor: undefined, limit: 25 }]);
  });

  it('are asked for once by a page that wants them and their number', async () => {
    const { api, asked } = setUp(() => ({ items: tickets(2) }));
    const query = { term: 'payroll', types: TICKETS };
    await Promise.all([
      api.query(query),
      api.query({ ...query, pageLimit: 0 }),
      api.query({ term: 'payroll', pageLimit: 0 }),
    ]);
    expect(asked()).toHaveLength(1);
    await api.query(query);
    expect(asked()).toHaveLength(2);
  });
});
