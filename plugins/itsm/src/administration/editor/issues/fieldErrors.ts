import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeIssue } from './describeIssue';
import { flatIssues, type SpecIssue } from './specIssues';

/** What is wrong at the path of a field, such as `weekly.monday.0.to`. */
export type ErrorAt = (path: string) => string | undefined;

/** What is wrong, by path; of several findings of a place the first. */
export type FieldErrors = ReadonlyMap<string, string>;

interface Checked {
  error?: { issues: readonly SpecIssue[] };
}

/** The findings of a schema in words, at the fields that they belong to. */
export function fieldErrors(
  { error }: Checked,
  context: DescribeContext,
): FieldErrors {
  const errors = new Map<string, string>();
  for (const issue of flatIssues(error?.issues ?? [])) {
    const path = issue.path.map(String).join('.');
    if (!errors.has(path)) {
      errors.set(path, describeIssue(issue, context));
    }
  }
  return errors;
}

/** The errors of a part, asked for by paths inside it. */
export function below(errorAt: ErrorAt, part: string | number): ErrorAt {
  return path => errorAt(path === '' ? String(part) : `${part}.${path}`);
}
