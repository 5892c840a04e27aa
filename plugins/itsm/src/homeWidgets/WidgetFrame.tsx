import type { ReactNode } from 'react';
import { InfoCard } from '@backstage/core-components';
import { ItsmLocale } from '@mesa-itsm/backstage-plugin-itsm-react';

/**
 * The card around a widget. The stock one takes its title from the
 * extension, which knows one language only.
 */
export function WidgetFrame(props: {
  title: string;
  link?: { href: string; text: string };
  children: ReactNode;
}) {
  const { title, link, children } = props;
  return (
    <ItsmLocale>
      <InfoCard
        title={title}
        divider
        deepLink={link && { title: link.text, link: link.href }}
      >
        {children}
      </InfoCard>
    </ItsmLocale>
  );
}
