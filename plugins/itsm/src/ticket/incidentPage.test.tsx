import { linkKindsOf } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  aChange,
  ALL_CAPABILITIES,
  anEvent,
  anIncident,
} from '../__testUtils__/tickets';
import { renderOf } from './__testUtils__/renderOf';

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
