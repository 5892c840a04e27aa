import { mockApis } from '@backstage/frontend-test-utils';
import { groupByArea, readDemoPeople } from './demoPeople';

function configOf(people: { ref: string; name: string; role: string }[]) {
  return mockApis.config({ data: { app: { demoSignIn: { people } } } });
}

describe('readDemoPeople', () => {
  it('is empty when nothing is configured', () => {
    expect(readDemoPeople(mockApis.config({ data: {} }))).toEqual([]);
  });

  it('keeps somebody whose role is not known, without a role', () => {
    const config = configOf([
      { ref: 'user:default/ana', name: 'Ana', role: 'juggler' },
    ]);
    expect(readDemoPeople(config)).toEqual([
      {
        ref: 'user:default/ana',
        name: 'Ana',
        unit: undefined,
        role: undefined,
      },
    ]);
  });
});

describe('groupByArea', () => {
  it('groups by area in the order of the page and keeps the order of people', () => {
    const people = readDemoPeople(
      configOf([
        { ref: 'user:a', name: 'A', role: 'administrator' },
        { ref: 'user:b', name: 'B', role: 'requester' },
        { ref: 'user:c', name: 'C', role: 'juggler' },
        { ref: 'user:d', name: 'D', role: 'liaison' },
      ]),
    );
    expect(
      groupByArea(people).map(group => [
        group.area,
        group.people.map(person => person.name),
      ]),
    ).toEqual([
      ['units', ['B', 'D']],
      ['management', ['A']],
      ['others', ['C']],
    ]);
  });
});
