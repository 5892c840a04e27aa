import type { z } from 'zod';

/** One thing that is wrong in a document. @internal */
export interface DocumentIssue {
  path: (string | number)[];
  message: string;
}

/**
 * The findings of zod with the way to each. Where a value may take several
 * forms, the findings of the form that it comes nearest to are told instead
 * of a bare "invalid".
 *
 * @internal
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly (string | number)[] = [],
): DocumentIssue[] {
  return issues.flatMap(issue => {
    const path = [
      ...prefix,
      ...issue.path.map(part =>
        typeof part === 'number' ? part : String(part),
      ),
    ];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        path: [...path, key],
        message: `"${key}" is not known here; leave it out or correct its spelling`,
      }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return describeUnion(issue.errors, path);
    }
    return [{ path, message: issue.message }];
  });
}

function describeUnion(
  forms: readonly (readonly z.core.$ZodIssue[])[],
  path: readonly (string | number)[],
): DocumentIssue[] {
  // A form that fails as a whole is another type than the value; one that
  // fails further in is what the author meant.
  const meant = forms.find(
    form => form.length > 0 && form.every(isInsideTheValue),
  );
  if (meant) {
    return describeIssues(meant, path);
  }
  const expected = forms.flatMap(form =>
    form.flatMap(issue =>
      issue.code === 'invalid_type' && issue.path.length === 0
        ? [issue.expected]
        : [],
    ),
  );
  return [
    {
      path: [...path],
      message: `is missing or of a wrong type, expected ${[
        ...new Set(expected),
      ].join(' or ')}`,
    },
  ];
}

function isInsideTheValue(issue: z.core.$ZodIssue): boolean {
  return !(issue.code === 'invalid_type' && issue.path.length === 0);
}
