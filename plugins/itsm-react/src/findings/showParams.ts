import type {
  FindingParams,
  FindingValue,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import { englishMessages } from '../translations/englishMessages';
import type { ItsmTranslate } from '../translations';

/** What texts of findings and refusals need to know. @public */
export interface DescribeContext {
  t: ItsmTranslate;
  /** BCP 47 locale of dates, numbers and lists. */
  locale: string;
}

/** Values that are words of ours, by the name of the parameter. */
const WORDS: Readonly<Record<string, string | undefined>> = {
  status: 'status',
  action: 'action',
  actions: 'action',
  parts: 'ticket.part',
  urgencies: 'urgency',
  types: 'type',
  itemFields: 'configuration.field',
};

/** Lists in which all is meant; other lists are alternatives. */
const CONJUNCTIONS = new Set(['itemFields', 'parts']);

/** What fills the gaps of a text, in the reader's language. */
export function showParams(
  params: FindingParams,
  context: DescribeContext,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      showParam(name, value, context),
    ]),
  );
}

function showParam(
  name: string,
  value: FindingValue,
  { t, locale }: DescribeContext,
): string {
  if (typeof value === 'number') {
    return value.toLocaleString(locale);
  }
  if (typeof value !== 'string') {
    const type = CONJUNCTIONS.has(name) ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(locale, { type }).format(
      value.map(item => showWord(name, item, t)),
    );
  }
  if (name === 'from' || name === 'until') {
    const day = DateTime.fromISO(value).setLocale(locale);
    return day.isValid ? day.toLocaleString(DateTime.DATE_MED) : value;
  }
  return showWord(name, value, t);
}

function showWord(name: string, value: string, t: ItsmTranslate): string {
  const key = `${WORDS[name]}.${value}`;
  return isMessage(key) ? t(key) : value;
}

/** The words of those parameters have no gaps of their own. */
function isMessage(
  key: string,
): key is Extract<keyof typeof englishMessages, `status.${string}`> {
  return Object.hasOwn(englishMessages, key);
}
