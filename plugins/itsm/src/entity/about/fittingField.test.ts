import type {
  FieldSpec,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { database, payroll } from '../__testUtils__/entities';
import { fittingField } from './fittingField';

function entityField(
  part: Partial<FieldSpec & { type: 'entity' }> & { id: string },
): FieldSpec {
  return {
    type: 'entity',
    label: part.id,
    required: true,
    filterable: false,
    when: [],
    kinds: ['System'],
    types: [],
    ...part,
  };
}

const form = (...fields: FieldSpec[]) => ({ fields } as OfferingForm);
const SYSTEM = 'system:default/payroll';
const DATABASE = 'resource:default/payroll-db';

describe('fittingField', () => {
  it('is the question that takes an entity of this kind', () => {
    expect(
      fittingField(
        form(
          entityField({ id: 'server', kinds: ['Resource'] }),
          entityField({ id: 'system' }),
        ),
        SYSTEM,
        payroll,
      ),
    ).toBe('system');
  });

  it('prefers the question that decides what the request is about', () => {
    expect(
      fittingField(
        form(
          entityField({ id: 'other', linkAs: 'affected' }),
          entityField({ id: 'main', linkAs: 'primary' }),
        ),
        SYSTEM,
        payroll,
      ),
    ).toBe('main');
  });

  it('fits no question of another kind or type', () => {
    const machines = form(
      entityField({ id: 'machine', kinds: ['Resource'], types: ['server'] }),
    );
    expect(fittingField(machines, SYSTEM, payroll)).toBeUndefined();
    expect(fittingField(machines, DATABASE, database)).toBeUndefined();
  });

  it('fits a question that wants this type', () => {
    const databases = form(
      entityField({ id: 'db', kinds: ['Resource'], types: ['database'] }),
    );
    expect(fittingField(databases, DATABASE, database)).toBe('db');
  });

  it('does not guess the type of an entity that is gone', () => {
    const databases = form(
      entityField({ id: 'db', kinds: ['Resource'], types: ['database'] }),
    );
    expect(fittingField(databases, DATABASE, undefined)).toBeUndefined();
  });
});
