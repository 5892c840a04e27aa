import { Flex, Text } from '@backstage/ui';
import {
  MarkdownText,
  RelativeTime,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCheckboxCircleLine, RiLock2Line } from '@remixicon/react';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';

/** How it was solved, or why it was called off. */
export function ResolutionPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const { resolution, cancelReason } = ticket;
  if (cancelReason && ticket.status === 'cancelled') {
    return (
      <Panel title={t('ticket.resolution.cancelled')}>
        <MarkdownText text={cancelReason} />
      </Panel>
    );
  }
  if (!resolution) {
    return null;
  }
  return (
    <Panel
      title={t('ticket.resolution.title')}
      icon={<RiCheckboxCircleLine size={18} aria-hidden />}
      tone="positive"
    >
      <Flex direction="column" gap="2">
        <Text color="secondary">
          {localized(resolution.code.title)}
          {ticket.resolvedAt && (
            <>
              {' · '}
              <RelativeTime at={ticket.resolvedAt} />
            </>
          )}
        </Text>
        <MarkdownText text={resolution.solution} />
        {resolution.cause && (
          <Text variant="body-small" color="secondary">
            <RiLock2Line size={12} aria-hidden />{' '}
            {t('ticket.resolution.cause', {
              cause: localized(resolution.cause.title),
            })}
          </Text>
        )}
      </Flex>
    </Panel>
  );
}
