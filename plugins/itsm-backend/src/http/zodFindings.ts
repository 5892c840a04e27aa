import {
  type Finding,
  finding,
  findingCodeOf,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Codes of wrong types, by what was expected. */
const TYPES: Readonly<
  Record<
    string,
    'text' | 'number' | 'integer' | 'boolean' | 'list' | 'object' | undefined
  >
> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
};

const FORMATS: Readonly<Record<string, 'email' | 'instant' | undefined>> = {
  email: 'email',
  datetime: 'instant',
};

/** Rules of our own, which are told by their sentence: it has no gaps. */
const SENTENCES = [
  'required',
  'notOfKind',
  'namedTwice',
  'nul',
  'loneSurrogate',
  'singleLine',
  'fieldFilter',
  'tooManyFields',
  'documentsOrYaml',
  'dueOrElapsed',
  'holidaysLong',
  'periodOrder',
  'periodLong',
  'duration',
  'date',
  'timeZone',
  'timeOfDay',
  'monthDay',
  'years',
  'definitionName',
  'ticketRef',
  'entityRef',
  'groupRef',
  'userRef',
  'entityName',
  'ownerRef',
  'systemRef',
  'dependencyRef',
  'ipAddress',
  'onlyComponents',
  'redundancyRule',
  'maintenanceWindow',
  'warrantyOrder',
  'namesItself',
  'triedFirst',
] as const;

/** So many places are told; whoever sends more wrong ones wants no list. */
const MOST = 100;

/**
 * What a schema found, in the words and codes of the contract: the first
 * hundred places at most, whatever the size of the input.
 *
 * @param issues - of a parse with `reportInput`: what is missing is only
 *   told from what is of a wrong type by the value that was found
 * @internal
 */
export function zodFindings(
  issues: readonly Issue[],
  prefix: readonly string[] = [],
): Finding[] {
  const byPath = new Map<string, Finding>();
  for (const found of findingsOf(issues, prefix)) {
    // What is wrong first is told; the rest of a place often follows from it.
    if (!byPath.has(found.path)) {
      byPath.set(found.path, found);
    }
    if (byPath.size === MOST) {
      break;
    }
  }
  return [...byPath.values()];
}

function* findingsOf(
  issues: readonly Issue[],
  prefix: readonly string[],
): Generator<Finding> {
  for (const issue of issues) {
    const path = [...prefix, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        yield finding([...path, key].join('.'), 'unknownField');
      }
    } else if (issue.code === 'invalid_union') {
      yield* ofUnion(issue, path);
    } else {
      yield zodFinding(issue, path.join('.'));
    }
  }
}

function* ofUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly string[],
): Generator<Finding> {
  const meant = meantAlternative(issue);
  if (meant) {
    yield* findingsOf(meant, path);
    return;
  }
  const choices = issue.errors.flatMap(literalsOf);
  yield choices.length > 0 && issue.input !== undefined
    ? finding(path.join('.'), 'oneOf', { choices })
    : zodFinding(issue, path.join('.'));
}

function zodFinding(issue: Issue, path: string): Finding {
  if (isMissing(issue)) {
    return finding(path, 'required');
  }
  switch (issue.code) {
    case 'invalid_type':
      return finding(path, TYPES[issue.expected] ?? 'invalid');
    case 'too_small':
      return tooSmall(issue, path);
    case 'too_big':
      return tooBig(issue, path);
    case 'invalid_value':
      return finding(path, 'oneOf', { choices: issue.values.map(String) });
    case 'invalid_format':
      return finding(path, FORMATS[issue.format] ?? codeOfSentence(issue));
    default:
      return finding(path, codeOfSentence(issue));
  }
}

function isMissing(issue: Issue): boolean {
  return (
    issue.input === undefined &&
    (issue.code === 'invalid_type' ||
      issue.code === 'invalid_value' ||
      issue.code === 'invalid_union')
  );
}

function tooSmall(
  issue: Extract<Issue, { code: 'too_small' }>,
  path: string,
): Finding {
  const min = Number(issue.minimum);
  if (issue.origin === 'array') {
    return finding(path, 'minItems', { min });
  }
  if (issue.origin !== 'string') {
    return finding(path, 'min', { min });
  }
  return min === 1
    ? finding(path, 'required')
    : finding(path, 'tooShort', { min });
}

function tooBig(
  issue: Extract<Issue, { code: 'too_big' }>,
  path: string,
): Finding {
  const max = Number(issue.maximum);
  switch (issue.origin) {
    case 'string':
      return finding(path, 'tooLong', { max });
    case 'array':
      return finding(path, 'maxItems', { max });
    default:
      return finding(path, 'max', { max });
  }
}

function codeOfSentence(issue: Issue) {
  const code = findingCodeOf(issue.message);
  return SENTENCES.find(known => known === code) ?? 'invalid';
}

/** The values that an alternative of literals takes. */
function literalsOf(issues: readonly Issue[]): string[] {
  return issues.flatMap(issue =>
    issue.code === 'invalid_value' && issue.path.length === 0
      ? issue.values.map(String)
      : [],
  );
}

/**
 * Of several alternatives, the one whose kind of value was given: somebody
 * who sent an object wants to know what is wrong inside it.
 */
function meantAlternative(
  issue: z.core.$ZodIssueInvalidUnion,
): readonly Issue[] | undefined {
  const meant = issue.errors.filter(
    issues =>
      !issues.some(
        ({ code, path }) => code === 'invalid_type' && path.length === 0,
      ),
  );
  return meant.length === 1 ? meant[0] : undefined;
}
