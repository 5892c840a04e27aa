import { TICKET_TYPES } from '@mesa-itsm/backstage-plugin-itsm-common';
import { queueLayout } from './queueLayout';

/** What the navigation, margins and a scroll bar leave of 1280 pixels. */
const ROOM = 62.4;

describe('the columns of a queue', () => {
  it.each(TICKET_TYPES)('fit a desk where there is little room: %s', type => {
    const { minWidth } = queueLayout(type, {
      canSelect: true,
      isCompact: true,
    });
    expect(parseFloat(minWidth)).toBeLessThanOrEqual(ROOM);
  });

  it.each(TICKET_TYPES)('say everything in either layout: %s', type => {
    const [full, compact] = [false, true].map(isCompact => {
      const { columns, below } = queueLayout(type, {
        canSelect: false,
        isCompact,
      });
      return [...columns, ...below].map(({ id }) => id).sort();
    });
    expect(compact).toEqual(full);
  });

  it('have one width each, beside the title that takes the rest', () => {
    const { columns, widths } = queueLayout('incident', {
      canSelect: true,
      isCompact: false,
    });
    expect(widths).toHaveLength(columns.length + 2);
    expect(widths.filter(width => width === undefined)).toHaveLength(1);
  });
});
