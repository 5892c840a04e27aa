import { screen, waitFor, within } from '@testing-library/react';
import { ALL_CAPABILITIES, aProblem } from '../__testUtils__/tickets';
import { anAction, renderOf } from './__testUtils__/renderOf';

describe('the page of a problem', () => {
  const link = (ref: string, status: 'pending' | 'closed') => ({
    kind: 'investigates' as const,
    ref,
    type: 'incident' as const,
    title: 'It hangs',
    status,
  });
  const KNOWN = aProblem({
    status: 'known_error',
    capabilities: { ...ALL_CAPABILITIES, communicateWorkaround: true },
    analysis: { rootCause: 'A leak', workaround: 'Restart it' },
    links: [link('INC-000001', 'pending'), link('INC-000002', 'closed')],
  });

  it('says how many are told before the workaround goes out', async () => {
    const { user, callsOf } = renderOf(KNOWN, {
      communicateWorkaround: () => KNOWN,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Communicate the workaround' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('written to 1 open ticket');
    await user.click(within(dialog).getByRole('button', { name: 'Send it' }));
    expect(
      await screen.findByText('The workaround was sent.'),
    ).toBeInTheDocument();
    expect(callsOf('communicateWorkaround')[0]).toMatchObject({
      params: { ref: 'PRB-000001' },
      body: { version: 1 },
    });
  });

  it('asks only for what the chosen outcome needs, with what is known', async () => {
    const { user, callsOf } = renderOf(
      {
        ...KNOWN,
        allowedActions: [
          anAction({
            action: 'resolve',
            flowsTo: 3,
            fields: [
              {
                name: 'outcome',
                type: 'choice',
                options: ['fixed', 'risk_accepted', 'duplicate'],
                required: true,
                visibility: 'public',
              },
              {
                name: 'rootCause',
                type: 'text',
                required: true,
                visibility: 'public',
                value: 'A leak',
                when: { field: 'outcome', is: ['fixed'] },
              },
              {
                name: 'duplicateOf',
                type: 'ticket',
                ticketType: 'problem',
                required: true,
                visibility: 'public',
                when: { field: 'outcome', is: ['duplicate'] },
              },
            ],
          }),
        ],
      },
      {
        transitionTicket: () => KNOWN,
        listTickets: () => ({
          items: [aProblem({ ref: 'PRB-000009', title: 'The older one' })],
        }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      '3 tickets that wait for this problem are resolved if it is fixed',
    );
    const choose = async (name: string) => {
      await user.click(
        within(dialog).getByRole('button', { name: /How it ended/ }),
      );
      await user.click(await screen.findByRole('option', { name }));
    };
    expect(within(dialog).queryByRole('textbox')).not.toBeInTheDocument();
    await choose('Fixed');
    expect(
      within(dialog).getByRole('textbox', { name: /^Root cause/ }),
    ).toHaveValue('A leak');
    await choose('Duplicate');
    expect(within(dialog).queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(
      within(dialog).getByRole('combobox', { name: /^Problem that lives on/ }),
    );
    await user.click(await screen.findByRole('option', { name: /PRB-000009/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(callsOf('transitionTicket')).toHaveLength(1));
    expect(callsOf('transitionTicket')[0].body).toEqual({
      action: 'resolve',
      version: 1,
      outcome: 'duplicate',
      duplicateOf: 'PRB-000009',
    });
    expect(callsOf('listTickets')[0].query).toMatchObject({ type: 'problem' });
  });
});
