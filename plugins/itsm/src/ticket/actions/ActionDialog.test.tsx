import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import { aTicket } from '../../__testUtils__/tickets';
import { DESK, renderTicket } from '../__testUtils__/renderTicket';

const conflict = () =>
  Promise.reject(
    new ItsmApiError({
      status: 409,
      kind: 'ConflictError',
      message: 'REQ-000001 has version 2',
    }),
  );

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
            message: 'reason: is longer than 2000 characters',
            code: 'invalidInput',
            details: [
              {
                path: 'reason',
                code: 'tooLong',
                params: { max: 2000 },
                message: 'is longer than 2000 characters',
              },
            ],
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
        'At most 2,000 characters, please.',
      ),
    );
  });

  it('tells a refusal that is no news about the ticket by its code', async () => {
    const { user } = renderTicket(DESK, {
      handlers: {
        transitionTicket: () => {
          throw new ItsmApiError({
            status: 409,
            kind: 'ConflictError',
            message: 'REQ-000001 was reopened 3 times',
            code: 'reopenedTooOften',
            params: { ref: 'REQ-000001', max: 3 },
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
    const notice = await within(dialog).findByRole('alert');
    expect(notice).toHaveTextContent(
      'REQ-000001 was reopened as often as is allowed (3). File a new request.',
    );
    expect(notice).not.toHaveTextContent('was reopened 3 times');
    expect(notice).not.toHaveTextContent('in the meantime');
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
