import { formatTicketRef, parseTicketRef } from './ticketRef';

describe('ticket references', () => {
  it.each([
    [1, 'REQ-000001'],
    [123, 'REQ-000123'],
    [999_999, 'REQ-999999'],
    [1_000_000, 'REQ-1000000'],
    [999_999_999_999, 'REQ-999999999999'],
  ])('number %s is written and read back as %s', (number, ref) => {
    expect(formatTicketRef('request', number)).toBe(ref);
    expect(parseTicketRef(ref)).toEqual({ type: 'request', number });
  });

  it.each(['req-123', 'Req-0000123', '  REQ-000123\n', 'REQ-123'])(
    'reads %j as people type it',
    text => {
      expect(parseTicketRef(text)).toEqual({ type: 'request', number: 123 });
    },
  );

  it.each([
    '',
    'REQ',
    'REQ-',
    'REQ-0',
    'REQ-000000',
    'REQ--1',
    'REQ-1.5',
    'REQ-1e3',
    'REQ-12a',
    'REQ 12',
    'TCK-000001',
    'XREQ-1',
    'REQ-1 OR 1=1',
    'REQ-1000000000000',
    'REQ-١٢٣',
  ])('takes %j for no reference', text => {
    expect(parseTicketRef(text)).toBeUndefined();
  });
});
