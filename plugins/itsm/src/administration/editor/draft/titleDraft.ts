import type { LocalizedText } from '@mesa-itsm/backstage-plugin-itsm-common';

/** A title in both languages while it is being written. */
export interface TitleDraft {
  en: string;
  es: string;
  /** It was one text for both languages, and is so while they are equal. */
  wasOne: boolean;
}

export function titleDraft(title: LocalizedText | undefined): TitleDraft {
  return title === undefined || typeof title === 'string'
    ? { en: title ?? '', es: title ?? '', wasOne: title !== undefined }
    : { ...title, wasOne: false };
}

export function keptTitle({ en, es, wasOne }: TitleDraft): LocalizedText {
  return wasOne && en === es ? en.trim() : { en: en.trim(), es: es.trim() };
}
