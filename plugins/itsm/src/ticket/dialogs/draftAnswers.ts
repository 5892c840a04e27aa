import type {
  FieldAnswer,
  LocalizedText,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  DraftAnswer,
  DraftAnswers,
} from '@mesa-itsm/backstage-plugin-itsm-react';

const REFERENCES = new Set(['person', 'unit', 'entity']);

/** The answers of a ticket as the fields of the form hold them. */
export function draftAnswers(
  answers: readonly FieldAnswer[],
  localized: (text: LocalizedText) => string,
): DraftAnswers {
  return Object.fromEntries(
    answers.map(({ id, type, value, display }): [string, DraftAnswer] => {
      const isReference = REFERENCES.has(type) && typeof value === 'string';
      const [title] = display;
      return [
        id,
        isReference
          ? { ref: value, title: title ? localized(title) : value }
          : value,
      ];
    }),
  );
}
