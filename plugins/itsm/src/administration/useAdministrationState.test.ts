import {
  formatAdministrationState,
  parseAdministrationState,
} from './useAdministrationState';

const roundTrip = (query: string) =>
  formatAdministrationState(
    parseAdministrationState(new URLSearchParams(query)),
  ).toString();

describe('useAdministrationState', () => {
  it.each([
    [''],
    ['tab=outbox&outbox=pending'],
    ['tab=notes'],
    ['kind=Offering&q=vpn&retired=true'],
    ['open=Offering%2Fnew-account&view=revisions&revision=2'],
    ['open=PriorityMatrix%2Fdefault&view=source'],
    ['open=Calendar%2Foffice&edit=change'],
    ['edit=newHolidayList'],
    ['tab=serviceLevels&job=0b5c2a54-8c1e-4d7a-9a53-1f2e3d4c5b6a'],
  ])('keeps "%s" through parsing and formatting', query => {
    expect(roundTrip(query)).toBe(query);
  });

  it.each([
    ['tab=secrets'],
    ['kind=Rocket'],
    ['open=Rocket%2Fx'],
    ['open=Offering'],
    ['revision=0'],
    ['revision=abc'],
    ['view=upside-down'],
    ['edit=everything'],
    ['edit=change'],
    ['job=..%2Fother'],
  ])('leaves out of "%s" what it does not know', query => {
    expect(roundTrip(query)).toBe('');
  });
});
