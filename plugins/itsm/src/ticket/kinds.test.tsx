import {
  linkKindsOf,
  type AllowedAction,
  type TicketDetail,
  type TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '../__testUtils__/fakeItsmApi';
import {
  aChange,
  ALL_CAPABILITIES,
  anEvent,
  anIncident,
  aProblem,
} from '../__testUtils__/tickets';
import { renderTicket } from './__testUtils__/renderTicket';

function renderOf(
  ticket: TicketDetail,
  handlers: FakeHandlers = {},
  events: TicketEventView[] = [],
) {
  return renderTicket(ticket, {
    at: `/itsm/tickets/${ticket.ref}`,
    handlers,
    events,
  });
}

const action = (
  part: Partial<AllowedAction> & Pick<AllowedAction, 'action'>,
): AllowedAction => ({ fields: [], missing: [], flowsTo: 0, ...part });

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
          action({ action: 'submit', missing: ['testPlan', 'entities'] }),
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
});

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
          action({
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
    expect(dialog).toHaveTextContent('3 child tickets go along');
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

  it('refuses an instant on the wrong side of now', async () => {
    const { user, callsOf } = renderOf(
      aChange({
        status: 'scheduled',
        allowedActions: [
          action({
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

describe('the page of an incident', () => {
  const INCIDENT = anIncident({
    capabilities: {
      ...ALL_CAPABILITIES,
      commentToChildren: true,
      linkKinds: linkKindsOf('incident'),
      fileLinked: [
        { type: 'problem', link: 'investigates' },
        { type: 'change', link: 'fixes' },
      ],
    },
    entities: [
      {
        ref: 'system:default/payroll',
        title: 'Payroll',
        role: 'primary',
        effect: 'outage',
      },
      {
        ref: 'component:default/gone',
        title: 'Gone',
        role: 'cause',
        missing: true,
      },
    ],
    links: [
      {
        kind: 'investigated_by',
        ref: 'PRB-000001',
        type: 'problem',
        title: 'A leak',
        status: 'known_error',
      },
      {
        kind: 'child',
        ref: 'INC-000002',
        type: 'incident',
        title: 'The same',
        status: 'pending',
      },
    ],
  });

  it('groups links by what they mean, with the status of each', async () => {
    renderOf(INCIDENT);
    const group = await screen.findByRole('list', { name: 'Investigated by' });
    expect(group).toHaveTextContent(/PRB-000001.*Known error.*A leak/);
    expect(screen.getByRole('list', { name: 'Child' })).toHaveTextContent(
      'INC-000002',
    );
  });

  it('offers the links that the server allows, and the kinds that fit', async () => {
    const { user, callsOf } = renderOf(INCIDENT, {
      linkTicket: () => INCIDENT,
      listTickets: () => ({
        items: [aChange({ ref: 'CHG-000007', title: 'New disk' })],
      }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Link another ticket' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: /What the other one is/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Fixed by' }));
    await user.click(
      within(dialog).getByRole('combobox', { name: /^The other ticket/ }),
    );
    await user.click(await screen.findByRole('option', { name: /CHG-000007/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('linkTicket')).toHaveLength(1));
    expect(callsOf('linkTicket')[0].body).toMatchObject({
      kind: 'fixed_by',
      ref: 'CHG-000007',
    });
    expect(callsOf('listTickets')[0].query).toMatchObject({ type: 'change' });
  });

  it('leads to the forms of what follows from it', async () => {
    const { user } = renderOf(INCIDENT);
    await user.click(
      await screen.findByRole('button', { name: 'New ticket from this' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: 'New problem from this' }),
    ).toHaveAttribute(
      'href',
      '/itsm/new/problem?entity=system%3Adefault%2Fpayroll&link=investigates%3AINC-000001',
    );
  });

  it('says what an entity plays, what happens to it and whether it is gone', async () => {
    renderOf(INCIDENT);
    const list = await screen.findByRole('list', {
      name: 'Configuration items',
    });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/Payroll.*About · Outage/);
    expect(second).toHaveTextContent(/Gone.*Cause.*No longer in the catalog/);
  });

  it('writes to the open children as well when asked to', async () => {
    const { user, callsOf } = renderOf(INCIDENT, {
      commentTicket: () => INCIDENT,
    });
    await user.type(
      await screen.findByRole('textbox', { name: 'Write a reply' }),
      'We know of it',
    );
    await user.click(
      screen.getByRole('checkbox', { name: 'Also to 1 open child' }),
    );
    await user.click(screen.getByRole('button', { name: 'Send reply' }));
    await waitFor(() => expect(callsOf('commentTicket')).toHaveLength(1));
    expect(callsOf('commentTicket')[0].body).toEqual({
      visibility: 'public',
      text: 'We know of it',
      toChildren: true,
    });
  });

  it('tells why the service desk acted by itself, and because of what', async () => {
    renderOf(INCIDENT, {}, [
      anEvent({
        seq: 2,
        kind: 'transition',
        action: 'resolve',
        automatic: 'problem_fixed',
        because: 'PRB-000001',
        actor: undefined,
        side: 'system',
      }),
      anEvent({ seq: 1, kind: 'created' }),
    ]);
    const log = await screen.findByRole('list', {
      name: 'Conversation and history',
    });
    expect(log).toHaveTextContent(
      'resolved it, as the problem behind it is fixedbecause of PRB-000001',
    );
    expect(log).toHaveTextContent('reported the incident');
  });
});
