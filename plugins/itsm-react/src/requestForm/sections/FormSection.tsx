import { type ReactNode, useId } from 'react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';

/** A part of the form with its heading. @public */
export function FormSection(props: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Card>
        <CardBody>
          <Flex direction="column" gap="5" p="2">
            <Text as="h3" variant="title-x-small" id={headingId}>
              {props.title}
            </Text>
            {props.children}
          </Flex>
        </CardBody>
      </Card>
    </section>
  );
}
