import { screen, within } from '@testing-library/react';
import {
  ASSIGN,
  aTicket,
  CANCEL,
  RESOLVE,
  START,
} from '../../__testUtils__/tickets';
import { DESK, renderTicket } from '../__testUtils__/renderTicket';

const actionNames = async () => {
  const bar = await screen.findByRole('group', {
    name: 'What can be done now',
  });
  return within(bar)
    .getAllByRole('button')
    .map(button => button.textContent);
};

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
          { ...ASSIGN, action: 'dispatch' },
          { ...CANCEL, action: 'pend' },
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
