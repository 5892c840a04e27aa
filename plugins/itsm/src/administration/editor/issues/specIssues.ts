/** What a schema found, as far as it is looked at here. */
export interface SpecIssue {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  /** What each alternative found. */
  errors?: readonly (readonly SpecIssue[])[];
}

/**
 * The findings at their fields: of alternatives, such as the kinds of
 * holiday, only those of the one that is meant.
 */
export function flatIssues(
  issues: readonly SpecIssue[],
  prefix: readonly PropertyKey[] = [],
): SpecIssue[] {
  return issues.flatMap(issue => {
    const path = [...prefix, ...issue.path];
    const meant = issue.errors && meantAlternative(issue.errors);
    return meant ? flatIssues(meant, path) : [{ ...issue, path }];
  });
}

/** The one that knows all of the fields and has the right type. */
function meantAlternative(
  alternatives: readonly (readonly SpecIssue[])[],
): readonly SpecIssue[] | undefined {
  return alternatives.find(issues =>
    issues.every(
      ({ code, path }) =>
        code !== 'unrecognized_keys' &&
        (code !== 'invalid_type' || path.length > 0),
    ),
  );
}
