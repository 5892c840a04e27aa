import { Alert, Box, Button, Text } from '@backstage/ui';
import {
  describeError,
  ErrorNotice,
  StatusBadge,
  useDescribeContext,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { TicketWrite } from './data/useTicketWrite';

/** Why a change was not made, and the way on. Shows nothing when all is well. */
export function WriteNotice({ write }: { write: TicketWrite }) {
  const { t } = useItsmTranslation();
  const { conflict, error } = write;
  if (conflict) {
    return <ConflictNotice write={write} />;
  }
  return error ? (
    <ErrorNotice error={error} title={t('ticket.write.failed')} />
  ) : null;
}

/** Somebody else was faster; what is typed is kept. */
function ConflictNotice({ write }: { write: TicketWrite }) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const { conflict } = write;
  if (!conflict) {
    return null;
  }
  const parts = conflict.parts.map(part => t(`ticket.part.${part}`));
  return (
    <Box role="alert">
      <Alert
        status="warning"
        icon
        title={t('ticket.conflict.title')}
        description={
          <>
            <Text as="p">
              {parts.length
                ? t('ticket.conflict.parts', { parts: parts.join(', ') })
                : t('ticket.conflict.logOnly')}
            </Text>
            {conflict.parts.includes('status') && (
              <Text as="p">
                {t('ticket.conflict.status')}{' '}
                <StatusBadge
                  status={conflict.latest.status}
                  type={conflict.latest.type}
                />
              </Text>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {describeError(conflict.refusal, context)}
            </Text>
          </>
        }
        customActions={
          <Button variant="primary" onPress={write.reload}>
            {t('ticket.conflict.reload')}
          </Button>
        }
      />
    </Box>
  );
}
