import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  type AnnotationProblem,
  type Criticality,
  ITSM_ANNOTATIONS,
  maintenanceWindowProblem,
  parseCriticality,
  parseRedundancy,
  type RedundancyRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An annotation that says nothing that can be understood. @internal */
export interface AnnotationFault extends AnnotationProblem {
  annotation: string;
  value: string;
}

/** Annotations of ours, read. @internal */
export interface NodeAnnotations {
  criticality?: Criticality;
  redundancy?: readonly RedundancyRule[];
  supportGroup?: string;
  maintenanceWindow?: string;
}

/** Longer ones are nobody's. */
const LONGEST = 2_000;

/**
 * Reads what entities say for us. Here and not in a processor of the catalog:
 * an error there would keep the entity from being updated.
 *
 * @internal
 */
export function readAnnotations(entity: Entity): {
  annotations: NodeAnnotations;
  faults: AnnotationFault[];
} {
  const written = entity.metadata.annotations ?? {};
  const annotations: NodeAnnotations = {};
  const faults: AnnotationFault[] = [];
  const read = (
    annotation: string,
    take: (text: string) => AnnotationProblem[],
  ): void => {
    const value = written[annotation];
    if (value === undefined) {
      return;
    }
    const problems =
      typeof value !== 'string' || value.length > LONGEST
        ? [{ code: 'tooLong' } as const]
        : take(value);
    faults.push(
      ...problems.map(problem => ({
        ...problem,
        annotation,
        value: String(value).slice(0, 200),
      })),
    );
  };
  read(ITSM_ANNOTATIONS.criticality, text => {
    annotations.criticality = parseCriticality(text);
    return annotations.criticality ? [] : [{ code: 'criticality' }];
  });
  read(ITSM_ANNOTATIONS.redundancy, text => {
    const { rules, problems } = parseRedundancy(text, ref =>
      fullRef(entity, ref),
    );
    annotations.redundancy = rules.length > 0 ? rules : undefined;
    return problems;
  });
  read(ITSM_ANNOTATIONS.supportGroup, text => {
    const ref = fullRef(entity, text, 'group');
    if (!ref?.startsWith('group:')) {
      return [{ code: 'supportGroup' }];
    }
    annotations.supportGroup = ref;
    return [];
  });
  read(ITSM_ANNOTATIONS.maintenanceWindow, text => {
    const problem = maintenanceWindowProblem(text);
    if (!problem) {
      annotations.maintenanceWindow = text.trim();
    }
    return problem ? [problem] : [];
  });
  return { annotations, faults };
}

function fullRef(
  entity: Entity,
  text: string,
  defaultKind?: string,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
