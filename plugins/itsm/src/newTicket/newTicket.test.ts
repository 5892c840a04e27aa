import { createTicketSchema } from '@mesa-itsm/backstage-plugin-itsm-common';
import { buildTicket } from './buildTicket';
import { checkTicketDraft } from './checkTicketDraft';
import { createTicketDraft } from './ticketDraft';

const draftOf = (query: string) =>
  createTicketDraft(new URLSearchParams(query));
const WRITTEN = {
  ...draftOf('entity=system:default/payroll&title=Down&description=Since+noon'),
  links: [{ kind: 'investigates', ref: 'INC-000007' } as const],
};

describe('a draft out of a link', () => {
  it('has the entity and the links that make sense', () => {
    const draft = draftOf(
      'entity=system:default/payroll&link=investigates:inc-000007&link=duplicate_of:INC-000001&link=eats:INC-000001&link=fixes:nothing',
    );
    expect(draft.entities).toEqual([
      { ref: 'system:default/payroll', title: 'system:default/payroll' },
    ]);
    expect(draft.links).toEqual([{ kind: 'investigates', ref: 'INC-000007' }]);
  });
});

describe('checking', () => {
  it('asks for what the kind cannot do without, in the order of the form', () => {
    const paths = (type: 'incident' | 'change') =>
      checkTicketDraft(type, draftOf('')).map(({ path }) => path);
    expect(paths('incident')).toEqual(['title', 'description']);
    expect(paths('change')).toEqual(['changeKind', 'title', 'description']);
  });

  it('asks for the template of a standard change only', () => {
    const codes = (changeKind: 'standard' | 'normal') =>
      checkTicketDraft('change', { ...WRITTEN, changeKind }).map(
        ({ code }) => code,
      );
    expect(codes('standard')).toEqual(['template']);
    expect(codes('normal')).toEqual([]);
  });

  it('refuses a window that ends before it starts', () => {
    expect(
      checkTicketDraft('change', {
        ...WRITTEN,
        changeKind: 'normal',
        plannedStart: '2026-03-14T20:00:00Z',
        plannedEnd: '2026-03-14T20:00:00Z',
      }),
    ).toEqual([{ path: 'plannedEnd', code: 'endFirst' }]);
  });
});

describe('what is sent', () => {
  const FULL = {
    ...WRITTEN,
    effect: 'outage',
    impact: 'service',
    origin: 'phone',
    restricted: true,
    requester: { ref: 'user:default/rosa', title: 'Rosa' },
    team: { ref: 'group:default/web', title: 'Web' },
    changeKind: 'normal',
    changeReason: 'Old',
    rollbackPlan: 'Go back',
    outage: false,
  } as const;

  it.each(['incident', 'problem', 'change'] as const)(
    'is what the API takes of a %s',
    type => {
      const input = buildTicket(type, FULL, { isStaff: true });
      expect(createTicketSchema.safeParse(input).error).toBeUndefined();
    },
  );

  it('leaves out what only the desk decides', () => {
    expect(buildTicket('incident', FULL, { isStaff: false })).toEqual({
      type: 'incident',
      title: 'Down',
      description: 'Since noon',
      urgency: 'medium',
      entities: [
        { ref: 'system:default/payroll', role: 'primary', effect: 'outage' },
      ],
      links: [{ kind: 'investigates', ref: 'INC-000007' }],
    });
  });

  it('sends of a standard change what its template leaves open', () => {
    const input = buildTicket(
      'change',
      { ...FULL, changeKind: 'standard', template: 'patching' },
      { isStaff: true, mayGive: part => part === 'changeReason' },
    );
    expect(input).toMatchObject({ template: 'patching', changeReason: 'Old' });
    expect(input).not.toHaveProperty('rollbackPlan');
    expect(input).not.toHaveProperty('outage');
  });
});
