import type { Entity } from '@backstage/catalog-model';

const entity = (
  kind: string,
  name: string,
  title: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title },
  spec,
});

export const payroll = entity('System', 'payroll', 'Payroll');
export const payrollApi = entity('Component', 'payroll-api', 'Payroll API', {
  type: 'service',
});
export const database = entity('Resource', 'payroll-db', 'Payroll database', {
  type: 'database',
});
export const webTeam = entity('Group', 'web', 'Web');
export const rosa = entity('User', 'rosa', 'Rosa', {
  profile: { displayName: 'Rosa Ek' },
});
export const template = entity('Template', 'new-service', 'New service');
