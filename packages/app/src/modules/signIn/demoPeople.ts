import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Areas in which the sign-in page groups people, in the order of the page. */
export const demoAreas = ['units', 'desk', 'management', 'others'] as const;

/** Area of the sign-in page. */
export type DemoArea = (typeof demoAreas)[number];

const areaOfRole = {
  requester: 'units',
  liaison: 'units',
  unitHead: 'units',
  agent: 'desk',
  engineer: 'desk',
  developer: 'desk',
  problemManager: 'management',
  changeManager: 'management',
  approver: 'management',
  serviceManager: 'management',
  director: 'management',
  administrator: 'management',
} as const satisfies Record<string, DemoArea>;

/** Role a person plays in the demonstration. */
export type DemoRole = keyof typeof areaOfRole;

/** A person whom the sign-in page offers. */
export type DemoPerson = {
  ref: string;
  name: string;
  unit?: string;
  /** Undefined for a role this page has no text for. */
  role?: DemoRole;
};

function isDemoRole(role: string): role is DemoRole {
  return role in areaOfRole;
}

/** The people under `app.demoSignIn.people`. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people = config.getOptionalConfigArray('app.demoSignIn.people') ?? [];
  return people.map(person => {
    const role = person.getString('role');
    return {
      ref: person.getString('ref'),
      name: person.getString('name'),
      unit: person.getOptionalString('unit'),
      role: isDemoRole(role) ? role : undefined,
    };
  });
}

/** Groups people by area, keeping their order and leaving empty areas out. */
export function groupByArea(
  people: DemoPerson[],
): { area: DemoArea; people: DemoPerson[] }[] {
  return demoAreas
    .map(area => ({
      area,
      people: people.filter(
        ({ role }) => (role ? areaOfRole[role] : 'others') === area,
      ),
    }))
    .filter(group => group.people.length > 0);
}
