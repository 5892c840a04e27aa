import { ButtonLink, Flex } from '@backstage/ui';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useEntityLinks } from './useEntityLinks';

/** Ways to file something about an entity, as far as the reader may. */
export function FileButtons(props: {
  entityRef: string;
  file: readonly TicketType[];
}) {
  const { entityRef, file } = props;
  const { t } = useItsmTranslation();
  const links = useEntityLinks(entityRef);
  const buttons = [
    { type: 'incident', label: t('entity.report'), href: links.report },
    { type: 'request', label: t('entity.request'), href: links.request },
    { type: 'problem', label: t('entity.newProblem'), href: links.newProblem },
    { type: 'change', label: t('entity.newChange'), href: links.newChange },
  ] as const;
  const offered = buttons.filter(({ type }) => file.includes(type));
  return offered.length === 0 ? null : (
    <Flex
      role="group"
      aria-label={t('entity.actions')}
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      {offered.map(({ type, label, href }) => (
        <ButtonLink
          key={type}
          href={href}
          variant={type === 'incident' ? 'primary' : 'secondary'}
        >
          {label}
        </ButtonLink>
      ))}
    </Flex>
  );
}
