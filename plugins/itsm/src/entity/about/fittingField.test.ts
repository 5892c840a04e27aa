import { database, payroll } from '../__testUtils__/entities';
import { fittingField } from './fittingField';

const form = (
  ...asksFor: { field: string; kinds: string[]; types?: string[] }[]
) => ({ asksFor: asksFor.map(question => ({ types: [], ...question })) });

const SYSTEM = 'system:default/payroll';
const DATABASE = 'resource:default/payroll-db';

describe('fittingField', () => {
  it('is the question that takes an entity of this kind', () => {
    expect(
      fittingField(
        form(
          { field: 'server', kinds: ['Resource'] },
          { field: 'system', kinds: ['System'] },
        ),
        SYSTEM,
        payroll,
      ),
    ).toBe('system');
  });

  it('prefers the question that the catalogue names first', () => {
    expect(
      fittingField(
        form(
          { field: 'main', kinds: ['System'] },
          { field: 'other', kinds: ['System'] },
        ),
        SYSTEM,
        payroll,
      ),
    ).toBe('main');
  });

  it('fits no question of another kind or type', () => {
    const machines = form({
      field: 'machine',
      kinds: ['Resource'],
      types: ['server'],
    });
    expect(fittingField(machines, SYSTEM, payroll)).toBeUndefined();
    expect(fittingField(machines, DATABASE, database)).toBeUndefined();
  });

  it('fits a question that wants this type', () => {
    const databases = form({
      field: 'db',
      kinds: ['Resource'],
      types: ['database'],
    });
    expect(fittingField(databases, DATABASE, database)).toBe('db');
  });

  it('does not guess the type of an entity that is gone', () => {
    const databases = form({
      field: 'db',
      kinds: ['Resource'],
      types: ['database'],
    });
    expect(fittingField(databases, DATABASE, undefined)).toBeUndefined();
  });
});
