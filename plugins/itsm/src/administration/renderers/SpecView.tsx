import type { ReactNode } from 'react';
import { Alert, Flex } from '@backstage/ui';
import {
  codeListSpecSchema,
  type DefinitionRevision,
  offeringSpecSchema,
  priorityMatrixSpecSchema,
  responseTemplateSpecSchema,
  routingPolicySpecSchema,
  serviceFamilySpecSchema,
  serviceSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { CodeListView } from './CodeListView';
import { GenericView } from './GenericView';
import { OfferingView } from './OfferingView';
import { PriorityMatrixView } from './PriorityMatrixView';
import { ResponseTemplateView } from './ResponseTemplateView';
import { RoutingPolicyView } from './RoutingPolicyView';
import { ServiceFamilyView, ServiceView } from './ServiceView';

/** How each kind is shown; undefined when the spec is not of its form. */
function render({ kind, spec }: DefinitionRevision): ReactNode | undefined {
  switch (kind) {
    case 'Offering': {
      const { data } = offeringSpecSchema.safeParse(spec);
      return data && <OfferingView spec={data} />;
    }
    case 'PriorityMatrix': {
      const { data } = priorityMatrixSpecSchema.safeParse(spec);
      return data && <PriorityMatrixView spec={data} />;
    }
    case 'CodeList': {
      const { data } = codeListSpecSchema.safeParse(spec);
      return data && <CodeListView spec={data} />;
    }
    case 'RoutingPolicy': {
      const { data } = routingPolicySpecSchema.safeParse(spec);
      return data && <RoutingPolicyView spec={data} />;
    }
    case 'ResponseTemplate': {
      const { data } = responseTemplateSpecSchema.safeParse(spec);
      return data && <ResponseTemplateView spec={data} />;
    }
    case 'Service': {
      const { data } = serviceSpecSchema.safeParse(spec);
      return data && <ServiceView spec={data} />;
    }
    case 'ServiceFamily': {
      const { data } = serviceFamilySpecSchema.safeParse(spec);
      return data && <ServiceFamilyView spec={data} />;
    }
    default:
      return <GenericView spec={spec} />;
  }
}

/** A definition as people read it. */
export function SpecView({ definition }: { definition: DefinitionRevision }) {
  const { t } = useItsmTranslation();
  const view = render(definition);
  // Old revisions may be older than a rule of their schema.
  return view ? (
    <>{view}</>
  ) : (
    <Flex direction="column" gap="4">
      <Alert status="warning" icon title={t('administration.oldForm')} />
      <GenericView spec={definition.spec} />
    </Flex>
  );
}
