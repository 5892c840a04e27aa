import {
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { type FedItem, toEntity } from './toEntity';

const item: FedItem = {
  ref: 'resource:default/srv-1',
  kind: 'Resource',
  namespace: 'default',
  name: 'srv-1',
  type: 'server',
  owner: 'group:default/web',
  dependsOn: [],
  version: 1,
  createdAt: '2026-03-16T15:00:00.000Z',
  updatedAt: '2026-03-16T15:00:00.000Z',
};
const PAGE = 'https://portal.example/itsm/configuration';

describe('the entity of an item', () => {
  it('says no more than the item does', () => {
    const page = `${PAGE}?item=resource%3Adefault%2Fsrv-1`;
    expect(toEntity(item, PAGE)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'default',
        name: 'srv-1',
        annotations: {
          'backstage.io/managed-by-location': `url:${page}`,
          'backstage.io/managed-by-origin-location': 'itsm:configuration-items',
          'backstage.io/view-url': page,
          'backstage.io/edit-url': `${page}&view=edit`,
        },
      },
      spec: { type: 'server', owner: 'group:default/web' },
    });
  });

  it('says everything that the item does', async () => {
    const entity = toEntity(
      {
        ...item,
        title: 'Server 1',
        description: 'Runs the payroll',
        system: 'system:default/payroll',
        dependsOn: ['resource:default/rack-1'],
        criticality: 'high',
        redundancy: 'min 1',
        supportGroup: 'group:default/network',
        maintenanceWindow:
          'FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City',
        serialNumber: 'SN-1',
        warrantyEnd: '2028-01-31',
        state: 'production',
      },
      PAGE,
    );
    expect(entity).toMatchObject({
      metadata: {
        title: 'Server 1',
        description: 'Runs the payroll',
        annotations: {
          'itsm/criticality': 'high',
          'itsm/redundancy': 'min 1',
          'itsm/support-group': 'group:default/network',
          'itsm/maintenance-window':
            'FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City',
        },
      },
      spec: {
        system: 'system:default/payroll',
        dependsOn: ['resource:default/rack-1'],
        inventory: {
          serialNumber: 'SN-1',
          warrantyEnd: '2028-01-31',
          state: 'production',
        },
      },
    });
    expect(await resourceEntityV1alpha1Validator.check(entity)).toBe(true);
  });

  it.each([
    [undefined, 'production'],
    ['deprecated', 'deprecated'],
  ])('has a lifecycle when it is a component: %s', async (lifecycle, told) => {
    const entity = toEntity({ ...item, kind: 'Component', lifecycle }, PAGE);
    expect(entity.spec).toMatchObject({ lifecycle: told });
    expect(await componentEntityV1alpha1Validator.check(entity)).toBe(true);
  });
});
