import { describeDesk } from '../__testUtils__/describeDesk';
import {
  catalogOnConditions,
  hideEntities,
} from '../__testUtils__/hiddenEntities';
import { catalogItems } from '../__testUtils__/infrastructure';
import { organisationEntities } from '../__testUtils__/organisation';

const entities = [
  ...organisationEntities.filter(({ kind }) =>
    ['User', 'Group'].includes(kind),
  ),
  ...catalogItems({
    fine: {},
    alone: { owner: '' },
    strange: { owner: 'nobody' },
    hanging: { relations: ['dependsOn resource:default/gone'] },
    one: { relations: ['dependsOn resource:default/two'] },
    two: { relations: ['dependsOn resource:default/three'] },
    three: { relations: ['dependsOn resource:default/one'] },
    old: { lifecycle: 'deprecated' },
    user: { relations: ['dependsOn resource:default/old'] },
    wrong: {
      annotations: {
        'itsm/criticality': 'enormous',
        'itsm/support-group': 'nobody',
        'itsm/redundancy': 'min 1 of resource:default/fine',
      },
    },
  }),
];

describeDesk(
  'data quality',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });
    const quality = (query: object = {}) =>
      desk().as('ana').ok('getDataQuality', { query });

    it('finds what is wrong, each with its place', async () => {
      const { items, counts } = await quality();
      expect(
        items.map(({ problem, entity, at, values, fault }) =>
          [problem, entity.title, at, ...values, fault?.code]
            .filter(Boolean)
            .join(' '),
        ),
      ).toEqual([
        'noOwner alone',
        'unknownOwner strange ownedBy group:default/nobody',
        'dangling hanging dependsOn resource:default/gone',
        'cycle one dependsOn resource:default/one resource:default/three resource:default/two',
        'deprecatedDependency user dependsOn resource:default/old',
        'annotation wrong itsm/criticality enormous criticality',
        'annotation wrong itsm/redundancy resource:default/fine redundancyUnrelated',
        'annotation wrong itsm/support-group group:default/nobody supportGroupUnknown',
      ]);
      expect(
        Object.fromEntries(
          counts.map(({ problem, count }) => [problem, count]),
        ),
      ).toEqual({
        noOwner: 1,
        unknownOwner: 1,
        dangling: 1,
        cycle: 1,
        deprecatedDependency: 1,
        annotation: 3,
      });
      expect(items.at(-1)?.fault?.message).toBe(
        'is a Group that the catalog does not have',
      );
    });

    it('gives them page by page, and by problem, entity and owner', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await quality({ limit: 3, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ entity }) => entity.title));
        cursor = page.next;
      } while (cursor);
      expect(seen).toHaveLength(8);
      expect((await quality({ problem: 'cycle' })).items).toHaveLength(1);
      expect(
        (await quality({ entity: 'resource:default/wrong' })).items,
      ).toHaveLength(3);
      expect(
        (await quality({ owner: 'group:default/nobody' })).items,
      ).toHaveLength(1);
    });

    it('refuses a cursor that is none', async () => {
      expect(
        await desk()
          .as('ana')
          .refused('getDataQuality', { query: { cursor: 'x' } }),
      ).toMatch(/^400/);
    });
  },
  { entities },
);

describeDesk(
  'data quality of a catalog that is not for everybody',
  ({ desk }) => {
    it('tells of a ring what is seen of it, and of nothing hidden', async () => {
      hideEntities(desk(), ['resource:default/one', 'resource:default/old']);
      await desk().services.graphLoader.run();
      const answer = await desk().as('ana').ok('getDataQuality', { query: {} });
      expect(
        answer.items
          .filter(({ problem }) => problem === 'cycle')
          .map(({ values }) => values),
      ).toEqual([['resource:default/three', 'resource:default/two']]);
      expect(JSON.stringify(answer)).not.toMatch(/default\/(one|old)"/);
      const own = await desk()
        .as('ana')
        .ok('getDataQuality', { query: { entity: 'resource:default/two' } });
      expect(own.items.map(({ problem }) => problem)).toEqual(['cycle']);
    });
  },
  {
    entities,
    policy: catalogOnConditions(),
  },
);
