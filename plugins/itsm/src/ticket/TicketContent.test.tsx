import type {
  TicketDetail,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '../__testUtils__/fakeItsmApi';
import { anAgent, aRequester } from '../__testUtils__/people';
import { renderScreen } from '../__testUtils__/renderScreen';
import {
  ALL_CAPABILITIES,
  anEvent,
  ASSIGN,
  aTicket,
  CANCEL,
  NO_CAPABILITIES,
  RESOLVE,
  START,
} from '../__testUtils__/tickets';
import { TicketContent } from './TicketContent';

const DESK = aTicket({
  capabilities: ALL_CAPABILITIES,
  allowedActions: [RESOLVE, CANCEL],
});

function renderTicket(
  ticket: TicketDetail,
  options: {
    events?: TicketEventView[];
    at?: string;
    handlers?: FakeHandlers;
  } = {},
) {
  return renderScreen(<TicketContent />, {
    path: '/itsm/tickets/*',
    at: options.at ?? '/itsm/tickets/REQ-000001',
    handlers: {
      getMe: () =>
        ticket.capabilities.readInternal ? anAgent() : aRequester(),
      getTicket: () => ticket,
      listTicketEvents: () => ({ items: options.events ?? [] }),
      ...options.handlers,
    },
  });
}

const actionNames = async () => {
  const bar = await screen.findByRole('group', {
    name: 'What can be done now',
  });
  return within(bar)
    .getAllByRole('button')
    .map(button => button.textContent);
};

const conflict = () =>
  Promise.reject(
    new ItsmApiError({
      status: 409,
      kind: 'ConflictError',
      message: 'REQ-000001 has version 2',
    }),
  );

describe('the action bar', () => {
  it('offers exactly what the server allows', async () => {
    renderTicket(DESK);
    expect(await actionNames()).toEqual(['Resolve', 'Cancel request']);
  });

  it('puts into a menu what does not fit beside the next step', async () => {
    const { user } = renderTicket(
      aTicket({
        ...DESK,
        allowedActions: [
          START,
          ASSIGN,
          { action: 'dispatch', fields: ASSIGN.fields },
          { action: 'pend', fields: CANCEL.fields },
          RESOLVE,
          CANCEL,
        ],
      }),
    );
    const shown = await actionNames();
    expect(shown).toEqual([
      'Resolve',
      'Start work',
      'Assign',
      'Send to another team',
      'More',
    ]);
    await user.click(screen.getByRole('button', { name: 'More' }));
    const rest = screen.getAllByRole('menuitem').map(item => item.textContent);
    expect(rest).toEqual(['Set pending', 'Cancel request']);
  });

  it('is not there when nothing is allowed', async () => {
    renderTicket(aTicket());
    expect(await screen.findByText('REQ-000001')).toBeInTheDocument();
    expect(
      screen.queryByRole('group', { name: 'What can be done now' }),
    ).not.toBeInTheDocument();
  });
});

describe('the dialog of an action', () => {
  it('asks for what is required before anything is sent', async () => {
    const { user, callsOf } = renderTicket(DESK);
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    expect(
      within(dialog).getByRole('textbox', { name: /^Solution/ }),
    ).toHaveAccessibleDescription('This is needed.');
    expect(
      within(dialog).getByRole('textbox', { name: /^Internal note/ }),
    ).toHaveAccessibleDescription('Only the service desk can read this.');
    expect(callsOf('transitionTicket')).toEqual([]);
  });

  it('sends the answers with the version and an idempotency key', async () => {
    const { user, callsOf } = renderTicket(DESK, {
      handlers: {
        transitionTicket: () => aTicket({ ...DESK, status: 'cancelled' }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Cancel request' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Filed twice');
    await user.click(
      within(dialog).getByRole('button', { name: 'Cancel request' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(callsOf('transitionTicket')).toEqual([
      {
        params: { ref: 'REQ-000001' },
        body: { action: 'cancel', version: 1, reason: 'Filed twice' },
        idempotencyKey: expect.stringMatching(/.{16,}/),
      },
    ]);
    expect(await screen.findByText('Cancelled')).toBeInTheDocument();
  });

  it('shows what the server found at the field', async () => {
    const { user } = renderTicket(DESK, {
      handlers: {
        transitionTicket: () => {
          throw new ItsmApiError({
            status: 400,
            kind: 'InputError',
            message: 'reason is too long',
            details: [{ path: 'reason', message: 'reason is too long' }],
          });
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Cancel request' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'x');
    await user.click(
      within(dialog).getByRole('button', { name: 'Cancel request' }),
    );
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox')).toHaveAccessibleDescription(
        'reason is too long',
      ),
    );
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const newer = aTicket({
      ...DESK,
      version: 2,
      team: { ref: 'group:default/networks', title: 'Networks' },
    });
    let current = DESK;
    let isFirst = true;
    const { user, callsOf } = renderTicket(DESK, {
      handlers: {
        getTicket: () => current,
        transitionTicket: () => {
          if (isFirst) {
            isFirst = false;
            current = newer;
            return conflict();
          }
          return { ...newer, status: 'cancelled', version: 3 };
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Cancel request' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'A long reason');
    const submit = within(dialog).getByRole('button', {
      name: 'Cancel request',
    });
    await user.click(submit);

    const notice = await within(dialog).findByRole('alert');
    expect(notice).toHaveTextContent('Somebody changed it in the meantime');
    expect(notice).toHaveTextContent('What changed: Team.');
    expect(within(dialog).getByRole('textbox')).toHaveValue('A long reason');

    await user.click(
      within(notice).getByRole('button', { name: /keep what I typed/ }),
    );
    expect(within(dialog).getByRole('textbox')).toHaveValue('A long reason');
    await user.click(submit);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const [first, second] = callsOf('transitionTicket');
    expect(first.body.version).toBe(1);
    expect(second.body).toMatchObject({ version: 2, reason: 'A long reason' });
  });

  it('says so when the action is gone in the newer status', async () => {
    let current = DESK;
    const { user } = renderTicket(DESK, {
      handlers: {
        getTicket: () => current,
        transitionTicket: () => {
          current = aTicket({
            ...DESK,
            status: 'closed',
            version: 2,
            allowedActions: [],
          });
          return conflict();
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Cancel request' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'x');
    await user.click(
      within(dialog).getByRole('button', { name: 'Cancel request' }),
    );
    await user.click(
      await within(dialog).findByRole('button', { name: /keep what I typed/ }),
    );
    expect(
      await screen.findByText(/cannot be done any more/),
    ).toBeInTheDocument();
  });
});

describe('the composer', () => {
  it('has no internal side without the capability', async () => {
    renderTicket(
      aTicket({ capabilities: { ...NO_CAPABILITIES, comment: true } }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Write a reply' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/internal/i)).not.toBeInTheDocument();
  });

  it('is public until told otherwise and says what it is', async () => {
    const { user, callsOf } = renderTicket(DESK, {
      handlers: { commentTicket: () => DESK },
    });
    const field = await screen.findByRole('textbox', { name: 'Write a reply' });
    await user.click(screen.getByRole('radio', { name: 'Internal note' }));
    expect(field).toHaveAccessibleName('Write an internal note');
    expect(
      screen.getByText('Internal: the requester will never see this.'),
    ).toBeInTheDocument();
    await user.type(field, 'It is the table');
    await user.click(screen.getByRole('button', { name: 'Add internal note' }));
    await waitFor(() => expect(field).toHaveValue(''));
    expect(callsOf('commentTicket')[0].body).toEqual({
      visibility: 'internal',
      text: 'It is the table',
    });
    expect(field).toHaveAccessibleName('Write a reply');
  });

  it('keeps what was typed when sending fails, and repeats it safely', async () => {
    let isDown = true;
    const { user, callsOf } = renderTicket(DESK, {
      handlers: {
        commentTicket: () => {
          if (isDown) {
            isDown = false;
            throw new TypeError('Failed to fetch');
          }
          return DESK;
        },
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Write a reply' });
    await user.type(field, 'Hello');
    const send = screen.getByRole('button', { name: 'Send reply' });
    await user.click(send);
    expect(await screen.findByText('It was not saved')).toBeInTheDocument();
    expect(field).toHaveValue('Hello');
    await user.click(send);
    await waitFor(() => expect(field).toHaveValue(''));
    const [first, second] = callsOf('commentTicket');
    expect(second.idempotencyKey).toBe(first.idempotencyKey);
  });

  it('goes on to the request that a reply on a closed one opened', async () => {
    const { user, pathname } = renderTicket(
      aTicket({
        status: 'closed',
        capabilities: { ...NO_CAPABILITIES, comment: true },
      }),
      { handlers: { commentTicket: () => aTicket({ ref: 'REQ-000002' }) } },
    );
    await user.type(
      await screen.findByRole('textbox', { name: 'Write a reply' }),
      'It happens again',
    );
    await user.click(screen.getByRole('button', { name: 'Send reply' }));
    await waitFor(() => expect(pathname()).toBe('/itsm/tickets/REQ-000002'));
  });

  it('never turns what is being written public by a canned reply', async () => {
    const { user } = renderTicket(DESK, {
      handlers: {
        listResponseTemplates: () => ({
          items: [
            {
              name: 'hello',
              title: { en: 'Greeting', es: 'Saludo' },
              text: { en: 'Good morning', es: 'Buenos días' },
              visibility: 'public',
            },
          ],
        }),
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Write a reply' });
    await user.click(screen.getByRole('radio', { name: 'Internal note' }));
    await user.type(field, 'Secret');
    await user.click(screen.getByRole('button', { name: 'Canned replies' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Greeting' }));
    expect(field).toHaveValue('Secret\n\nGood morning');
    expect(field).toHaveAccessibleName('Write an internal note');
  });
});

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

  it('shows the conversation only, or what is internal', async () => {
    renderTicket(DESK, {
      events: EVENTS,
      at: '/itsm/tickets/REQ-000001?show=internal',
    });
    expect(await entries()).toHaveLength(1);
  });
});

describe('the page of a requester', () => {
  const OWN = aTicket({
    capabilities: { ...NO_CAPABILITIES, comment: true, watch: true },
    allowedActions: [CANCEL],
  });

  it('shows nothing that is for the desk', async () => {
    renderTicket(OWN, { events: [anEvent({ kind: 'created' })] });
    expect(await screen.findByText('REQ-000001')).toBeInTheDocument();
    expect(screen.queryByText(/internal/i)).not.toBeInTheDocument();
    for (const name of [
      'Configuration items',
      'Linked requests',
      'Watchers',
      'Supporting requests',
      'Restricted',
    ]) {
      expect(screen.queryByRole('heading', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Impact')).not.toBeInTheDocument();
    expect(screen.queryByText('Arrived by')).not.toBeInTheDocument();
  });

  it('shows HTML of others as text', async () => {
    renderTicket(aTicket({ ...OWN, description: '<b id="x">bold</b>' }));
    expect(await screen.findByText(/<b id="x">bold/)).toBeInTheDocument();
  });
});

describe('a ticket that cannot be shown', () => {
  it.each([403, 404])('does not tell by %s whether it exists', async status => {
    renderTicket(DESK, {
      handlers: {
        getTicket: () => {
          throw new ItsmApiError({
            status,
            kind: 'NotFoundError',
            message: 'Secret reason',
          });
        },
      },
    });
    expect(
      await screen.findByText('REQ-000001 was not found'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Secret reason/)).not.toBeInTheDocument();
  });
});

describe('editing', () => {
  it('has exactly the fields that the server takes, and sends what changed', async () => {
    const { user, callsOf } = renderTicket(
      aTicket({
        ...DESK,
        capabilities: { ...ALL_CAPABILITIES, edit: ['title', 'fields'] },
      }),
      { handlers: { updateTicket: () => aTicket({ ...DESK, version: 2 }) } },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog');
    const [title, ...others] = within(dialog).getAllByRole('textbox');
    expect(others).toEqual([]);
    await user.clear(title);
    await user.type(title, 'Better title');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('updateTicket')).toHaveLength(1));
    expect(callsOf('updateTicket')[0].body).toEqual({
      version: 1,
      title: 'Better title',
    });
  });
});
