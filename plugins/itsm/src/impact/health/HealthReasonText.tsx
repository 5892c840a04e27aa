import { Flex, Link, Text } from '@backstage/ui';
import type { HealthReason } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';

/** Why an entity is not in order, in words, with where it leads. */
export function HealthReasonText(props: { reason: HealthReason }) {
  const { reason, ticket, supplier } = props.reason;
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <Flex gap="1" align="center" style={{ flexWrap: 'wrap' }}>
      <Text as="span">{t(`health.reason.${reason}`)}</Text>
      {ticket && (
        <Link href={routes.ticket(ticket.ref)}>
          {`${ticket.ref} ${ticket.title}`}
        </Link>
      )}
      {supplier && <EntityTag entity={supplier} />}
    </Flex>
  );
}
