import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  CatalogModelSources,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import {
  CONFIGURATION_ANNOTATIONS,
  CRITICALITIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * The annotations that tell the service desk of an entity. Their values are
 * described and not checked: an entity with a value that cannot be read has
 * to reach the catalog all the same.
 *
 * @alpha
 */
export const itsmAnnotationsModel = createCatalogModelLayer({
  layerId: 'mesa-itsm/annotations',
  builder: model => {
    model.addAnnotation({
      name: CONFIGURATION_ANNOTATIONS.criticality,
      title: 'Criticality',
      description: `How much depends on the entity: ${CRITICALITIES.join(
        ', ',
      )}.`,
    });
    model.addAnnotation({
      name: CONFIGURATION_ANNOTATIONS.redundancy,
      title: 'Redundancy',
      description:
        'How many of what the entity depends on must be up: rules such as "min 1" or "50% of dependsOn", separated by ";".',
    });
    model.addAnnotation({
      name: CONFIGURATION_ANNOTATIONS.supportGroup,
      title: 'Support group',
      description:
        'Group that tickets about the entity go to, when it is not the owner.',
    });
    model.addAnnotation({
      name: CONFIGURATION_ANNOTATIONS.maintenanceWindow,
      title: 'Maintenance window',
      description:
        'When the entity may be worked on: a recurrence rule, a duration and a time zone, such as "FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City".',
    });
  },
});

/**
 * Adds those annotations to the model of the catalog.
 *
 * @alpha
 */
export const catalogModuleItsmModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'itsm-model',
  register(env) {
    env.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(
          CatalogModelSources.static([itsmAnnotationsModel]),
        );
      },
    });
  },
});
