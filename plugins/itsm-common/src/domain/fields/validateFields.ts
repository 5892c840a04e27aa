import type { FieldCondition, FieldSpec } from '../../definitions';
import {
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../../definitions';
import { textProblem } from '../text/textProblem';
import type { FieldValue } from '../tickets/ticketState';

/** What is wrong with one answer; `path` is the field's id. @public */
export interface FieldIssue {
  path: string;
  code: 'required' | 'type' | 'range' | 'unknown' | 'notAsked';
  message: string;
}

/** @public */
export interface ValidatedFields {
  /** Answers in their stored form: trimmed, references in lower case. */
  values: Record<string, FieldValue>;
  issues: FieldIssue[];
}

/**
 * Whether a field is asked for, given the other answers. A field whose
 * condition looks at a field that is itself not asked is not asked either,
 * because such a field has no answer.
 *
 * @public
 */
export function isFieldAsked(
  field: FieldSpec,
  values: Readonly<Record<string, unknown>>,
): boolean {
  return field.when.every(condition => holds(condition, values));
}

/**
 * Checks the answers to an offering's form (product row R2). The server
 * decides with it and the portal shows its findings while typing.
 * References are checked for their form only; whether the person, unit or
 * entity exists needs the catalog and is the server's further step.
 *
 * @param today - civil date `YYYY-MM-DD` where the desk is
 * @public
 */
export function validateFields(
  specs: readonly FieldSpec[],
  input: Readonly<Record<string, unknown>>,
  today: string,
): ValidatedFields {
  const values: Record<string, FieldValue> = {};
  const issues: FieldIssue[] = [];
  const known = new Set(specs.map(spec => spec.id));
  for (const path of Object.keys(input)) {
    if (!known.has(path)) {
      issues.push({
        path,
        code: 'unknown',
        message: `the offering has no field "${path}"`,
      });
    }
  }
  for (const spec of specs) {
    const raw = Object.hasOwn(input, spec.id) ? input[spec.id] : undefined;
    const isEmpty = isEmptyAnswer(raw);
    if (!isFieldAsked(spec, values)) {
      if (!isEmpty) {
        issues.push({
          path: spec.id,
          code: 'notAsked',
          message: `field "${spec.id}" is not asked for with these answers; leave it out`,
        });
      }
      continue;
    }
    if (isEmpty) {
      if (spec.required) {
        issues.push({
          path: spec.id,
          code: 'required',
          message: `field "${spec.id}" is required`,
        });
      }
      continue;
    }
    const checked = checkAnswer(spec, raw, today);
    if ('problem' in checked) {
      issues.push({
        path: spec.id,
        code: checked.code,
        message: `field "${spec.id}" ${checked.problem}`,
      });
    } else {
      values[spec.id] = checked.value;
    }
  }
  return { values, issues };
}

type Checked =
  | { value: FieldValue }
  | { problem: string; code: 'type' | 'range' };

const typeProblem = (problem: string): Checked => ({ problem, code: 'type' });
const rangeProblem = (problem: string): Checked => ({ problem, code: 'range' });

function checkAnswer(spec: FieldSpec, raw: unknown, today: string): Checked {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return checkText(spec, raw);
    case 'number':
      return checkNumber(spec, raw);
    case 'boolean':
      return typeof raw === 'boolean'
        ? { value: raw }
        : typeProblem('must be true or false');
    case 'date':
      return checkDate(spec, raw, today);
    case 'choice':
      return typeof raw === 'string' && hasChoice(spec.choices, raw)
        ? { value: raw }
        : rangeProblem(`must be one of the offered choices`);
    case 'multiChoice':
      return checkMultiChoice(spec, raw);
    case 'person':
      return checkRef(userRefSchema, raw);
    case 'unit':
      return checkRef(groupRefSchema, raw);
    case 'entity':
      return checkEntity(spec, raw);
    default:
      return typeProblem('has a type this release does not know');
  }
}

type SpecOf<T extends FieldSpec['type']> = Extract<FieldSpec, { type: T }>;

const FORMATS = {
  email: /^[^\s@]{1,200}@[^\s@.]+(\.[^\s@.]+)+$/,
  url: /^https?:\/\/[^\s]+$/,
  telephone: /^[+()\d][\d\s().-]{4,30}$/,
} as const;

