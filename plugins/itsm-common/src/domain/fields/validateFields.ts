import type { FieldCondition, FieldSpec } from '../../definitions';
import {
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../../definitions';
import {
  type Finding,
  finding,
  type FindingArguments,
  type FindingCode,
  findingCodeOf,
} from '../findings';
import { textProblem } from '../text/textProblem';
import type { FieldValue } from '../tickets/ticketState';

/** @public */
export interface ValidatedFields {
  /** Answers in their stored form: trimmed, references in lower case. */
  values: Record<string, FieldValue>;
  /** What is wrong; `path` is the field's id. */
  issues: Finding[];
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
  const issues: Finding[] = [];
  const known = new Set(specs.map(spec => spec.id));
  for (const path of Object.keys(input)) {
    if (!known.has(path)) {
      issues.push(finding(path, 'unknownQuestion', { field: path }));
    }
  }
  for (const spec of specs) {
    const raw = Object.hasOwn(input, spec.id) ? input[spec.id] : undefined;
    const isEmpty = isEmptyAnswer(raw);
    if (!isFieldAsked(spec, values)) {
      if (!isEmpty) {
        issues.push(finding(spec.id, 'notAsked'));
      }
      continue;
    }
    if (isEmpty) {
      if (spec.required) {
        issues.push(finding(spec.id, 'required'));
      }
      continue;
    }
    const checked = checkAnswer(spec, raw, today);
    if ('problem' in checked) {
      issues.push({ ...checked.problem, path: spec.id });
    } else {
      values[spec.id] = checked.value;
    }
  }
  return { values, issues };
}

type Checked = { value: FieldValue } | { problem: Finding };

function wrong<Code extends FindingCode>(
  code: Code,
  ...params: FindingArguments<Code>
): Checked {
  // Whoever knows the field fills in the place.
  return { problem: finding('', code, ...params) };
}

function checkAnswer(spec: FieldSpec, raw: unknown, today: string): Checked {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return checkText(spec, raw);
    case 'number':
      return checkNumber(spec, raw);
    case 'boolean':
      return typeof raw === 'boolean' ? { value: raw } : wrong('boolean');
    case 'date':
      return checkDate(spec, raw, today);
    case 'choice':
      return typeof raw === 'string' && hasChoice(spec.choices, raw)
        ? { value: raw }
        : wrong('choice');
    case 'multiChoice':
      return checkMultiChoice(spec, raw);
    case 'person':
      return checkRef(userRefSchema, raw);
    case 'unit':
      return checkRef(groupRefSchema, raw);
    case 'entity':
      return checkEntity(spec, raw);
    default:
      return wrong('unknownType');
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
    return wrong('text');
  }
  const value = raw.trim();
  if (value.length > spec.maxLength) {
    return wrong('tooLong', { max: spec.maxLength });
  }
  const unstorable = textProblem(value);
  if (unstorable) {
    return wrong(unstorable);
  }
  if (spec.type === 'text') {
    if (/[\r\n]/.test(value)) {
      return wrong('singleLine');
    }
    if (spec.format !== 'plain' && !FORMATS[spec.format].test(value)) {
      return wrong(spec.format);
    }
  }
  return { value };
}

function checkNumber(spec: SpecOf<'number'>, raw: unknown): Checked {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    return wrong('number');
  }
  if (spec.integer && !Number.isInteger(raw)) {
    return wrong('integer');
  }
  const { min, max } = spec;
  if (isWithin(raw, min, max)) {
    return { value: raw };
  }
  if (min !== undefined && max !== undefined) {
    return wrong('between', { min, max });
  }
  return min === undefined
    ? wrong('max', { max: max! })
    : wrong('min', { min });
}

function checkDate(spec: SpecOf<'date'>, raw: unknown, today: string): Checked {
  if (typeof raw !== 'string' || !isCivilDate(raw)) {
    return wrong('date');
  }
  const from = spec.notBefore === 'today' ? today : spec.notBefore;
  const until = spec.notAfter === 'today' ? today : spec.notAfter;
  if (isWithin(raw, from, until)) {
    return { value: raw };
  }
  if (from !== undefined && until !== undefined) {
    return wrong('dateBetween', { from, until });
  }
  return from === undefined
    ? wrong('notAfter', { until: until! })
    : wrong('notBefore', { from });
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
    return wrong('choices');
  }
  const value = [...new Set(raw)];
  if (!value.every(item => hasChoice(spec.choices, item))) {
    return wrong('foreignChoices');
  }
  const { minItems: min, maxItems: max } = spec;
  if (isWithin(value.length, min, max)) {
    return { value };
  }
  if (min !== undefined && max !== undefined) {
    return wrong('itemsBetween', { min, max });
  }
  return min === undefined
    ? wrong('maxItems', { max: max! })
    : wrong('minItems', { min });
}

function checkRef(
  schema: typeof userRefSchema | typeof groupRefSchema,
  raw: unknown,
): Checked {
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { value: parsed.data }
    : wrong(refProblem(parsed.error.issues[0].message));
}

/** What the schemas of references can find; none of their texts has gaps. */
function refProblem(message: string): 'entityRef' | 'groupRef' | 'userRef' {
  const code = findingCodeOf(message);
  return code === 'groupRef' || code === 'userRef' ? code : 'entityRef';
}

function checkEntity(spec: SpecOf<'entity'>, raw: unknown): Checked {
  const parsed = entityRefSchema.safeParse(raw);
  if (!parsed.success) {
    return wrong('entityRef');
  }
  const kind = parsed.data.split(':', 1)[0];
  const isKind = spec.kinds.some(
    allowed => allowed.toLocaleLowerCase('en-US') === kind,
  );
  return isKind
    ? { value: parsed.data }
    : wrong('entityKind', { kinds: spec.kinds });
}

/** Whether a value lies between two bounds, each of which may be open. */
function isWithin<T extends number | string>(
  value: T,
  min: T | undefined,
  max: T | undefined,
): boolean {
  return (
    (min === undefined || value >= min) && (max === undefined || value <= max)
  );
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
