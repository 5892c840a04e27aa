import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/** A part of a definition with its heading. */
export function Part(props: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="3">
      <Text as="h4" variant="body-large" weight="bold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      {props.children}
    </Flex>
  );
}
