import { besides, readTicketPage } from './ticketPages';

describe('pages of tickets on the search page', () => {
  it('go forward and back to the same ones', () => {
    const first = readTicketPage(undefined);
    const second = readTicketPage(besides(first, 'a').nextPageCursor);
    const third = readTicketPage(besides(second, 'b').nextPageCursor);
    expect([first, second, third].map(page => page.cursor)).toEqual([
      undefined,
      'a',
      'b',
    ]);
    expect(third.number).toBe(2);

    const back = readTicketPage(besides(third, undefined).previousPageCursor);
    expect(back).toEqual(second);
    expect(readTicketPage(besides(back, 'b').previousPageCursor)).toEqual(
      first,
    );
    expect(besides(first, undefined)).toEqual({
      nextPageCursor: undefined,
      previousPageCursor: undefined,
    });
  });

  it('far behind lead back some twenty pages, then to the first', () => {
    let page = readTicketPage(undefined);
    for (let number = 1; number <= 50; number += 1) {
      page = readTicketPage(besides(page, `c${number}`).nextPageCursor);
    }
    const numbers = [];
    for (let steps = 0; steps < 60 && page.number > 0; steps += 1) {
      page = readTicketPage(besides(page, 'x').previousPageCursor);
      numbers.push([page.number, page.cursor]);
    }
    expect(numbers).toHaveLength(20);
    expect(numbers[0]).toEqual([49, 'c49']);
    expect(numbers.at(-1)).toEqual([0, undefined]);
  });

  it.each(['{', 'null', '[]', '["a"]', '[1, 2]', '[1]', 'MQ=='])(
    'begin at the first for %s, which is no cursor of theirs',
    text => {
      expect(readTicketPage(text).number).toBe(0);
    },
  );
});
