import { screen, waitFor, within } from '@testing-library/react';
import { aChange, ALL_CAPABILITIES, anEvent } from '../__testUtils__/tickets';
import { anAction, renderOf } from './__testUtils__/renderOf';

describe('the page of a change', () => {
  const PLANNED = aChange({
    status: 'scheduled',
    capabilities: {
      ...ALL_CAPABILITIES,
      edit: ['plannedStart', 'plannedEnd', 'rollbackPlan', 'outage'],
      editVoidsDecision: true,
    },
    plan: {
      kind: 'normal',
      plannedStart: '2026-03-14T20:00:00.000Z',
      plannedEnd: '2026-03-14T22:30:00.000Z',
      outage: false,
      reason: 'The old one is out of support',
      rollbackPlan: 'Go back',
    },
  });

  it('shows the plan in the words of the reader', async () => {
    renderOf(PLANNED);
    const plan = await screen.findByRole('region', { name: 'Plan' });
    expect(plan).toHaveTextContent('Normal');
    expect(plan).toHaveTextContent(/Lasts 2 hours, 30 minutes/);
    expect(plan).toHaveTextContent('Without an outage');
    expect(plan).toHaveTextContent('The old one is out of support');
    expect(
      within(plan).getByRole('button', { name: /^Test/ }),
    ).toHaveTextContent('Not written yet');
    expect(screen.queryByText(/P3/)).not.toBeInTheDocument();
  });

  it('names who approved it, on the plan and in the log', async () => {
    renderOf(
      aChange({
        status: 'scheduled',
        plan: {
          kind: 'normal',
          approvedBy: { id: 'p-h', name: 'Horacio Can' },
        },
      }),
      {},
      [
        anEvent({
          kind: 'transition',
          action: 'approve',
          changes: [
            { field: 'status', from: 'authorization', to: 'scheduled' },
            { field: 'approvedBy', to: 'Horacio Can' },
          ],
        }),
      ],
    );
    const plan = await screen.findByRole('region', { name: 'Plan' });
    expect(plan).toHaveTextContent('Approved byHoracio Can');
    const log = await screen.findByRole('list', {
      name: 'Conversation and history',
    });
    expect(log).toHaveTextContent('Approved by: Horacio Can');
    expect(log).not.toHaveTextContent('approvedBy');
  });

  it('warns that an edit voids the decision, and sends what was touched', async () => {
    const { user, callsOf } = renderOf(PLANNED, {
      updateTicket: () => PLANNED,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Edit the plan' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('it has to be decided about again');
    expect(
      within(dialog).queryByRole('textbox', { name: 'Implementation' }),
    ).not.toBeInTheDocument();
    const rollback = within(dialog).getByRole('textbox', { name: 'Rollback' });
    await user.clear(rollback);
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(rollback).toHaveAccessibleDescription('This is needed.');
    await user.type(rollback, 'Restore the copy');
    await user.click(within(dialog).getByRole('radio', { name: 'Yes' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('updateTicket')).toHaveLength(1));
    expect(callsOf('updateTicket')[0].body).toEqual({
      version: 1,
      rollbackPlan: 'Restore the copy',
      outage: true,
    });
  });

  it('leads from what an action misses to where it is filled in', async () => {
    const { user, callsOf } = renderOf(
      aChange({
        capabilities: { ...ALL_CAPABILITIES, edit: ['testPlan'] },
        allowedActions: [
          anAction({ action: 'submit', missing: ['testPlan', 'entities'] }),
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Submit' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Test', 'Configuration items']);
    expect(
      within(dialog).getByRole('button', { name: 'Submit' }),
    ).toBeDisabled();
    await user.click(
      within(dialog).getByRole('button', { name: 'Edit the plan' }),
    );
    const plan = await screen.findByRole('dialog', { name: 'Edit the plan' });
    expect(
      within(plan).getByRole('textbox', { name: 'Test' }),
    ).toBeInTheDocument();
    expect(callsOf('transitionTicket')).toEqual([]);
  });

  it('says why it was rejected', async () => {
    renderOf(
      aChange({
        status: 'rejected',
        plan: { kind: 'normal', rejectReason: 'Too close to the closing' },
      }),
    );
    const plan = await screen.findByRole('region', { name: 'Plan' });
    expect(plan).toHaveTextContent('Too close to the closing');
  });

  it('refuses an instant on the wrong side of now', async () => {
    const { user, callsOf } = renderOf(
      aChange({
        status: 'scheduled',
        allowedActions: [
          anAction({
            action: 'implement',
            fields: [
              {
                name: 'actualStart',
                type: 'dateTime',
                time: 'past',
                required: false,
                visibility: 'public',
                value: '2999-01-01T00:00:00.000Z',
              },
            ],
          }),
        ],
      }),
    );
    const name = 'Start the implementation';
    await user.click(await screen.findByRole('button', { name }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name }));
    expect(
      await within(dialog).findByText('It must lie in the past.'),
    ).toBeInTheDocument();
    expect(callsOf('transitionTicket')).toEqual([]);
  });
});
