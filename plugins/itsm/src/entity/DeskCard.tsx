import { type ReactNode, useId } from 'react';
import { Card, CardBody, CardHeader, Flex, Link, Text } from '@backstage/ui';
import { ItsmLocale } from '@mesa-itsm/backstage-plugin-itsm-react';

/** A card of the service desk on the page of an entity. */
export function DeskCard(props: {
  title: string;
  link?: { href: string; text: string };
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <ItsmLocale>
      <section aria-labelledby={headingId}>
        <Card>
          <CardHeader>
            <Flex justify="between" align="center" gap="2">
              <Text as="h2" variant="title-x-small" id={headingId}>
                {props.title}
              </Text>
              {props.link && (
                <Link href={props.link.href} variant="body-small">
                  {props.link.text}
                </Link>
              )}
            </Flex>
          </CardHeader>
          <CardBody>{props.children}</CardBody>
        </Card>
      </section>
    </ItsmLocale>
  );
}
