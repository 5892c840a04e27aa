import type { FieldAnswer } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { showCivilDate } from './showCivilDate';

/** The answer to a question of a form, as the reader reads it. */
export function AnswerValue({ answer }: { answer: FieldAnswer }) {
  const localized = useLocalized();
  const locale = useReaderLocale();
  const { type, value } = answer;
  const texts = answer.display.map(localized);
  switch (type) {
    case 'date':
      return <>{texts.map(text => showCivilDate(text, locale)).join(', ')}</>;
    case 'number':
      return (
        <>
          {typeof value === 'number'
            ? value.toLocaleString(locale, { maximumFractionDigits: 6 })
            : texts.join(', ')}
        </>
      );
    case 'unit':
    case 'entity':
      return (
        <EntityTag
          entity={{ ref: String(value), title: texts[0] ?? String(value) }}
        />
      );
    case 'longText':
      return <span style={{ whiteSpace: 'pre-wrap' }}>{texts.join('\n')}</span>;
    default:
      return <>{texts.join(', ')}</>;
  }
}
