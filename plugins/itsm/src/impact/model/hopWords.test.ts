import { anItem } from '../__testUtils__/impacts';
import { hopWord, stopsOf } from './hopWords';

describe('hopWord', () => {
  it.each([
    ['dependsOn', 'down', 'component:default/a', 'neededBy'],
    ['dependsOn', 'up', 'resource:default/a', 'dependsOn'],
    ['api', 'down', 'api:default/a', 'provides'],
    ['api', 'down', 'component:default/a', 'usedBy'],
    ['api', 'up', 'api:default/a', 'uses'],
    ['api', 'up', 'component:default/a', 'providedBy'],
    ['part', 'down', 'system:default/a', 'partOf'],
    ['part', 'up', 'component:default/a', 'contains'],
    ['whole', 'down', 'component:default/a', 'contains'],
    ['whole', 'up', 'system:default/a', 'partOf'],
    ['dependsOn', 'down', undefined, 'neededBy'],
  ] as const)('says of %s %s to %s: %s', (via, direction, to, word) => {
    expect(hopWord(via, direction, to)).toBe(word);
  });
});

describe('stopsOf', () => {
  it('names the stops of a way, and not what may not be seen', () => {
    expect(
      stopsOf(
        anItem(['resource:db-1', null, 'system:shop'], ['dependsOn', 'part']),
        'down',
        new Map([['system:default/shop', 'The shop']]),
      ),
    ).toEqual([
      { ref: 'resource:default/db-1', title: 'db-1' },
      { word: 'neededBy' },
      { ref: 'system:default/shop', title: 'The shop', word: 'partOf' },
    ]);
  });
});
