import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import { RiInboxLine } from '@remixicon/react';

/** @public */
export interface EmptyNoticeProps {
  title: string;
  /** What to do next. */
  description?: string;
  icon?: ReactNode;
  /** A button or link that does it. */
  action?: ReactNode;
}

/** Says that there is nothing, and what to do about it. @public */
export function EmptyNotice(props: EmptyNoticeProps) {
  const { title, description, icon, action } = props;
  return (
    <Flex direction="column" align="center" gap="2" py="8" px="4">
      <span aria-hidden style={{ color: 'var(--bui-fg-secondary)' }}>
        {icon ?? <RiInboxLine size={36} />}
      </span>
      <Text as="p" variant="title-x-small" style={{ textAlign: 'center' }}>
        {title}
      </Text>
      {description && (
        <Text
          as="p"
          color="secondary"
          style={{ textAlign: 'center', maxWidth: '32rem' }}
        >
          {description}
        </Text>
      )}
      {action}
    </Flex>
  );
}
