import { finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import {
  anItem,
  renderConfiguration,
} from '../__testUtils__/renderConfiguration';

const EDIT = '?item=resource:default/srv-1&view=edit';
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const press = (name: string) => screen.getByRole('button', { name });

function refusal(part: Partial<ConstructorParameters<typeof ItsmApiError>[0]>) {
  return new ItsmApiError({
    status: 400,
    kind: 'InputError',
    message: 'no',
    ...part,
  });
}

describe('the form of an item', () => {
  it('writes a new one, and leads to it', async () => {
    const { user, query, callsOf } = renderConfiguration('?view=new', {
      createConfigurationItem: () => anItem({ version: 1 }),
    });
    await user.type(await field(/^Name/), 'srv-1');
    await user.type(await field(/^Class/), 'server');
    await user.type(await field(/^Serial number/), ' SN-1 ');
    const owner = screen.getByRole('combobox', { name: /^Owner/ });
    await user.type(owner, 'web');
    await user.click(await screen.findByRole('option', { name: /Web Team/ }));
    await user.click(press('Save'));
    await waitFor(() => expect(query()).toBe('item=resource:default/srv-1'));
    expect(callsOf('createConfigurationItem')).toEqual([
      {
        body: {
          kind: 'Resource',
          name: 'srv-1',
          type: 'server',
          owner: 'group:default/web',
          serialNumber: 'SN-1',
          dependsOn: [],
        },
      },
    ]);
  });

  it('changes one, from the version that it showed', async () => {
    const { user, query, callsOf } = renderConfiguration(EDIT, {
      updateConfigurationItem: () => anItem({ version: 4 }),
    });
    const model = await field(/^Model/);
    expect(await field(/^Title/)).toHaveValue('Server 1');
    await user.type(model, 'R2');
    await user.click(press('Save'));
    await waitFor(() => expect(query()).toBe('item=resource:default/srv-1'));
    expect(callsOf('updateConfigurationItem')).toEqual([
      {
        params: { kind: 'Resource', namespace: 'default', name: 'srv-1' },
        body: {
          version: 3,
          item: {
            title: 'Server 1',
            type: 'server',
            owner: 'group:default/web',
            dependsOn: ['resource:default/rack-1'],
            criticality: 'high',
            serialNumber: 'SN-1',
            model: 'R2',
            warrantyEnd: '2028-01-31',
            state: 'production',
          },
        },
      },
    ]);
  });

  it('gives it to another owner, whatever arrives while that is typed', async () => {
    let tellRack = () => {};
    const { user } = renderConfiguration(EDIT, {
      pickEntities: async ({ query }) => {
        if (query?.q === 'rack-1') {
          await new Promise<void>(resolve => {
            tellRack = resolve;
          });
          return {
            items: [{ ref: 'resource:default/rack-1', title: 'The rack' }],
          };
        }
        return {
          items: [{ ref: 'group:default/networks', title: 'Networks' }],
        };
      },
    });
    const owner = await screen.findByRole<HTMLInputElement>('combobox', {
      name: /^Owner/,
    });
    await waitFor(() => expect(owner).toHaveValue('Web'));
    await user.click(owner);
    owner.setSelectionRange(0, owner.value.length);
    await user.keyboard('Netw');
    tellRack();
    await screen.findAllByText('The rack');
    expect(owner).toHaveValue('Netw');
    await screen.findByRole('option', { name: /Networks/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(owner).toHaveValue('Networks'));
  });

  it('shows what the server found wrong at its field', async () => {
    const { user } = renderConfiguration(EDIT, {
      updateConfigurationItem: () => {
        throw refusal({
          code: 'invalidInput',
          details: [
            finding('item.ipAddress', 'ipAddress'),
            finding('item.dependsOn.0', 'unknownEntity', {
              ref: 'resource:default/rack-1',
            }),
          ],
        });
      },
    });
    await user.type(await field(/^IP address/), '10.0.0.999');
    await user.click(press('Save'));
    await waitFor(async () =>
      expect(await field(/^IP address/)).toHaveAccessibleDescription(
        /Write an IP address/,
      ),
    );
    expect(await field(/^IP address/)).toBeInvalid();
    expect(screen.getByText(/rack[- ]1: /i)).toBeInTheDocument();
    expect(screen.getByText('2 fields need another look.')).toBeInTheDocument();
  });

  it('says what somebody else changed, and offers to load it again', async () => {
    let version = 3;
    const { user } = renderConfiguration(EDIT, {
      getConfigurationItem: () => anItem({ version, model: `R${version}` }),
      updateConfigurationItem: () => {
        version = 4;
        throw refusal({
          status: 409,
          code: 'itemChanged',
          params: { ref: 'srv-1', itemFields: ['model', 'state'] },
        });
      },
    });
    await user.type(await field(/^Model/), 'X');
    await user.click(press('Save'));
    expect(
      await screen.findByText(/was changed meanwhile: Model and State/),
    ).toBeInTheDocument();
    await user.click(press('Load it again'));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(async () => expect(await field(/^Model/)).toHaveValue('R4'));
  });

  it('is not left with changes without asking', async () => {
    const { user, query } = renderConfiguration(EDIT);
    await user.type(await field(/^Model/), 'R2');
    await user.click(press('Cancel'));
    const dialog = await screen.findByRole('dialog', {
      name: 'Discard changes?',
    });
    await user.click(
      within(dialog).getByRole('button', { name: 'Keep editing' }),
    );
    expect(query()).toContain('view=edit');
    await user.click(press('Cancel'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Discard',
      }),
    );
    await waitFor(() => expect(query()).toBe('item=resource:default/srv-1'));
  });

  it('is not for what is retired', async () => {
    renderConfiguration(EDIT, {
      getConfigurationItem: () =>
        anItem({ retiredAt: '2026-03-17T15:00:00.000Z' }),
    });
    expect(
      await screen.findByText(/A retired item cannot be edited/),
    ).toBeInTheDocument();
  });
});
