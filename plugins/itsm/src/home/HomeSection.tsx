import { type ReactNode, useId } from 'react';
import { Flex, Link, Text } from '@backstage/ui';

export interface HomeSectionProps {
  title: string;
  /** Where everything of it is. */
  link?: { href: string; text: string };
  children: ReactNode;
}

/** A part of the home page with its heading. */
export function HomeSection({ title, link, children }: HomeSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Flex direction="column" gap="3">
        <Flex
          justify="between"
          align="end"
          gap="2"
          style={{ flexWrap: 'wrap' }}
        >
          <Text as="h2" variant="title-x-small" id={headingId}>
            {title}
          </Text>
          {link && <Link href={link.href}>{link.text}</Link>}
        </Flex>
        {children}
      </Flex>
    </section>
  );
}
