import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * What requesters read when their ticket is resolved because something else
 * was. Neither reference nor title nor solution of the other ticket: they
 * need not be allowed to know of it.
 */
const CAUSE_FIXED: Readonly<Record<Language, string>> = {
  en: 'The cause was found and corrected.',
  es: 'Se encontró y corrigió la causa.',
};

/** @internal */
export function causeFixed(language: Language): string {
  return CAUSE_FIXED[language];
}
