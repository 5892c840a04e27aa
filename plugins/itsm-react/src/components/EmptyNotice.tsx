import type { ReactNode } from 'react';
import { Box, Flex, Text } from '@backstage/ui';
import { RiInboxLine } from '@remixicon/react';

/** @public */
export interface EmptyNoticeProps {
  title: string;
  /** What to do next. */
  description?: string;
  icon?: ReactNode;
  /** A button or link that does it. */
  action?: ReactNode;
  /** A quiet line, where several lists share a page. */
  isCompact?: boolean;
}

/** Says that there is nothing, and what to do about it. @public */
export function EmptyNotice(props: EmptyNoticeProps) {
  const { title, description, icon, action, isCompact } = props;
  if (isCompact) {
    return (
      <Box bg="neutral" p="4" style={{ borderRadius: 'var(--bui-radius-3)' }}>
        <Flex direction="column" gap="1" align="start">
          <Text as="p">{title}</Text>
          {description && (
            <Text as="p" variant="body-small" color="secondary">
              {description}
            </Text>
          )}
          {action}
        </Flex>
      </Box>
    );
  }
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
