import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import { anEvent } from '../../__testUtils__/tickets';
import { DESK, renderTicket } from '../__testUtils__/renderTicket';

describe('the log', () => {
  const EVENTS: TicketEventView[] = [
    anEvent({
      seq: 4,
      kind: 'comment',
      visibility: 'internal',
      side: 'desk',
      text: 'Check the table',
    }),
    anEvent({
      seq: 3,
      kind: 'transition',
      action: 'resume',
      automatic: 'requester_replied',
      side: 'system',
      actor: undefined,
      changes: [
        { field: 'status', from: 'pending', to: 'in_progress' },
        { field: 'team', from: 'Web', to: 'Networks' },
        { field: 'statusBefore', from: 'in_progress' },
      ],
    }),
    anEvent({ seq: 2, redacted: true }),
    anEvent({ seq: 1, kind: 'created' }),
  ];
  const entries = async () =>
    within(
      await screen.findByRole('list', { name: 'Conversation and history' }),
    )
      .getAllByRole('listitem')
      .filter(item => item.dataset.visibility);

  it('reads like sentences, in the order of the URL', async () => {
    const { user, query } = renderTicket(DESK, { events: EVENTS });
    const [note, resumed, redacted, created] = await entries();
    expect(note).toHaveTextContent('Internal');
    expect(resumed).toHaveTextContent(
      'Service desk (automatic)resumed work, as the requester answered',
    );
    expect(resumed).toHaveTextContent('Status: Pending → In progress');
    expect(resumed).toHaveTextContent('Team: Web → Networks');
    expect(resumed).not.toHaveTextContent('statusBefore');
    expect(redacted).toHaveTextContent('The text of this entry was removed.');
    expect(created).toHaveTextContent('Rosa Ekfiled the request');

    await user.click(
      screen.getByRole('button', { name: /Order of the entries/ }),
    );
    await user.click(screen.getByRole('option', { name: 'Oldest first' }));
    expect(query()).toBe('order=oldest');
    expect((await entries())[0]).toHaveTextContent('filed the request');
  });

  it('offers to remove a text only where the server does, and says what is gone', async () => {
    const edited = {
      kind: 'edited',
      changes: [{ field: 'title', to: 'Access', redacted: true }],
    };
    const { user, callsOf } = renderTicket(DESK, {
      events: [
        anEvent({ seq: 9, text: 'Nothing to hide' }),
        anEvent({ seq: 8, ...edited, redactable: true }),
        anEvent({
          seq: 7,
          ...edited,
          changes: [{ field: 'description', redacted: true }],
        }),
      ],
      handlers: { redactTicketEntry: () => DESK },
    });
    const [plain, title, description] = await entries();
    expect(within(plain).queryByRole('button')).not.toBeInTheDocument();
    expect(title).toHaveTextContent(
      'Title: Access (an earlier text was removed)',
    );
    expect(description).toHaveTextContent(
      'Description changed (an earlier text was removed)',
    );

    await user.click(
      within(title).getByRole('button', { name: 'Remove text' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'A password',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Remove text' }),
    );
    await waitFor(() =>
      expect(callsOf('redactTicketEntry')).toMatchObject([
        {
          params: { ref: 'REQ-000001', seq: 8 },
          body: { reason: 'A password' },
        },
      ]),
    );
  });

  it('shows the conversation only, or what is internal', async () => {
    renderTicket(DESK, {
      events: EVENTS,
      at: '/itsm/tickets/REQ-000001?show=internal',
    });
    expect(await entries()).toHaveLength(1);
  });
});
