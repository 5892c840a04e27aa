import { Button, ButtonLink, Flex } from '@backstage/ui';
import {
  useEntityHref,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';
import { type ImpactControls, toggled } from '../state';

/** Where one goes from an entity, and what can be supposed of it. */
export function EntityActions(props: {
  entityRef: string;
  controls: ImpactControls;
}) {
  const { entityRef, controls } = props;
  const { state, change, fixed } = controls;
  const { t } = useItsmTranslation();
  const href = useEntityHref(entityRef);
  const impactPage = useItsmRoutes().impact(entityRef, state.direction);
  const { roots, downs, fine, direction } = state;
  const isRoot = roots.includes(entityRef);
  const isDown = direction === 'down';
  return (
    <Flex direction="column" gap="2" align="start">
      {isDown && !isRoot && (
        <>
          <Button
            variant="secondary"
            onPress={() => change({ roots: [...roots, entityRef] })}
          >
            {t('impact.details.add')}
          </Button>
          <Button
            variant="secondary"
            onPress={() =>
              change({ fine: [...fine, entityRef], at: undefined })
            }
          >
            {t('impact.details.fine')}
          </Button>
        </>
      )}
      {!isDown && (
        <Button
          variant="secondary"
          onPress={() => change({ downs: toggled(downs, entityRef) })}
        >
          {t(
            downs.includes(entityRef)
              ? 'impact.details.notDown'
              : 'impact.details.down',
          )}
        </Button>
      )}
      {isRoot && roots.length > 1 && entityRef !== fixed && (
        <Button
          variant="secondary"
          onPress={() => change({ roots: toggled(roots, entityRef) })}
        >
          {t('impact.details.remove')}
        </Button>
      )}
      {fixed !== undefined && entityRef !== fixed && (
        <ButtonLink variant="secondary" href={impactPage}>
          {t('impact.details.start')}
        </ButtonLink>
      )}
      {fixed === undefined && !(isRoot && roots.length === 1) && (
        <Button
          variant="secondary"
          onPress={() => change({ roots: [entityRef], at: undefined })}
        >
          {t('impact.details.start')}
        </Button>
      )}
      {href && (
        <ButtonLink variant="tertiary" href={href}>
          {t('impact.details.catalog')}
        </ButtonLink>
      )}
    </Flex>
  );
}
