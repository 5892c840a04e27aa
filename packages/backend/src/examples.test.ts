import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { EXAMPLES, readLocation } from './__testUtils__/readExamples';

const KINDS = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Location: locationEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};

/** Fields of a spec that hold references, with the kind they stand for. */
const REFERENCES: Record<string, string | undefined> = {
  owner: 'Group',
  parent: 'Group',
  children: 'Group',
  memberOf: 'Group',
  domain: 'Domain',
  subdomainOf: 'Domain',
  system: 'System',
  subcomponentOf: 'Component',
  providesApis: 'API',
  consumesApis: 'API',
  dependsOn: undefined,
};

const { files, entities } = readLocation(resolve(EXAMPLES, 'all.yaml'));
const byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
const ofKind = (kind: string) => entities.filter(e => e.kind === kind);
const ofType = (type: string) =>
  ofKind('Group').filter(e => e.spec?.type === type);
const list = (value: unknown) =>
  value === undefined ? [] : ([value].flat() as string[]);
const annotation = (entity: Entity, name: string) =>
  entity.metadata.annotations?.[`itsm/${name}`];

function referencesOf(entity: Entity): string[] {
  const fromSpec = Object.entries(REFERENCES).flatMap(([field, defaultKind]) =>
    list(entity.spec?.[field]).map(ref =>
      stringifyEntityRef(parseEntityRef(ref, { defaultKind })),
    ),
  );
  const fromAnnotations = ['head', 'liaison', 'support-group'].flatMap(name =>
    list(annotation(entity, name)),
  );
  return [...fromSpec, ...fromAnnotations];
}

function membersOf(group: string): Entity[] {
  return ofKind('User').filter(user =>
    list(user.spec?.memberOf).includes(group),
  );
}

describe('the demo organisation', () => {
  it('is reached from all.yaml, every file of it', () => {
    const onDisk = ['org', 'catalog'].flatMap(folder =>
      readdirSync(resolve(EXAMPLES, folder)).map(name => `${folder}/${name}`),
    );
    expect(files.map(file => relative(EXAMPLES, file)).sort()).toEqual(
      ['all.yaml', ...onDisk].sort(),
    );
  });

  it('is accepted by the rules of the catalog', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    for (const entity of entities) {
      await policy.enforce(entity);
      const validator = KINDS[entity.kind as keyof typeof KINDS];
      await expect(validator.check(entity)).resolves.toBe(true);
    }
  });

  it('names everything once', () => {
    expect(byRef.size).toBe(entities.length);
  });

  it('points at nothing that is missing, but for two cases on purpose', () => {
    const missing = entities.flatMap(entity =>
      referencesOf(entity)
        .filter(ref => !byRef.has(ref))
        .map(ref => `${stringifyEntityRef(entity)} → ${ref}`),
    );
    expect(missing.sort()).toEqual([
      'component:default/gis-tile-job → resource:default/legacy-map-server',
      'component:default/voicemail → group:default/telephony-office',
    ]);
  });

  it('has the size that the tour tells', () => {
    const counts = Object.fromEntries(
      Object.keys(KINDS).map(kind => [kind, ofKind(kind).length]),
    );
    expect(counts).toEqual({
      API: 11,
      Component: 41,
      Domain: 4,
      Group: 23,
      Location: 1,
      Resource: 65,
      System: 17,
      User: 44,
    });
  });

  it('gives every unit a head and a liaison of its own, and colleagues', () => {
    expect(ofType('unit')).toHaveLength(10);
    for (const unit of ofType('unit')) {
      const members = membersOf(unit.metadata.name).map(stringifyEntityRef);
      expect(members.length).toBeGreaterThanOrEqual(2);
      expect(members).toContain(annotation(unit, 'head'));
      expect(members).toContain(annotation(unit, 'liaison'));
      expect(annotation(unit, 'head')).not.toBe(annotation(unit, 'liaison'));
    }
  });

  it('gives every team three or four people led by one of them', () => {
    expect(ofType('team')).toHaveLength(6);
    for (const team of ofType('team')) {
      const members = membersOf(team.metadata.name).map(stringifyEntityRef);
      expect([3, 4]).toContain(members.length);
      expect(members).toContain(annotation(team, 'head'));
    }
  });

  it('gives roles to people who are in teams too', () => {
    const teams = ofType('team').map(team => team.metadata.name);
    for (const role of ofType('role')) {
      const members = membersOf(role.metadata.name);
      expect([1, 2, 3]).toContain(members.length);
      for (const member of members) {
        expect(
          list(member.spec?.memberOf).filter(group => teams.includes(group)),
        ).not.toEqual([]);
      }
    }
  });

  it('lets several teams decide about changes', () => {
    const decide = membersOf('change-advisory-board').map(({ spec }) =>
      list(spec?.memberOf).find(group =>
        ofType('team').some(team => team.metadata.name === group),
      ),
    );
    expect(decide.length).toBeGreaterThanOrEqual(2);
    expect(new Set(decide).size).toBe(decide.length);
  });

  it('has a system owned by people without a role at the desk', () => {
    const owner = byRef.get('system:default/site-log')?.spec?.owner as string;
    expect(ofType('team').map(team => team.metadata.name)).not.toContain(owner);
    expect(membersOf(owner)).toHaveLength(1);
    for (const member of membersOf(owner)) {
      const groups = list(member.spec?.memberOf).map(
        name => byRef.get(`group:default/${name}`)?.spec?.type,
      );
      expect(groups).not.toContain('team');
      expect(groups).not.toContain('role');
    }
  });

  it('has one person without a group and one without an address', () => {
    const names = (users: Entity[]) => users.map(user => user.metadata.name);
    const users = ofKind('User');
    expect(
      names(users.filter(user => list(user.spec?.memberOf).length === 0)),
    ).toEqual(['valentin-orduna']);
    expect(
      names(
        users.filter(
          user =>
            !(user.spec?.profile as { email?: string } | undefined)?.email,
        ),
      ),
    ).toEqual(['efren-zamarripa']);
  });

  it('writes redundancy rules about suppliers of the entity only', () => {
    const ruled = entities.filter(entity => annotation(entity, 'redundancy'));
    expect(ruled.length).toBeGreaterThan(5);
    for (const entity of ruled) {
      const suppliers = list(entity.spec?.dependsOn).map(ref =>
        stringifyEntityRef(parseEntityRef(ref)),
      );
      const rules = annotation(entity, 'redundancy')!.split(';');
      const parts = rules.map(rule =>
        /^(?:min \d+|\d+%)(?: of (?:dependsOn|(.+)))?$/.exec(rule.trim()),
      );
      expect(parts).not.toContain(null);
      const named = parts.flatMap(part => part?.[1]?.split(/, */) ?? []);
      expect(named.filter(ref => !suppliers.includes(ref))).toEqual([]);
    }
  });

  it('grades every system, in known grades', () => {
    for (const system of ofKind('System')) {
      expect(annotation(system, 'criticality')).toBeDefined();
    }
    for (const entity of entities) {
      expect([undefined, 'critical', 'high', 'medium', 'low']).toContain(
        annotation(entity, 'criticality'),
      );
    }
  });
});
