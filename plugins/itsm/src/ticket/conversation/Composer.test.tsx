import { screen, waitFor } from '@testing-library/react';
import { aTicket, NO_CAPABILITIES } from '../../__testUtils__/tickets';
import { DESK, renderTicket } from '../__testUtils__/renderTicket';

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
    const field = await screen.findByRole('textbox', { name: 'Write a reply' });
    expect(field).toHaveAccessibleDescription(/opens a new one/);
    await user.type(field, 'It happens again');
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
