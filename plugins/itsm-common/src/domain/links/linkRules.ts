import type { LinkKind, TicketType } from '../tickets/ticketTypes';

/** How the same link reads from its other end. @public */
export const OPPOSITE_LINK: Readonly<Record<LinkKind, LinkKind>> = {
  parent: 'child',
  child: 'parent',
  related: 'related',
  duplicate_of: 'duplicated_by',
  duplicated_by: 'duplicate_of',
  investigated_by: 'investigates',
  investigates: 'investigated_by',
  fixed_by: 'fixes',
  fixes: 'fixed_by',
  caused_by: 'causes',
  causes: 'caused_by',
};

type Ends = readonly [from: readonly TicketType[], to: readonly TicketType[]];

const FORWARD: Partial<Record<LinkKind, Ends>> = {
  investigated_by: [['request', 'incident'], ['problem']],
  fixed_by: [['request', 'incident', 'problem'], ['change']],
  caused_by: [['incident', 'problem'], ['change']],
};

/**
 * Whether a link can join these two kinds of ticket. Parents, children and
 * duplicates are of one kind, but a request may support an incident as its
 * child; `related` joins any two.
 *
 * @public
 */
export function canLink(
  kind: LinkKind,
  from: TicketType,
  to: TicketType,
): boolean {
  switch (kind) {
    case 'related':
      return true;
    case 'parent':
      return from === to || (from === 'request' && to === 'incident');
    case 'child':
      return canLink('parent', to, from);
    case 'duplicate_of':
    case 'duplicated_by':
      return from === to;
    default: {
      const ends = FORWARD[kind];
      return ends
        ? ends[0].includes(from) && ends[1].includes(to)
        : canLink(OPPOSITE_LINK[kind], to, from);
    }
  }
}

const TYPES: readonly TicketType[] = [
  'request',
  'incident',
  'problem',
  'change',
];

/** The links that a ticket of this kind can have, in the order of offer. @public */
export function linkKindsOf(
  from: TicketType,
): { kind: LinkKind; types: TicketType[] }[] {
  const all: readonly LinkKind[] = [
    'investigated_by',
    'investigates',
    'fixed_by',
    'fixes',
    'caused_by',
    'causes',
    'parent',
    'child',
    'related',
    'duplicate_of',
  ];
  return all.flatMap(kind => {
    const types = TYPES.filter(to => canLink(kind, from, to));
    return types.length > 0 ? [{ kind, types }] : [];
  });
}
