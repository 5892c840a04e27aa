import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ItsmDatabase } from '../../database/ItsmDatabase';
import { startNode } from '../definitionFixtures';
import { describeProblem, FileDefinitionLoader } from './FileDefinitionLoader';

const family = (name: string, title = name) =>
  `apiVersion: mesa-itsm/v1
kind: ServiceFamily
metadata: { name: ${name} }
spec: { title: ${title} }
`;

const EXAMPLES = path.resolve(__dirname, '../../../../../examples/definitions');
const STARTER = path.resolve(__dirname, '../../../starter');

describe('FileDefinitionLoader', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const folder = createMockDirectory();
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    folder.clear();
    jest.clearAllMocks();
  });

  async function start(paths: string[]) {
    const knex = await databases.init('SQLITE_3');
    await ItsmDatabase.migrate(knex);
    const node = await startNode(knex, { logger });
    const files = FileDefinitionLoader.create({
      paths,
      applier: node.applier,
      logger,
    });
    const names = async () =>
      (await node.definitions.current())
        .list('ServiceFamily')
        .filter(definition => !definition.retired)
        .map(definition => definition.name);
    return { files, knex, names, ...node };
  }

  it('reads files and folders, with what is below them', async () => {
    folder.setContent({
      definitions: {
        'b.yaml': family('b'),
        'a.yml': family('a'),
        deep: { deeper: { 'c.yaml': family('c') } },
        'README.md': '# not a definition',
        '.hidden.yaml': family('hidden'),
      },
      'single.yaml': family('single'),
    });
    const { files, names, knex } = await start([
      folder.resolve('definitions'),
      folder.resolve('single.yaml'),
    ]);
    await files.load();
    expect(files.problems()).toEqual([]);
    expect(await names()).toEqual(['a', 'b', 'c', 'single']);
    expect(
      await knex('definition_revision').where({ name: 'c' }).first(),
    ).toMatchObject({
      author: `file:${path.relative(
        process.cwd(),
        folder.resolve('definitions/deep/deeper/c.yaml'),
      )}`,
    });
  });

  it('reads a folder that is mounted through links once', async () => {
    folder.setContent({ '.data/a.yaml': family('a') });
    await symlink(folder.resolve('.data/a.yaml'), folder.resolve('a.yaml'));
    const { files, names } = await start([folder.path]);
    await files.load();
    expect(files.problems()).toEqual([]);
    expect(await names()).toEqual(['a']);
  });

  it('tells what is wrong with file, line and reason, and applies the rest', async () => {
    folder.setContent({
      'a.yaml': `${family('a')}---\n${family('bad').replace(
        'title',
        'titel',
      )}---\n${family('c')}`,
      'b.yaml': 'a: [1, 2\n',
    });
    const { files, names } = await start([folder.path]);
    await files.load();
    expect(await names()).toEqual(['a', 'c']);
    const a = path.relative(process.cwd(), folder.resolve('a.yaml'));
    const b = path.relative(process.cwd(), folder.resolve('b.yaml'));
    expect(files.problems().map(describeProblem)).toEqual([
      `error in ${a}:9: ServiceFamily/bad spec.title: is missing or of a wrong type, expected string or object`,
      `error in ${a}:9: ServiceFamily/bad spec.titel: "titel" is not known here; leave it out or correct its spelling`,
      expect.stringContaining(`error in ${b}:`),
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });

  it('retires what is taken out of the files', async () => {
    folder.setContent({ 'a.yaml': family('a'), 'b.yaml': family('b') });
    const { files, names } = await start([folder.path]);
    await files.load();
    await rm(folder.resolve('b.yaml'));
    await files.load();
    expect(await names()).toEqual(['a']);
  });

  it.each([
    ['a file is corrupt', () => writeFile(folder.resolve('c.yaml'), 'a: [')],
    [
      'a file is not text',
      () =>
        writeFile(folder.resolve('c.yaml'), Buffer.from([0x61, 0xff, 0xfe])),
    ],
    [
      'a document does not say what it is',
      () => writeFile(folder.resolve('c.yaml'), 'kind: Service\n'),
    ],
    [
      'a link leads nowhere',
      () => symlink(folder.resolve('nowhere'), folder.resolve('c.yaml')),
    ],
  ])('retires nothing while %s', async (_what, breakIt) => {
    folder.setContent({ 'a.yaml': family('a'), 'b.yaml': family('b') });
    const { files, names } = await start([folder.path]);
    await files.load();
    await rm(folder.resolve('b.yaml'));
    await breakIt();
    await files.load();
    expect(files.problems().map(({ severity }) => severity)).toContain('error');
    expect(await names()).toEqual(['a', 'b']);
  });

  it.each([
    ['is gone', () => rm(folder.path, { recursive: true })],
    [
      'is empty',
      async () => {
        await rm(folder.path, { recursive: true });
        await mkdir(folder.path);
      },
    ],
  ])('ends nothing when the whole folder %s', async (_what, empty) => {
    folder.setContent({ 'a.yaml': family('a') });
    const { files, names } = await start([folder.path]);
    await files.load();
    await empty();
    await files.load();
    expect(files.problems().at(-1)?.message).toBe(
      'has no definitions; what was applied before stays',
    );
    expect(await names()).toEqual(['a']);
    await mkdir(folder.path, { recursive: true });
  });

  it('does not throw when the database fails', async () => {
    folder.setContent({ 'a.yaml': family('a') });
    const { files, store } = await start([folder.path]);
    jest.spyOn(store, 'lock').mockRejectedValue(new Error('connection lost'));
    await files.load();
    expect(files.problems()).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringContaining('connection lost'),
      }),
    ]);
  });

  it('does nothing without configured files', async () => {
    const { files, names } = await start([]);
    await files.load();
    expect(files.problems()).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('needs only a routing policy beside the starter definitions', async () => {
    folder.setContent({
      'routing.yaml': `apiVersion: mesa-itsm/v1
kind: RoutingPolicy
metadata: { name: default }
spec:
  steps: [offeringTeam, supportGroup, entityOwner, serviceTeam]
  fallbackTeam: group:default/guests
`,
    });
    const { files, names } = await start([STARTER, folder.path]);
    await files.load();
    expect(files.problems()).toEqual([]);
    expect(await names()).toEqual(['help', 'systems']);
  });

  it('applies the definitions of the demo organisation, and once only', async () => {
    const { files, applier, knex } = await start([EXAMPLES]);
    await files.load();
    expect(files.problems()).toEqual([]);
    const heads = await knex('definition_head').select();
    expect(heads.length).toBeGreaterThan(20);

    const apply = jest.spyOn(applier, 'applyFiles');
    await files.load();
    const result = await apply.mock.results[0].value;
    expect(
      new Set(
        result.changes.map((change: { action: string }) => change.action),
      ),
    ).toEqual(new Set(['unchanged']));
    expect(await knex('definition_head').select()).toEqual(heads);
  });
});
