import { anEntity, anItem } from '../__testUtils__/impacts';
import { impactMatrix, MOST_OWNER_COLUMNS } from './impactMatrix';

const item = (short: string, part: Parameters<typeof anEntity>[1] = {}) =>
  anItem(['resource:db-1', short], ['dependsOn'], {
    entity: anEntity(short, part),
  });

describe('impactMatrix', () => {
  it('counts kinds by criticality, without empty columns', () => {
    const items = [
      item('component:a', { criticality: 'critical' }),
      item('component:b'),
      item('component:c'),
      item('system:d', { criticality: 'low' }),
    ];
    expect(impactMatrix(items, 'criticality', [])).toEqual({
      columns: ['critical', 'low', 'none'],
      rows: [
        { kind: 'component', total: 3, counts: [1, 0, 2] },
        { kind: 'system', total: 1, counts: [0, 1, 0] },
      ],
    });
  });

  it('counts for each owner what several own, and what nobody owns', () => {
    const items = [
      item('component:a', { owners: ['group:default/x', 'group:default/y'] }),
      item('component:b', { owners: ['group:default/x'] }),
      item('component:c', { owners: [] }),
    ];
    const owners = ['x', 'y'].map(name => ({
      ref: `group:default/${name}`,
      title: name,
    }));
    expect(impactMatrix(items, 'owner', owners)).toEqual({
      columns: ['group:default/x', 'group:default/y', ''],
      rows: [{ kind: 'component', total: 3, counts: [2, 1, 1] }],
    });
  });

  it('puts small owners together', () => {
    const owners = Array.from({ length: 20 }, (_, at) => ({
      ref: `group:default/g${at}`,
      title: `g${at}`,
    }));
    const items = owners.map(({ ref }, at) =>
      item(`component:c${at}`, { owners: [ref] }),
    );
    const { columns, rows } = impactMatrix(items, 'owner', owners);
    expect(columns).toHaveLength(MOST_OWNER_COLUMNS + 1);
    expect(rows[0].counts.at(-1)).toBe(20 - MOST_OWNER_COLUMNS);
  });
});
