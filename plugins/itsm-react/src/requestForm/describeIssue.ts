import type {
  FieldIssue,
  FieldSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import type { ItsmTranslate } from '../translations';
import type { RequestIssue } from './checkDraft';

/** What texts of findings need to know. */
export interface DescribeContext {
  t: ItsmTranslate;
  locale: string;
  /** Civil date `YYYY-MM-DD`. */
  today: string;
}

/** A finding in the reader's language, saying what to do. */
export function describeIssue(
  issue: RequestIssue,
  context: DescribeContext,
): string {
  const { t } = context;
  if (issue.code === 'tooLong') {
    return t('form.issue.tooLong', { max: String(issue.max) });
  }
  if (issue.code !== 'field') {
    return t(`form.issue.${issue.code}`);
  }
  const { spec, finding } = issue;
  return spec && finding
    ? describeFinding(spec, finding, context)
    : t('form.issue.required');
}

function describeFinding(
  spec: FieldSpec,
  finding: FieldIssue,
  context: DescribeContext,
): string {
  const { t } = context;
  if (finding.code === 'required') {
    return ['text', 'longText', 'number', 'date'].includes(spec.type)
      ? t('form.issue.required')
      : t('form.issue.requiredChoice');
  }
  switch (spec.type) {
    case 'text':
    case 'longText':
      return describeText(spec, finding, t);
    case 'number':
      return describeNumber(spec, finding, t);
    case 'date':
      return describeDate(spec, finding, context);
    case 'multiChoice':
      return describeMultiChoice(spec, finding, t);
    case 'choice':
    case 'boolean':
      return t('form.issue.choice');
    default:
      return t('form.issue.reference');
  }
}

type SpecOf<T extends FieldSpec['type']> = Extract<FieldSpec, { type: T }>;

function describeText(
  spec: SpecOf<'text' | 'longText'>,
  finding: FieldIssue,
  t: ItsmTranslate,
): string {
  if (finding.code === 'range') {
    return t('form.issue.tooLong', { max: String(spec.maxLength) });
  }
  return spec.type === 'text' && spec.format !== 'plain'
    ? t(`form.issue.${spec.format}`)
    : t('form.issue.singleLine');
}

function describeNumber(
  spec: SpecOf<'number'>,
  finding: FieldIssue,
  t: ItsmTranslate,
): string {
  if (finding.code === 'type') {
    return t(spec.integer ? 'form.issue.integer' : 'form.issue.number');
  }
  const { min, max } = spec;
  if (min !== undefined && max !== undefined) {
    return t('form.issue.between', { min: String(min), max: String(max) });
  }
  return max === undefined
    ? t('form.issue.min', { min: String(min) })
    : t('form.issue.max', { max: String(max) });
}

function describeDate(
  spec: SpecOf<'date'>,
  finding: FieldIssue,
  { t, locale, today }: DescribeContext,
): string {
  if (finding.code === 'type') {
    return t('form.issue.date');
  }
  const show = (bound: string) =>
    DateTime.fromISO(bound === 'today' ? today : bound)
      .setLocale(locale)
      .toLocaleString(DateTime.DATE_MED);
  const { notBefore, notAfter } = spec;
  if (notBefore !== undefined && notAfter !== undefined) {
    return t('form.issue.dateBetween', {
      from: show(notBefore),
      until: show(notAfter),
    });
  }
  return notAfter === undefined
    ? t('form.issue.notBefore', { date: show(notBefore ?? 'today') })
    : t('form.issue.notAfter', { date: show(notAfter) });
}

function describeMultiChoice(
  spec: SpecOf<'multiChoice'>,
  finding: FieldIssue,
  t: ItsmTranslate,
): string {
  const { minItems, maxItems } = spec;
  if (finding.code === 'type') {
    return t('form.issue.choice');
  }
  if (minItems !== undefined && maxItems !== undefined) {
    return t('form.issue.itemsBetween', {
      min: String(minItems),
      max: String(maxItems),
    });
  }
  if (maxItems !== undefined) {
    return t('form.issue.maxItems', { max: String(maxItems) });
  }
  return minItems === undefined
    ? t('form.issue.choice')
    : t('form.issue.minItems', { min: String(minItems) });
}
