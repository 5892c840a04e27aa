import type { Sentence } from './sentences';

/** What the schema of service levels says, and the server of those it has. */
export const POLICY_SENTENCES: readonly Sentence[] = [
  [/^is no time at all/, (_, { t }) => t('administration.issue.zeroTarget')],
  [
    /^is longer than (\d+) working days or ([\d,]+) hours$/,
    (_, { t }) => t('administration.issue.longTarget'),
  ],
  [/^promises nothing/, (_, { t }) => t('administration.issue.noTargets')],
  [
    /^100 percent is the breach itself/,
    (_, { t }) => t('administration.issue.fullPercent'),
  ],
  [
    /^is no working time such as/,
    (_, { t }) => t('administration.issue.noWorkingTime'),
  ],
  [/^is there twice$/, (_, { t }) => t('administration.issue.sameWarning')],
  [
    /^is not shorter than the shortest target/,
    (_, { t }) => t('administration.issue.earlyWarning'),
  ],
  [
    /^(\S+) has the order (\d+) too and can apply to the same tickets/,
    ([, other, order], { t }) =>
      t('administration.issue.sameOrder', { other, order }),
  ],
  [
    /^(\S+\/\S+) does not exist; apply it too or correct the name$/,
    ([, definition], { t }) =>
      t('administration.issue.missing', { definition }),
  ],
];
