import { Flex, Text } from '@backstage/ui';
import type { BulkResult } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DescribeContext,
  describeError,
  ItsmApiError,
  useDescribeContext,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCheckboxCircleLine, RiErrorWarningLine } from '@remixicon/react';
import { TicketRefLink } from '../../ticket/TicketRefLink';

/** What became of each ticket: the refused ones with their reason. */
export function BulkResults({ results }: { results: BulkResult['results'] }) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const done = results.filter(result => result.done);
  const refused = results.filter(result => !result.done);
  return (
    <Flex direction="column" gap="3" role="status">
      {done.length > 0 && (
        <Flex direction="column" gap="1">
          <Text as="p">
            <RiCheckboxCircleLine size={16} aria-hidden />{' '}
            {t('bulk.done', { count: done.length })}
          </Text>
          <Text as="p" variant="body-small">
            {done.map(({ ref }) => (
              <span key={ref}>
                <TicketRefLink ticketRef={ref} />{' '}
              </span>
            ))}
          </Text>
        </Flex>
      )}
      {refused.length > 0 && (
        <Flex direction="column" gap="1">
          <Text as="p">
            <RiErrorWarningLine size={16} aria-hidden />{' '}
            {t('bulk.refused', { count: refused.length })}
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {refused.map(({ ref, error }) => (
              <li key={ref}>
                <Text>
                  <TicketRefLink ticketRef={ref} />
                  {error && `: ${inWords(error, context)}`}
                </Text>
              </li>
            ))}
          </ul>
        </Flex>
      )}
    </Flex>
  );
}

/** The reason in the reader's language, as a call for it alone would get it. */
function inWords(
  error: NonNullable<BulkResult['results'][number]['error']>,
  context: DescribeContext,
): string {
  const { name, message, code, params } = error;
  return describeError(
    new ItsmApiError({ status: 409, kind: name, message, code, params }),
    context,
  );
}
