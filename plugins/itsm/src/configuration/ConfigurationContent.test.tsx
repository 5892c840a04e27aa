import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { aRequester } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import {
  anItem,
  renderConfiguration,
} from './__testUtils__/renderConfiguration';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the list of configuration items', () => {
  it('shows what tells them from each other, and leads to them', async () => {
    const { user, query } = renderConfiguration('');
    const row = (await screen.findByRole('link', { name: 'Server 1' })).closest(
      'tr',
    )!;
    await waitFor(() => expect(row).toHaveTextContent('Web'));
    expect(row).toHaveTextContent('server');
    expect(row).toHaveTextContent('In production');
    expect(row).toHaveTextContent('High');
    await user.click(within(row).getByRole('link', { name: 'Server 1' }));
    expect(query()).toBe('item=resource:default/srv-1');
  });

  it('asks for what the address and the filters say', async () => {
    const { user, query, callsOf } = renderConfiguration(
      '?type=rack&state=stock&owner=group:default/web&retired=true',
    );
    await screen.findByRole('link', { name: 'Server 1' });
    expect(callsOf('listConfigurationItems').at(-1)?.query).toEqual({
      limit: 50,
      type: 'rack',
      state: 'stock',
      owner: 'group:default/web',
      retired: 'true',
    });
    await user.type(
      screen.getByRole('searchbox', { name: 'Search configuration items' }),
      'sn-1',
    );
    await waitFor(() => expect(query()).toContain('q=sn-1'));
    await user.click(screen.getByRole('switch', { name: 'Show retired ones' }));
    await waitFor(() => expect(query()).not.toContain('retired'));
  });

  it('says what to do when there is none, and none that matches', async () => {
    const none = { listConfigurationItems: () => ({ items: [] }) };
    renderConfiguration('', none);
    expect(
      await screen.findByText('No configuration items yet'),
    ).toBeInTheDocument();
  });

  it('takes the filters off when nothing matches', async () => {
    const { user, query } = renderConfiguration('?q=nothing', {
      listConfigurationItems: () => ({ items: [] }),
    });
    await user.click(await button('Clear the filters'));
    await waitFor(() => expect(query()).toBe(''));
  });

  it('says why it could not be read, and tries again', async () => {
    let isDown = true;
    const { user } = renderConfiguration('', {
      listConfigurationItems: () => {
        if (isDown) {
          throw new ItsmApiError({ status: 503, kind: 'x', message: 'down' });
        }
        return { items: [anItem()] };
      },
    });
    await screen.findByText('The configuration items could not be loaded');
    isDown = false;
    await user.click(await button('Try again'));
    expect(
      await screen.findByRole('link', { name: 'Server 1' }),
    ).toBeInTheDocument();
  });
});

describe('an item', () => {
  const OPEN = '?item=resource:default/srv-1';

  it('shows what is known of it', async () => {
    renderConfiguration(OPEN);
    expect(
      await screen.findByRole('heading', { name: 'Server 1' }),
    ).toBeInTheDocument();
    const fact = (name: string) =>
      screen.getByText(name, { selector: 'dt' }).nextSibling;
    await waitFor(() => expect(fact('Owner')).toHaveTextContent('Web'));
    expect(fact('Depends on')).toHaveTextContent(/rack 1|rack-1/i);
    expect(fact('Warranty until')).toHaveTextContent('Jan 31, 2028');
    expect(fact('Criticality')).toHaveTextContent('High');
    expect(screen.queryByText('Model')).not.toBeInTheDocument();
  });

  it('tells who changed what', async () => {
    const { user } = renderConfiguration(OPEN, {
      listConfigurationItemEvents: () => ({
        items: [
          {
            version: 2,
            at: '2026-03-16T15:00:00.000Z',
            by: { id: 'p1', name: 'Marta Uc' },
            action: 'update',
            imported: true,
            changes: [{ field: 'state', before: 'stock', after: 'production' }],
          },
        ],
      }),
    });
    await user.click(await screen.findByRole('radio', { name: 'History' }));
    const list = await screen.findByRole('list', { name: 'History' });
    expect(list).toHaveTextContent(/Changed · Marta Uc · .* · from a file/);
    expect(list).toHaveTextContent('State: In stock → In production');
  });

  it('is retired once that is confirmed, and brought back', async () => {
    const retiredAt = '2026-03-17T15:00:00.000Z';
    const { user, callsOf } = renderConfiguration(OPEN, {
      retireConfigurationItem: () => anItem({ version: 4, retiredAt }),
      restoreConfigurationItem: () => anItem({ version: 5 }),
    });
    await user.click(await button('Retire'));
    const dialog = await screen.findByRole('dialog', {
      name: 'Retire Server 1?',
    });
    expect(callsOf('retireConfigurationItem')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Retire' }));
    await user.click(await button('Bring back'));
    expect(await button('Retire')).toBeInTheDocument();
    expect(callsOf('retireConfigurationItem')).toMatchObject([
      { body: { version: 3 } },
    ]);
    expect(callsOf('restoreConfigurationItem')).toMatchObject([
      { params: { kind: 'Resource', name: 'srv-1' }, body: { version: 4 } },
    ]);
  });

  it('is shown to whoever may see it, without the ways to change it', async () => {
    renderConfiguration(
      `${OPEN}&view=edit`,
      { getConfigurationItem: () => anItem({ editable: false }) },
      aRequester(),
    );
    await screen.findByRole('heading', { name: 'Server 1' });
    expect(screen.queryByRole('button', { name: 'Retire' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
  });
});

it.each(['', '?view=new', '?view=import'])(
  'says at "%s" that the page is not for everybody',
  async at => {
    const { callsOf } = renderConfiguration(at, {}, aRequester());
    expect(
      await screen.findByText('This page is for configuration managers'),
    ).toBeInTheDocument();
    expect(callsOf('listConfigurationItems')).toEqual([]);
  },
);
