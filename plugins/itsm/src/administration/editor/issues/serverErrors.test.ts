import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import { serverErrors } from './serverErrors';

/** Gives keys with what fills their gaps, instead of texts. */
const context = {
  t: (key: string, values: object = {}) =>
    [key, ...Object.values(values)].join(' '),
  locale: 'en-US',
} as unknown as DescribeContext;

const EDITED = {
  kind: 'SlaPolicy',
  name: 'incidents',
  spec: { order: 500, appliesTo: { offerings: ['gone', 'there'] } },
  base: 3,
};

function errorsOf(part: Partial<DefinitionProblem>, spec: object = {}) {
  const problem: DefinitionProblem = {
    severity: 'error',
    definition: 'SlaPolicy/incidents',
    source: 'body',
    path: 'spec.order',
    message: 'is no good',
    ...part,
  };
  return Object.fromEntries(
    serverErrors(
      { of: EDITED, problems: [problem] },
      { ...EDITED, spec: { ...EDITED.spec, ...spec } },
      context,
    ),
  );
}

describe('what the server found', () => {
  it('stands at the field that it is about', () => {
    expect(errorsOf({})).toEqual({ order: 'form.issue.refused is no good' });
    expect(
      errorsOf({
        path: 'spec.appliesTo.offerings.0',
        message:
          'Offering/gone does not exist; apply it too or correct the name',
      }),
    ).toEqual({
      'appliesTo.offerings.0': 'administration.issue.missing Offering/gone',
    });
    expect(
      errorsOf({
        message:
          'SlaPolicy/others has the order 500 too and can apply to the same tickets; give the more specific one a lower number',
      }),
    ).toEqual({
      order: 'administration.issue.sameOrder SlaPolicy/others 500',
    });
  });

  it('is gone once the field says something else', () => {
    expect(errorsOf({}, { order: 400 })).toEqual({});
    expect(
      errorsOf(
        { path: 'spec.appliesTo.offerings.0' },
        { appliesTo: { offerings: ['there'] } },
      ),
    ).toEqual({});
    expect(errorsOf({}, { title: 'Another' })).toHaveProperty('order');
  });

  it('is no fault of the field when it is a warning or of another one', () => {
    expect(errorsOf({ severity: 'warning' })).toEqual({});
    expect(errorsOf({ definition: 'Offering/gone' })).toEqual({});
    expect(errorsOf({ path: undefined })).toEqual({});
  });
});
