import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { NotesTab } from './NotesTab';

const AT = '2025-03-14T15:00:00.000Z';

describe('notes to administrators', () => {
  it('are told in the words of the portal, or else in those of the server', async () => {
    renderScreen(<NotesTab />, {
      path: '/itsm',
      at: '/itsm',
      handlers: {
        listAdminNotes: () => ({
          items: [
            {
              id: '2',
              at: AT,
              kind: 'routing',
              message: 'The words of the server',
              code: 'routedEmptyTeam',
              params: {
                ref: 'REQ-000002',
                team: 'group:default/desk',
                wanted: 'group:default/vacant',
              },
              ticket: 'REQ-000002',
            },
            { id: '1', at: AT, kind: 'routing', message: 'An older sentence' },
          ],
        }),
      },
    });
    expect(
      await screen.findByText(
        'REQ-000002 went to group:default/desk, as group:default/vacant has no members.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('An older sentence')).toBeInTheDocument();
    expect(
      screen.queryByText('The words of the server'),
    ).not.toBeInTheDocument();
  });
});
