import { Alert, Box, Button, Text } from '@backstage/ui';
import { isRefusalCode } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '../api';
import { useItsmTranslation } from '../translations';
import {
  describeError,
  describeFinding,
  useDescribeContext,
} from '../findings';

/** @public */
export interface ErrorNoticeProps {
  error: Error;
  /** What failed; a general sentence when left out. */
  title?: string;
  /** Offers to try again. */
  onRetry?: () => void;
}

/**
 * A failure in the reader's words, with what exactly is wrong, and a way out.
 *
 * @public
 */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  return (
    <Box role="alert">
      <Alert
        status="danger"
        icon
        title={title ?? t('common.error.title')}
        description={
          <>
            <Text as="p" variant="body-medium">
              {describeError(error, context)}
            </Text>
            {error instanceof ItsmApiError && <ServersWords error={error} />}
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

/**
 * What exactly is wrong: finding by finding, or the server's own sentence
 * where this release has none for it.
 */
function ServersWords({ error }: { error: ItsmApiError }) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const lines =
    error.details.length > 0
      ? error.details.map(detail => describeFinding(detail, context))
      : [t('common.error.details', { message: error.message })];
  if (
    error.details.length === 0 &&
    (isRefusalCode(error.code) || !error.message)
  ) {
    return null;
  }
  return (
    <>
      {[...new Set(lines)].map(line => (
        <Text key={line} as="p" variant="body-small" color="secondary">
          {line}
        </Text>
      ))}
    </>
  );
}
