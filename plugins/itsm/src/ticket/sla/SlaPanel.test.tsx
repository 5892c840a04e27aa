import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  A_PAUSE,
  aClock,
  aTicketSla,
  itIs,
  SLA_NOW,
} from '../../__testUtils__/slaClocks';
import { aChange } from '../../__testUtils__/tickets';
import { renderOf } from '../__testUtils__/renderOf';
import { DESK, renderTicket } from '../__testUtils__/renderTicket';

beforeEach(() => itIs(SLA_NOW));
afterEach(() => jest.restoreAllMocks());

const renderClocks = (clocks: SlaClockView[], at?: string) =>
  renderTicket(DESK, {
    at,
    handlers: { getTicketSla: () => aTicketSla(clocks) },
  });
const clockNamed = (name: string) => screen.findByRole('region', { name });
const missedAt = (at: string): SlaClockView['marks'] => [
  { term: 0, percent: 100, isBreach: true, at, isAhead: false },
];

describe('the panel of the service level', () => {
  it('says of each clock what is asked, until when, and how far it is', async () => {
    renderClocks([aClock({ metric: 'response' }), aClock()]);
    const clock = await clockNamed('Resolution');
    expect(clock).toHaveTextContent('Running');
    expect(clock).toHaveTextContent('Target4 working hours');
    expect(clock).toHaveTextContent(/DueMar 18, 2025.*\(in 2 hours\)/);
    const meter = within(clock).getByRole('meter', {
      name: 'Time spent: Resolution',
    });
    expect(meter).toHaveAttribute('aria-valuenow', '50');
    expect(meter).toHaveAttribute('aria-valuetext', '2 hours of 4 hours');
    expect(await clockNamed('Response')).toBeInTheDocument();
  });

  it.each<[string, string, Partial<SlaClockView>]>([
    [
      'at risk',
      'At risk',
      {
        marks: [
          {
            term: 0,
            percent: 75,
            isBreach: false,
            at: '2025-03-18T16:20:00.000Z',
            isAhead: false,
          },
        ],
      },
    ],
    [
      'late, though the server did not know yet',
      'Late',
      { marks: missedAt('2025-03-18T16:29:00.000Z') },
    ],
    [
      'missed',
      'Missed',
      {
        phase: 'ended',
        endedAt: SLA_NOW,
        dueAt: undefined,
        breachedAt: '2025-03-18T16:00:00.000Z',
      },
    ],
    ['in time', 'In time', { phase: 'ended', endedAt: SLA_NOW, marks: [] }],
    [
      'withdrawn',
      'Withdrawn',
      { phase: 'ended', isWithdrawn: true, endedAt: SLA_NOW },
    ],
  ])('tells a clock that is %s', async (_what, word, part) => {
    renderClocks([aClock(part)]);
    const clock = await clockNamed('Resolution');
    expect(within(clock).getAllByText(word)).not.toHaveLength(0);
  });

  it('says since when nothing is promised any more', async () => {
    renderClocks([
      aClock({
        phase: 'ended',
        isWithdrawn: true,
        endedAt: SLA_NOW,
        dueAt: undefined,
      }),
    ]);
    const clock = await clockNamed('Resolution');
    expect(clock).toHaveTextContent(
      /Nothing has been promised here since Mar 18, 2025.*: the target was taken back/,
    );
    expect(clock).not.toHaveTextContent('Ended');
  });

  it('says why a clock stands still and who stopped it', async () => {
    renderClocks([
      aClock({ phase: 'paused', dueAt: undefined, marks: [], pause: A_PAUSE }),
    ]);
    const clock = await clockNamed('Resolution');
    expect(clock).toHaveTextContent('Paused');
    expect(clock).toHaveTextContent(
      'The ticket is pending · Waiting for a supplier · by Hugo Web',
    );
  });

  it('keeps to the newest clock of a metric', async () => {
    renderClocks([
      aClock({ metric: 'update', phase: 'ended', marks: [] }),
      aClock({ metric: 'update', cycle: 2 }),
    ]);
    const clock = await clockNamed('Next update');
    expect(clock).toHaveTextContent('Running');
    expect(screen.getAllByRole('meter')).toHaveLength(1);
  });

  it.each([
    ['noPolicy', /no service level fits this ticket/],
    ['noTarget', /sets no target for this priority/],
  ] as const)('says why there are none: %s', async (none, text) => {
    renderTicket(DESK, {
      handlers: { getTicketSla: () => aTicketSla([], none) },
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('is not there for a change, which has a window', async () => {
    const { callsOf } = renderOf(aChange());
    await screen.findByRole('region', { name: 'Plan' });
    expect(
      screen.queryByRole('region', { name: 'Service level' }),
    ).not.toBeInTheDocument();
    expect(callsOf('getTicketSla')).toEqual([]);
  });

  it('does not keep the page from showing, and can be asked again', async () => {
    let isDown = true;
    const { user } = renderTicket(DESK, {
      handlers: {
        getTicketSla: () => {
          if (isDown) {
            throw new TypeError('Failed to fetch');
          }
          return aTicketSla([aClock()]);
        },
      },
    });
    const panel = await screen.findByRole('region', { name: 'Service level' });
    expect(
      await within(panel).findByText('The service level could not be loaded'),
    ).toBeInTheDocument();
    isDown = false;
    await user.click(within(panel).getByRole('button', { name: 'Try again' }));
    expect(await clockNamed('Resolution')).toBeInTheDocument();
  });

  it('is read again when the ticket changes', async () => {
    const { user, callsOf } = renderTicket(DESK, {
      handlers: {
        getTicketSla: () => aTicketSla([aClock()]),
        commentTicket: () => ({ ...DESK, version: 2 }),
      },
    });
    await clockNamed('Resolution');
    expect(callsOf('getTicketSla')).toHaveLength(1);
    await user.type(
      screen.getByRole('textbox', { name: 'Write a reply' }),
      'Soon',
    );
    await user.click(screen.getByRole('button', { name: 'Send reply' }));
    await waitFor(() => expect(callsOf('getTicketSla')).toHaveLength(2));
  });

  it('leads to the explanation, which the address keeps', async () => {
    const { user, query } = renderClocks([aClock()]);
    const explain = await screen.findByRole('button', {
      name: 'How it was counted: Resolution',
    });
    await user.click(explain);
    const dialog = await screen.findByRole('dialog');
    expect(query()).toBe('sla=resolution');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(query()).toBe(''));
  });
});

describe('the head of a ticket', () => {
  it('has the state of the next target', async () => {
    renderTicket({ ...DESK, sla: { dueAt: '2025-03-18T18:30:00.000Z' } });
    expect(await screen.findByText('Due in 2 hours')).toBeInTheDocument();
  });
});
