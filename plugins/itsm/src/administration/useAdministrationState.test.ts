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
  ])('leaves out of "%s" what it does not know', query => {
    expect(roundTrip(query)).toBe('');
  });
});
