import type { ConfigurationItemFields } from '../configurationItem';
import {
  type ImportedItem,
  type ImportWorld,
  type PlannedRow,
  planImport,
} from './planImport';
import { readImportColumns } from './importColumns';
import { readImportRow } from './readImportRow';

const WEB = 'group:default/web';

/** Plans rows of a table, with what the world around has. */
function plan(
  table: readonly (readonly string[])[],
  options: {
    items?: Record<string, Partial<ConfigurationItemFields>>;
    retired?: readonly string[];
    known?: readonly string[];
    elsewhere?: readonly string[];
    owner?: string;
    class?: string;
  } = {},
): PlannedRow[] {
  const [headers, ...lines] = table;
  const columns = readImportColumns(headers);
  const rows = lines.map((cells, index) =>
    readImportRow({ line: index + 2, cells }, columns, {
      class: options.class,
    }),
  );
  const items = Object.entries(options.items ?? {});
  const world: ImportWorld = {
    items: new Map(
      items.map(([ref, part]) => [
        ref,
        {
          fields: { type: 'server', owner: WEB, dependsOn: [], ...part },
          retired: options.retired?.includes(ref) ?? false,
        },
      ]),
    ),
    known: new Set([
      WEB,
      ...(options.known ?? []),
      ...items.map(([ref]) => ref),
    ]),
    elsewhere: new Set(options.elsewhere),
  };
  return planImport(rows, world, {
    owner: options.owner,
    // The schema of the contract is tried with the service.
    check: item => ({
      item: JSON.parse(JSON.stringify(item)) as ImportedItem,
    }),
  });
}

const outcomes = (rows: readonly PlannedRow[]) =>
  rows.map(({ ref, outcome }) => `${outcome} ${ref}`);
const problems = (rows: readonly PlannedRow[]) =>
  rows.map(row => row.problems.map(({ path, code }) => `${path}: ${code}`));

describe('rows of our own columns', () => {
  it('make items, and name each other in any order', () => {
    const rows = plan([
      ['name', 'class', 'owner', 'depends_on'],
      ['vm-1', 'virtual-machine', WEB, 'srv-1|resource:default/srv-2'],
      ['srv-1', 'server', 'web', ''],
      ['srv-2', 'server', WEB, ''],
    ]);
    expect(outcomes(rows)).toEqual([
      'create resource:default/vm-1',
      'create resource:default/srv-1',
      'create resource:default/srv-2',
    ]);
    expect(rows[0].item).toMatchObject({
      type: 'virtual-machine',
      dependsOn: ['resource:default/srv-1', 'resource:default/srv-2'],
    });
    expect(rows[1].item?.owner).toBe(WEB);
  });

  it('find nothing to change the second time', () => {
    const rows = plan(
      [
        ['name', 'class', 'owner', 'model'],
        ['srv-1', 'server', WEB, 'R1'],
        ['srv-2', 'server', WEB, 'R2'],
      ],
      {
        items: {
          'resource:default/srv-1': { model: 'R1' },
          'resource:default/srv-2': { model: 'R1' },
        },
      },
    );
    expect(rows.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['same', []],
      ['change', [{ field: 'model', before: 'R1', after: 'R2' }]],
    ]);
  });

  it('keep what the file has no column for, and empty what it leaves empty', () => {
    const [row] = plan(
      [
        ['name', 'class', 'model', 'depends_on'],
        ['srv-1', '', '', ''],
      ],
      {
        items: {
          'resource:default/srv-1': {
            model: 'R1',
            location: 'Here',
            dependsOn: ['resource:default/x'],
          },
        },
      },
    );
    expect(row.changes).toEqual([
      { field: 'dependsOn', before: ['resource:default/x'] },
      { field: 'model', before: 'R1' },
    ]);
    expect(row.item).toMatchObject({ type: 'server', location: 'Here' });
  });

  it('call an item by a name of the catalog, and keep its own as a title', () => {
    const [row] = plan([
      ['Nombre', 'Clase', 'Propietario'],
      ['SRV Página 01', 'Servidor', WEB],
    ]);
    expect(row).toMatchObject({
      ref: 'resource:default/srv-pagina-01',
      item: { title: 'SRV Página 01', type: 'server' },
    });
  });

  it('are texts, whatever they begin with', () => {
    const [row] = plan([
      ['name', 'class', 'owner', 'title', 'description', 'model'],
      ['a', 'server', WEB, '=1+1', '@SUM(A1)', '-x'],
    ]);
    expect(row.item).toMatchObject({
      title: '=1+1',
      description: '@SUM(A1)',
      model: '-x',
    });
  });

  it('say at which column they are wrong, and how', () => {
    expect(
      problems(
        plan(
          [
            ['name', 'class', 'owner', 'system', 'depends_on'],
            ['', 'server', WEB, '', ''],
            ['!!', 'server', WEB, '', ''],
            ['a', 'server', 'nobody', 'payrol', 'b|c'],
            ['a', 'server', WEB, '', ''],
            ['d', '', WEB, '', ''],
            ['old', 'server', WEB, '', ''],
            ['git', 'server', WEB, '', ''],
          ],
          {
            items: { 'resource:default/old': {} },
            retired: ['resource:default/old'],
            known: ['resource:default/c', 'component:default/c'],
            elsewhere: ['resource:default/git'],
          },
        ),
      ),
    ).toEqual([
      ['name: required'],
      ['name: entityName'],
      [
        'owner: notByName',
        'system: notByName',
        'depends_on: notByName',
        'depends_on: severalByName',
      ],
      ['name: sameItem'],
      ['class: required'],
      ['name: retiredItem'],
      ['name: keptElsewhere'],
    ]);
  });

  it('take what is said for all rows where they say nothing', () => {
    const [row] = plan(
      [
        ['name', 'organization'],
        ['a', 'Unknown agency'],
      ],
      { owner: 'group:default/networks', class: 'Server' },
    );
    expect(row.item).toMatchObject({
      owner: 'group:default/networks',
      type: 'server',
    });
  });

  it('take the organisation for the owner where the catalog has that group', () => {
    const [row] = plan(
      [
        ['name', 'class', 'Organization->Name'],
        ['a', 'Server', 'Web'],
      ],
      { owner: 'group:default/networks' },
    );
    expect(row.item?.owner).toBe(WEB);
  });
});

