import { splitProblems } from './splitProblems';

describe('what is wrong with a proposal', () => {
  it('is taken apart at definitions, not inside of sentences', () => {
    expect(
      splitProblems(
        'Calendar/office spec.holidays.1.name: is on the same day as "A"; keep one of them; SlaPolicy/web calendar: is not defined; Service/x: only SlaPolicy, Calendar and HolidayList are tried',
      ),
    ).toEqual([
      {
        where: 'Calendar/office spec.holidays.1.name',
        message: 'is on the same day as "A"; keep one of them',
      },
      { where: 'SlaPolicy/web calendar', message: 'is not defined' },
      {
        where: 'Service/x',
        message: 'only SlaPolicy, Calendar and HolidayList are tried',
      },
    ]);
  });

  it('may be wrong as a whole', () => {
    expect(
      splitProblems('Calendar/a : is there twice; Calendar/b : is retired'),
    ).toEqual([
      { where: 'Calendar/a', message: 'is there twice' },
      { where: 'Calendar/b', message: 'is retired' },
    ]);
  });

  it('stands as it is when it names no place', () => {
    expect(splitProblems(': the text is no YAML')).toEqual([
      { message: 'the text is no YAML' },
    ]);
    expect(splitProblems('there is nothing to try: name a policy')).toEqual([
      { message: 'there is nothing to try: name a policy' },
    ]);
  });
});