function checkText(spec: SpecOf<'text' | 'longText'>, raw: unknown): Checked {
  if (typeof raw !== 'string') {
    return typeProblem('must be a text');
  }
  const value = raw.trim();
  if (value.length > spec.maxLength) {
    return rangeProblem(`is longer than ${spec.maxLength} characters`);
  }
  const unstorable = textProblem(value);
  if (unstorable) {
    return typeProblem(unstorable);
  }
  if (spec.type === 'text') {
    if (/[\r\n]/.test(value)) {
      return typeProblem('must be a single line');
    }
    if (spec.format !== 'plain' && !FORMATS[spec.format].test(value)) {
      return typeProblem(`must be a valid ${spec.format}`);
    }
  }
  return { value };
}

function checkNumber(spec: SpecOf<'number'>, raw: unknown): Checked {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    return typeProblem('must be a number');
  }
  if (spec.integer && !Number.isInteger(raw)) {
    return typeProblem('must be a whole number');
  }
  if (spec.min !== undefined && raw < spec.min) {
    return rangeProblem(`must be at least ${spec.min}`);
  }
  if (spec.max !== undefined && raw > spec.max) {
    return rangeProblem(`must be at most ${spec.max}`);
  }
  return { value: raw };
}

function checkDate(spec: SpecOf<'date'>, raw: unknown, today: string): Checked {
  if (typeof raw !== 'string' || !isCivilDate(raw)) {
    return typeProblem('must be a date such as 2025-03-14');
  }
  const from = spec.notBefore === 'today' ? today : spec.notBefore;
  const until = spec.notAfter === 'today' ? today : spec.notAfter;
  if (from !== undefined && raw < from) {
    return rangeProblem(`must not be before ${from}`);
  }
  if (until !== undefined && raw > until) {
    return rangeProblem(`must not be after ${until}`);
  }
  return { value: raw };
}

function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  );
}

function checkMultiChoice(spec: SpecOf<'multiChoice'>, raw: unknown): Checked {
  if (
    !Array.isArray(raw) ||
    !raw.every((item): item is string => typeof item === 'string')
  ) {
    return typeProblem('must be a list of choices');
  }
  const value = [...new Set(raw)];
  if (!value.every(item => hasChoice(spec.choices, item))) {
    return rangeProblem('must only hold offered choices');
  }
  if (spec.minItems !== undefined && value.length < spec.minItems) {
    return rangeProblem(`needs at least ${spec.minItems} choices`);
  }
  if (spec.maxItems !== undefined && value.length > spec.maxItems) {
    return rangeProblem(`takes at most ${spec.maxItems} choices`);
  }
  return { value };
}

function checkRef(
  schema: typeof userRefSchema | typeof groupRefSchema,
  raw: unknown,
): Checked {
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { value: parsed.data }
    : typeProblem(parsed.error.issues[0].message);
}

function checkEntity(spec: SpecOf<'entity'>, raw: unknown): Checked {
  const parsed = entityRefSchema.safeParse(raw);
  if (!parsed.success) {
    return typeProblem(parsed.error.issues[0].message);
  }
  const kind = parsed.data.split(':', 1)[0];
  const isKind = spec.kinds.some(
    allowed => allowed.toLocaleLowerCase('en-US') === kind,
  );
  return isKind
    ? { value: parsed.data }
    : rangeProblem(`must be a ${spec.kinds.join(' or ')} of the catalog`);
}

function hasChoice(choices: readonly { value: string }[], value: string) {
  return choices.some(choice => choice.value === value);
}

function isEmptyAnswer(raw: unknown): boolean {
  return (
    raw === undefined ||
    raw === null ||
    (typeof raw === 'string' && raw.trim() === '') ||
    (Array.isArray(raw) && raw.length === 0)
  );
}

function holds(
  condition: FieldCondition,
  values: Readonly<Record<string, unknown>>,
): boolean {
  // What every object inherits is no answer.
  const value = Object.hasOwn(values, condition.field)
    ? values[condition.field]
    : undefined;
  if (condition.answered !== undefined) {
    return (value !== undefined) === condition.answered;
  }
  const wanted = condition.in ?? [condition.equals];
  return Array.isArray(value)
    ? value.some(item => wanted.includes(item))
    : wanted.includes(value as string);
}
