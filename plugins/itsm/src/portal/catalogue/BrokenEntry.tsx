import { Box, ButtonLink, Flex, Text } from '@backstage/ui';
import {
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAlertLine } from '@remixicon/react';
import { useItsmRoutes } from '../../routing';

/** The way to report a fault, in sight of whoever came to ask for something. */
export function BrokenEntry() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  if (!me?.can.file.includes('incident')) {
    return null;
  }
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      style={{ borderRadius: 'var(--bui-radius-3)' }}
    >
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex gap="3" align="center">
          <RiAlertLine size={24} aria-hidden />
          <span>
            <Text as="p" weight="bold">
              {t('portal.broken.title')}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {t('portal.broken.text')}
            </Text>
          </span>
        </Flex>
        <ButtonLink variant="primary" href={routes.newTicket('incident')}>
          {t('portal.broken.link')}
        </ButtonLink>
      </Flex>
    </Box>
  );
}
