import {
  countFilters,
  countPanelFilters,
  formatQueueState,
  parseQueueState,
  toFilterQuery,
  toListQuery,
  withField,
  withFilter,
  withoutFilters,
} from './queueState';

const parse = (query: string) => parseQueueState(new URLSearchParams(query));
const roundTrip = (query: string) => formatQueueState(parse(query)).toString();

describe('queueState', () => {
  it.each([
    [''],
    ['chip=unassigned'],
    ['state=all'],
    ['q=vpn+in+the+archive'],
    ['status=new&status=pending&priority=1'],
    ['team=group%3Adefault%2Fweb&assignee=me&assignee=none'],
    ['unit=group%3Adefault%2Flegal&service=websites&offering=web-update'],
    ['primaryEntity=system%3Adefault%2Fpayroll'],
    ['offering=web-update&field=area%3Dforms&field=why%3Da%3Db'],
    ['sort=priority&order=asc&limit=50'],
    ['chip=mine&cursor=abc&cursor=def'],
  ])('keeps "%s" through parsing and formatting', query => {
    expect(roundTrip(query)).toBe(query);
  });

  it('shows what is open when the URL says nothing', () => {
    expect(parse('')).toMatchObject({
      chip: 'open',
      state: undefined,
      sort: 'createdAt',
      order: 'desc',
      limit: 25,
    });
  });

  it('takes several values in one parameter', () => {
    expect(parse('status=new,pending,new').filters.status).toEqual([
      'new',
      'pending',
    ]);
  });

  it.each([
    ['chip=nobody', ''],
    ['status=lost&status=new', 'status=new'],
    ['priority=9', ''],
    ['sort=title', ''],
    ['order=sideways', ''],
    ['limit=7', ''],
    ['state=gone', ''],
    ['field=area%3Dforms', ''],
    ['offering=a&offering=b&field=area%3Dforms', 'offering=a&offering=b'],
    ['offering=a&field=Area%3Dforms&field=area&field=area%3D', 'offering=a'],
  ])('leaves out of "%s" what it does not know', (query, expected) => {
    expect(roundTrip(query)).toBe(expected);
  });

  it('lets an explicit state replace the chip', () => {
    const queue = parse('chip=mine&state=done');
    expect(queue.chip).toBeUndefined();
    expect(toListQuery(queue)).toMatchObject({
      chip: undefined,
      state: 'done',
    });
  });

  it('asks for the last of the remembered cursors', () => {
    expect(toListQuery(parse('cursor=a&cursor=b')).cursor).toBe('b');
    expect(toListQuery(parse('')).cursor).toBeUndefined();
  });

  it('counts chips below the other filters but not below the chip', () => {
    const query = toFilterQuery(parse('chip=mine&priority=1&cursor=x'));
    expect(query).toMatchObject({ priority: ['1'] });
    expect(query).not.toHaveProperty('chip');
    expect(query).not.toHaveProperty('cursor');
  });

  it('hands answers of the form to the list and to the counts', () => {
    const queue = parse('offering=a&field=area%3Dforms&field=online%3Dtrue');
    const field = ['area=forms', 'online=true'];
    expect(toListQuery(queue)).toMatchObject({ field });
    expect(toFilterQuery(queue)).toMatchObject({ field });
    expect(toFilterQuery(parse('offering=a')).field).toBeUndefined();
  });

  it('forgets the answers when another offering is chosen', () => {
    const queue = parse('offering=a&field=area%3Dforms&cursor=x');
    expect(withFilter(queue, 'offering', ['b'])).toMatchObject({
      fields: {},
      cursors: [],
    });
    expect(withFilter(queue, 'status', ['new']).fields).toEqual({
      area: 'forms',
    });
  });

  it('sets one answer after the other and takes them off', () => {
    const queue = withField(parse('offering=a&cursor=x'), 'area', 'forms');
    expect(queue).toMatchObject({ fields: { area: 'forms' }, cursors: [] });
    expect(withField(queue, 'area', 'news').fields).toEqual({ area: 'news' });
    expect(withField(queue, 'area', undefined).fields).toEqual({});
  });

  it('clears everything that narrows the list', () => {
    const queue = parse(
      'state=done&q=a&status=new&offering=a&field=area%3Dforms&sort=priority',
    );
    expect(formatQueueState(withoutFilters(queue)).toString()).toBe(
      'sort=priority',
    );
  });

  it('counts the filters that are set', () => {
    expect(countFilters(parse('offering=a&field=area%3Dforms'))).toBe(2);
    expect(countPanelFilters(parse('state=all&q=a&status=new'))).toBe(2);
    expect(countFilters(parse('q=a&status=new&status=pending'))).toBe(3);
    expect(countFilters(parse('chip=mine&sort=priority'))).toBe(0);
  });
});
