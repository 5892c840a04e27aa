import { LINK_KINDS, TICKET_TYPES } from '../tickets/ticketTypes';
import { canLink, linkKindsOf, OPPOSITE_LINK } from './linkRules';

describe('links between tickets', () => {
  it('read the same from both ends', () => {
    for (const kind of LINK_KINDS) {
      expect(OPPOSITE_LINK[OPPOSITE_LINK[kind]]).toBe(kind);
      for (const from of TICKET_TYPES) {
        for (const to of TICKET_TYPES) {
          expect(canLink(kind, from, to)).toBe(
            canLink(OPPOSITE_LINK[kind], to, from),
          );
        }
      }
    }
  });

  it.each([
    ['investigated_by', 'incident', 'problem', true],
    ['investigated_by', 'problem', 'incident', false],
    ['fixed_by', 'problem', 'change', true],
    ['fixed_by', 'change', 'problem', false],
    ['caused_by', 'incident', 'change', true],
    ['caused_by', 'request', 'change', false],
    ['parent', 'incident', 'incident', true],
    ['parent', 'request', 'incident', true],
    ['parent', 'incident', 'problem', false],
    ['duplicate_of', 'problem', 'problem', true],
    ['duplicate_of', 'problem', 'incident', false],
    ['related', 'change', 'request', true],
  ] as const)('%s from %s to %s: %s', (kind, from, to, possible) => {
    expect(canLink(kind, from, to)).toBe(possible);
  });

  it('are offered with the kinds of ticket they lead to', () => {
    expect(linkKindsOf('change')).toContainEqual({
      kind: 'fixes',
      types: ['request', 'incident', 'problem'],
    });
    expect(linkKindsOf('change').map(each => each.kind)).not.toContain(
      'investigated_by',
    );
  });
});
