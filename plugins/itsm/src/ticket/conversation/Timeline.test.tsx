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

  it('tells of targets at risk or missed, how late, and whom it tells', async () => {
    const sla = {
      metric: 'response',
      isBreach: true,
      percent: 100,
      reachedAt: '2025-03-14T14:48:00.000Z',
      targetMs: 4 * 3_600_000,
      tell: ['assignee', 'team'],
    } satisfies TicketEventView['sla'];
    const reached = {
      kind: 'sla_reached',
      visibility: 'internal',
      side: 'system',
      actor: undefined,
    } as const;
    renderTicket(DESK, {
      events: [
        anEvent({
          seq: 4,
          kind: 'transition',
          action: 'dispatch',
          automatic: 'target_missed',
          side: 'system',
          actor: undefined,
        }),
        anEvent({ ...reached, seq: 3, sla }),
        anEvent({
          ...reached,
          seq: 2,
          sla: {
            ...sla,
            metric: 'resolution',
            isBreach: false,
            percent: undefined,
            beforeMs: 1_800_000,
            reachedAt: '2025-03-14T14:59:30.000Z',
            tell: [],
          },
        }),
      ],
    });
    const [moved, breach, warning] = await entries();
    expect(moved).toHaveTextContent(
      'sent it to another team, as a target was missed',
    );
    expect(breach).toHaveTextContent('Response target missed');
    expect(breach).toHaveTextContent('100% of 4 hours of working time');
    expect(breach).toHaveTextContent(/Reached: Mar 14, 2025/);
    expect(breach).toHaveTextContent('Told 12 minutes late');
    expect(breach).toHaveTextContent('Tells: the assignee and the team');
    expect(warning).toHaveTextContent('Resolution target at risk');
    expect(warning).toHaveTextContent(
      '30 minutes before 4 hours of working time',
    );
    expect(warning).not.toHaveTextContent('late');
    expect(warning).toHaveTextContent('Tells nobody');
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
