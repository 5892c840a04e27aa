import { Alert, Box, Button, Text } from '@backstage/ui';
import { ItsmApiError } from '../api';
import { useItsmTranslation } from '../translations';
import { describeError } from './describeError';

/** @public */
export interface ErrorNoticeProps {
  error: Error;
  /** What failed; a general sentence when left out. */
  title?: string;
  /** Offers to try again. */
  onRetry?: () => void;
}

/**
 * A failure in friendly words, with what the server said below for whom it
 * helps, and a way out.
 *
 * @public
 */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const { t } = useItsmTranslation();
  const isApiError = error instanceof ItsmApiError;
  return (
    <Box role="alert">
      <Alert
        status="danger"
        icon
        title={title ?? t('common.error.title')}
        description={
          <>
            <Text as="p" variant="body-medium">
              {describeError(error, t)}
            </Text>
            {isApiError && error.message && (
              <Text as="p" variant="body-small" color="secondary">
                {t('common.error.details', { message: error.message })}
              </Text>
            )}
          </>
        }
        customActions={
          onRetry && (
            <Button variant="secondary" onPress={onRetry}>
              {t('common.retry')}
            </Button>
          )
        }
      />
    </Box>
  );
}
