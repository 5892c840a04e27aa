import { resolve } from 'node:path';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EXAMPLES, readLocation } from '../__testUtils__/readExamples';
import { actorsOf, entitiesOf } from './peopleAndEntities';
import { demoScenarios } from './scenarios/demoScenarios';

describe('what the demo tickets lean on', () => {
  it('is all in the demo organisation', () => {
    const { entities } = readLocation(resolve(EXAMPLES, 'all.yaml'));
    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const named = entitiesOf(demoScenarios);
    expect(named.filter(ref => !known.has(ref))).toEqual([]);
  });

  it('is found wherever a scenario names it', () => {
    expect(entitiesOf(demoScenarios)).toEqual(
      expect.arrayContaining([
        ...actorsOf(demoScenarios),
        'user:default/efren-zamarripa', // asked by telephone
        'user:default/valentin-orduna', // an answer of a form
        'group:default/networks', // dispatched to
        'resource:default/db-payroll', // an answer of a supporting request
        'resource:default/access-switch-floor-1', // linked as a cause
        'user:default/dalia-anaya', // asks for a change
        'api:default/procurement-api', // filed with an incident
      ]),
    );
  });
});
