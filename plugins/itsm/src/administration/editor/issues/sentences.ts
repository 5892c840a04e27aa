import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';

/** A sentence without a code, and how the reader's language says it. */
export type Sentence = readonly [
  RegExp,
  (found: readonly string[], context: DescribeContext) => string,
];
