import {
  formatConfigurationState,
  parseConfigurationState,
} from './useConfigurationState';

const parse = (query: string) =>
  parseConfigurationState(new URLSearchParams(query));

describe('the address of the page', () => {
  it.each([
    '',
    'item=resource:default/srv-1',
    'item=component:default/site&view=history',
    'view=import',
    'q=two+words&type=rack&state=stock&owner=group:default/web&retired=true',
  ])('is read back as it was written: "%s"', query => {
    expect(
      decodeURIComponent(formatConfigurationState(parse(query)).toString()),
    ).toBe(query);
  });

  it.each([
    'item=srv-1',
    'item=user:default/ana',
    'view=edit',
    'view=all',
    'type=A+B',
    'state=lost',
    'owner=web',
    'retired=yes',
  ])('leaves out what it cannot read: "%s"', query => {
    expect(formatConfigurationState(parse(query)).toString()).toBe('');
  });
});