describe('exports of iTop', () => {
  const owner = WEB;

  it.each([
    ['Server', 'resource', 'server'],
    ['VirtualMachine', 'resource', 'virtual-machine'],
    ['ApplicationSolution', 'component', 'application'],
    ['WebApplication', 'component', 'web-application'],
    ['DBServer', 'resource', 'database-server'],
    ['NetworkDevice', 'resource', 'network-device'],
    ['Hypervisor', 'resource', 'hypervisor'],
    ['Rack', 'resource', 'rack'],
    ['StorageSystem', 'resource', 'storage-system'],
  ])('keep a %s as a %s of type %s', (finalclass, kind, type) => {
    const [row] = plan(
      [
        ['name', 'finalclass'],
        ['x', finalclass],
      ],
      { owner },
    );
    expect([row.ref, row.item?.type]).toEqual([`${kind}:default/x`, type]);
  });

  it.each<[string, string[], string[]]>([
    ['Server', ['rack_id', '7'], ['rack']],
    ['Server', ['networkdevice_list', 'networkdevice_id:7'], ['rack']],
    ['VirtualMachine', ['virtualhost_id', '7'], ['rack']],
    ['VirtualMachine', ['virtualhost_name', 'rack'], ['rack']],
    ['Hypervisor', ['server_id', '7'], ['rack']],
    ['DBServer', ['system_id', '7'], ['rack']],
    ['WebApplication', ['webserver_id', 'rack'], ['rack']],
    [
      'ApplicationSolution',
      [
        'functionalcis_list',
        'functionalci_id:7;functionalci_id->name:rack|functionalci_id->name:x2',
      ],
      ['rack', 'x2'],
    ],
    ['VirtualMachine', ['virtualhost_id', '0'], []],
  ])('read what a %s needs: %j', (finalclass, [column, cell], needs) => {
    const [row] = plan(
      [
        ['id', 'name', 'finalclass', column],
        ['1', 'x', finalclass, cell],
        ['7', 'rack', 'Rack', ''],
        ['8', 'x2', 'Server', ''],
      ],
      { owner },
    );
    expect(row.problems).toEqual([]);
    expect(row.item?.dependsOn).toEqual(
      needs.map(name => `resource:default/${name}`),
    );
  });

  it('read links from the other end, and leave what is in another file', () => {
    const rows = plan(
      [
        [
          'id',
          'name',
          'finalclass',
          'connectablecis_list',
          'applicationsolutions_list',
        ],
        ['1', 'sw', 'NetworkDevice', 'connectableci_id:2', ''],
        ['2', 'srv', 'Server', '', 'applicationsolution_id->name:elsewhere'],
      ],
      { owner },
    );
    expect(rows[1].item?.dependsOn).toEqual(['resource:default/sw']);
    expect(rows[1].problems).toEqual([]);
    expect(rows[1].notes).toMatchObject([
      { path: 'applicationsolutions_list', code: 'notInFile' },
    ]);
  });

  it.each([
    ['business_criticity', 'high', { criticality: 'high' }],
    ['status', 'active', { state: 'production' }],
    ['status', 'Inactive', { state: 'obsolete' }],
    ['status', 'En producción', { state: 'production' }],
    ['redundancy', '2', { redundancy: 'min 2' }],
    ['redundancy', '50%', { redundancy: '50%' }],
    ['redundancy', 'disabled', {}],
    ['purchase_date', '2024-02-01 00:00:00', { purchaseDate: '2024-02-01' }],
    ['end_of_warranty', '0000-00-00', {}],
    ['serialnumber', 'SN 1', { serialNumber: 'SN 1' }],
    ['managementip', '10.0.0.1', { ipAddress: '10.0.0.1' }],
    ['location_name', 'Here', { location: 'Here' }],
    ['brand_name', 'Acme', { manufacturer: 'Acme' }],
  ])('read %s %s', (column, cell, expected) => {
    const [row] = plan(
      [
        ['name', 'finalclass', column],
        ['x', 'Server', cell],
      ],
      { owner },
    );
    expect(row.item).toEqual({
      kind: 'Resource',
      namespace: 'default',
      name: 'x',
      type: 'server',
      owner,
      dependsOn: [],
      ...expected,
    });
  });
});
