import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CatalogueIcon,
  Pill,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEyeOffLine, RiUserStarLine } from '@remixicon/react';
import { useItsmRoutes } from '../../routing';
import type { CatalogueOffering } from './catalogueModel';

const useStyles = makeStyles(
  {
    card: { height: '100%' },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    description: {
      display: '-webkit-box',
      '-webkit-line-clamp': 2,
      '-webkit-box-orient': 'vertical',
      overflow: 'hidden',
    },
  },
  { name: 'ItsmOfferingCard' },
);

export interface OfferingCardProps {
  offering: CatalogueOffering;
  /** Shelf it stands on, where that cannot be seen from the page. */
  shelf?: string;
}

/** Something to ask for; the whole card leads to its form. */
export function OfferingCard({ offering, shelf }: OfferingCardProps) {
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const classes = useStyles();
  const title = localized(offering.title);
  return (
    <Card
      href={routes.newRequest(offering.name)}
      label={title}
      className={classes.card}
    >
      <CardBody>
        <Flex gap="3" align="start">
          <CatalogueIcon icon={offering.icon} />
          <Flex direction="column" gap="1" className={classes.text}>
            <Text as="p" weight="bold">
              {title}
            </Text>
            {offering.description && (
              <Text
                as="p"
                variant="body-small"
                color="secondary"
                className={classes.description}
              >
                {localized(offering.description)}
              </Text>
            )}
            {shelf && (
              <Text as="p" variant="body-x-small" color="secondary">
                {shelf}
              </Text>
            )}
            <OfferingBadges offering={offering} />
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}

/** Says when an offering is not for everybody. */
export function OfferingBadges(props: {
  offering: Pick<CatalogueOffering, 'audience' | 'liaisonOnly'>;
}) {
  const { audience, liaisonOnly } = props.offering;
  const { t } = useItsmTranslation();
  if (audience !== 'internal' && !liaisonOnly) {
    return null;
  }
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {audience === 'internal' && (
        <Pill icon={<RiEyeOffLine />} title={t('portal.offering.internalHelp')}>
          {t('portal.offering.internal')}
        </Pill>
      )}
      {liaisonOnly && (
        <Pill
          icon={<RiUserStarLine />}
          title={t('portal.offering.liaisonOnlyHelp')}
        >
          {t('portal.offering.liaisonOnly')}
        </Pill>
      )}
    </Flex>
  );
}
