import { slaPolicySpecSchema } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import { fieldErrors } from './fieldErrors';

/** Gives keys with what fills their gaps, instead of texts. */
const context = {
  t: (key: string, values: object = {}) =>
    [key, ...Object.values(values)].join(' '),
  locale: 'en-US',
} as unknown as DescribeContext;

const POLICY = {
  title: 'Incidents',
  order: 500,
  calendar: 'office',
  targets: { response: 'PT1H' },
};
const found = (part: object) =>
  Object.fromEntries(
    fieldErrors(slaPolicySpecSchema.safeParse({ ...POLICY, ...part }), context),
  );

describe('what is wrong with a service level', () => {
  it('is nothing when it can be saved', () => {
    expect(found({})).toEqual({});
  });

  it.each([
    [{ targets: {} }, 'targets', 'noTargets'],
    [{ targets: { response: 'PT0M' } }, 'targets.response', 'zeroTarget'],
    [
      { targets: { update: { 2: 'P500WD' } } },
      'targets.update.2',
      'longTarget',
    ],
    [{ warnings: [{ before: '' }] }, 'warnings.0.before', 'noWorkingTime'],
    [{ warnings: [{ before: 'P1WD' }] }, 'warnings.0.before', 'noWorkingTime'],
    [{ warnings: [{ percent: 100 }] }, 'warnings.0.percent', 'fullPercent'],
    [
      { warnings: [{ percent: 50 }, { percent: 50 }] },
      'warnings.1',
      'sameWarning',
    ],
    [
      { warnings: [{ percent: 50 }, { before: 'PT1H' }] },
      'warnings.1.before',
      'earlyWarning',
    ],
  ])('has words for what its schema says of %j', (part, path, issue) => {
    expect(found(part)).toEqual({ [path]: `administration.issue.${issue}` });
  });

  it.each([
    [{ targets: { response: 'soon' } }, 'targets.response', 'duration'],
    [{ targets: { response: { 1: 'P1D' } } }, 'targets.response.1', 'duration'],
    [{ order: undefined }, 'order', 'required'],
    [{ order: -1 }, 'order', 'min 0'],
    [{ calendar: undefined }, 'calendar', 'required'],
    [{ warnings: [{ percent: undefined }] }, 'warnings.0.percent', 'required'],
    [{ description: { en: 'What for', es: '' } }, 'description.es', 'required'],
  ])('is found at its field: %j', (part, path, code) => {
    expect(found(part)).toEqual({ [path]: `finding.${code}` });
  });
});
