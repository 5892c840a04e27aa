import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useReaderLocale } from '../hooks';

/**
 * Makes the fields below it (dates, numbers, pickers) speak the language of
 * the portal and not that of the browser.
 *
 * @public
 */
export function ItsmLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useReaderLocale()}>{children}</I18nProvider>;
}
