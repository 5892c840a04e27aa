import type { ReactNode } from 'react';
import { Flex } from '@backstage/ui';

/** Things of one kind beside each other. */
export function Several({ children }: { children: ReactNode }) {
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {children}
    </Flex>
  );
}
