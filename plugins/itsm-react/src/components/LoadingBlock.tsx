import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useItsmTranslation } from '../translations';

/** @public */
export interface LoadingBlockProps {
  /** Number of lines that are drawn. */
  lines?: number;
  /** Height of a line in pixels. */
  lineHeight?: number;
}

/** Grey lines where something is about to be. @public */
export function LoadingBlock({
  lines = 3,
  lineHeight = 20,
}: LoadingBlockProps) {
  const { t } = useItsmTranslation();
  return (
    <div role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Flex direction="column" gap="3" aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton
            key={line}
            width={line === lines - 1 && lines > 1 ? '60%' : '100%'}
            height={lineHeight}
          />
        ))}
      </Flex>
    </div>
  );
}
