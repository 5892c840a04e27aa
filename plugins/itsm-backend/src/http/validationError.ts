import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** One thing that is wrong in the input. @internal */
export interface Problem {
  /** Where, such as `fields.system`. */
  path: string;
  message: string;
}

/**
 * A 400 that names every wrong thing in its message, and once more by path in
 * `details`, so that a form can show each at its field.
 *
 * @internal
 */
export function validationError(problems: readonly Problem[]): InputError {
  const message = problems
    .slice(0, 10)
    .map(({ path, message: text }) => (path ? `${path}: ${text}` : text))
    .join('; ');
  const more =
    problems.length > 10 ? ` (and ${problems.length - 10} more)` : '';
  return Object.assign(new InputError(`${message}${more}`), {
    details: problems,
  });
}

/** The findings of zod in that form. @internal */
export function problemsOf(
  error: { issues: readonly z.core.$ZodIssue[] },
  prefix: string[] = [],
): Problem[] {
  return error.issues.flatMap(issue => {
    const path = [...prefix, ...issue.path.map(String)];
    const meant = issue.code === 'invalid_union' && meantAlternative(issue);
    if (meant) {
      return problemsOf({ issues: meant }, path);
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        path: [...path, key].join('.'),
        message: 'is not a known field; leave it out',
      }));
    }
    return [{ path: path.join('.'), message: issue.message }];
  });
}

/**
 * Of several alternatives, the one whose kind of value was given: somebody
 * who sent an object wants to know what is wrong inside it.
 */
function meantAlternative(
  issue: z.core.$ZodIssueInvalidUnion,
): readonly z.core.$ZodIssue[] | undefined {
  const meant = issue.errors.filter(
    issues =>
      !issues.some(
        ({ code, path }) => code === 'invalid_type' && path.length === 0,
      ),
  );
  return meant.length === 1 ? meant[0] : undefined;
}
