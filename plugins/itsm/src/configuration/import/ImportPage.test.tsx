import {
  type ConfigurationImportResult,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import { renderConfiguration } from '../__testUtils__/renderConfiguration';

const CSV = 'name,class,owner\nsrv-1,server,web';
const aFile = (content: BlobPart = CSV) =>
  new File([content], 'items.csv', { type: 'text/csv' });

function aResult(
  part: Partial<ConfigurationImportResult> = {},
): ConfigurationImportResult {
  const row = { changes: [], problems: [], notes: [] };
  return {
    digest: 'd'.repeat(64),
    applied: false,
    ignored: ['cpu'],
    counts: { create: 1, change: 1, same: 0, error: 1 },
    rows: [
      {
        ...row,
        line: 2,
        ref: 'resource:default/srv-1',
        title: 'Server 1',
        outcome: 'create',
        changes: [{ field: 'type', after: 'server' }],
      },
      {
        ...row,
        line: 3,
        ref: 'resource:default/srv-2',
        title: 'Server 2',
        outcome: 'change',
        changes: [{ field: 'model', before: 'R1', after: 'R2' }],
      },
      {
        ...row,
        line: 4,
        title: 'Server 3',
        outcome: 'error',
        problems: [finding('owner', 'notByName', { name: 'nobody' })],
      },
    ] as ConfigurationImportResult['rows'],
    ...part,
  };
}

const choose = () => screen.findByLabelText('CSV file');
const press = (name: string) => screen.getByRole('button', { name });

describe('the import of configuration items', () => {
  it('shows first what the file would do, and then does it', async () => {
    const { user, callsOf } = renderConfiguration('?view=import', {
      importConfigurationItems: ({ body }) =>
        aResult(body.dryRun === false ? { applied: true } : {}),
    });
    const input = await choose();
    expect(press('Try the file')).toBeDisabled();
    await user.upload(input, aFile());
    await user.type(
      screen.getByRole('textbox', { name: /^Class of rows/ }),
      'Server',
    );
    await user.click(press('Try the file'));

    const outcome = await screen.findByRole('region', {
      name: 'What the file would do',
    });
    // What is wrong comes first.
    const rows = () => within(outcome).getAllByRole('row').slice(1);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toHaveTextContent(
      'owner: Neither this file nor the catalog has "nobody"',
    );
    expect(outcome).toHaveTextContent('1 row with errors is left out.');
    expect(outcome).toHaveTextContent('Columns that are not read: cpu');
    await user.click(screen.getByRole('radio', { name: 'All (3)' }));
    expect(rows().map(row => row.textContent)).toEqual([
      expect.stringContaining('Class: server'),
      expect.stringContaining('Model: R1 → R2'),
      expect.stringContaining('Refused'),
    ]);

    await user.click(press('Apply 2 rows'));
    expect(await screen.findByText(/2 items were written/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    const defaults = { class: 'Server' };
    expect(callsOf('importConfigurationItems')).toEqual([
      { body: { csv: CSV, defaults, dryRun: true } },
      {
        body: {
          csv: CSV,
          defaults,
          dryRun: false,
          digest: 'd'.repeat(64),
        },
      },
    ]);
  });

  it('forgets what was tried when something else is chosen', async () => {
    const { user } = renderConfiguration('?view=import', {
      importConfigurationItems: () => aResult(),
    });
    await user.upload(await choose(), aFile());
    await user.click(press('Try the file'));
    await screen.findByRole('button', { name: 'Apply 2 rows' });
    await user.type(
      screen.getByRole('textbox', { name: /^Class of rows/ }),
      'R',
    );
    expect(screen.queryByRole('button', { name: 'Apply 2 rows' })).toBeNull();
  });

  it('reads files of spreadsheets that do not write UTF-8', async () => {
    const { user, callsOf } = renderConfiguration('?view=import', {
      importConfigurationItems: () => aResult(),
    });
    const bytes = new Uint8Array([...'name\nTr'].map(c => c.charCodeAt(0)));
    await user.upload(
      await choose(),
      aFile(new Uint8Array([...bytes, 0xe1, 0x6d]) as unknown as BlobPart),
    );
    await user.click(press('Try the file'));
    await waitFor(() =>
      expect(callsOf('importConfigurationItems')[0]?.body.csv).toBe(
        'name\nTrám',
      ),
    );
  });

  it('says why a file cannot be tried', async () => {
    const { user } = renderConfiguration('?view=import', {
      importConfigurationItems: () => {
        throw new ItsmApiError({
          status: 400,
          kind: 'InputError',
          message: 'no',
          code: 'invalidInput',
          details: [finding('csv', 'csvColumns')],
        });
      },
    });
    await user.upload(await choose(), aFile());
    await user.click(press('Try the file'));
    expect(
      await screen.findByText(/The file has no column "name"/),
    ).toBeInTheDocument();
  });

  it('does not send a file that is too large', async () => {
    const { user, callsOf } = renderConfiguration('?view=import');
    await user.upload(await choose(), aFile('x'.repeat(1_500_001)));
    await user.click(press('Try the file'));
    expect(await screen.findByText(/too large/)).toBeInTheDocument();
    expect(callsOf('importConfigurationItems')).toEqual([]);
  });
});
