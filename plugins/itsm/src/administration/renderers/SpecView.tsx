import type { ReactNode } from 'react';
import { Alert, Flex } from '@backstage/ui';
import {
  calendarSpecSchema,
  codeListSpecSchema,
  type DefinitionRevision,
  escalationPolicySpecSchema,
  followUpPolicySpecSchema,
  holidayListSpecSchema,
  offeringSpecSchema,
  priorityMatrixSpecSchema,
  responseTemplateSpecSchema,
  routingPolicySpecSchema,
  serviceFamilySpecSchema,
  serviceSpecSchema,
  slaPolicySpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { CalendarView, HolidayListView } from './CalendarView';
import { CodeListView } from './CodeListView';
import { EscalationPolicyView } from './EscalationPolicyView';
import { FollowUpPolicyView } from './FollowUpPolicyView';
import { GenericView } from './GenericView';
import { OfferingView } from './OfferingView';
import { PriorityMatrixView } from './PriorityMatrixView';
import { ResponseTemplateView } from './ResponseTemplateView';
import { RoutingPolicyView } from './RoutingPolicyView';
import { ServiceFamilyView, ServiceView } from './ServiceView';
import { SlaPolicyView } from './SlaPolicyView';

/** How each kind is shown; undefined when the spec is not of its form. */
function render(definition: DefinitionRevision): ReactNode | undefined {
  const { kind, spec } = definition;
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
      return renderOfClocks(definition);
  }
}

/** The same for what clocks count by. */
function renderOfClocks({
  kind,
  spec,
}: DefinitionRevision): ReactNode | undefined {
  switch (kind) {
    case 'Calendar': {
      const { data } = calendarSpecSchema.safeParse(spec);
      return data && <CalendarView spec={data} />;
    }
    case 'HolidayList': {
      const { data } = holidayListSpecSchema.safeParse(spec);
      return data && <HolidayListView spec={data} />;
    }
    case 'SlaPolicy': {
      const { data } = slaPolicySpecSchema.safeParse(spec);
      return data && <SlaPolicyView spec={data} />;
    }
    case 'EscalationPolicy': {
      const { data } = escalationPolicySpecSchema.safeParse(spec);
      return data && <EscalationPolicyView spec={data} />;
    }
    case 'FollowUpPolicy': {
      const { data } = followUpPolicySpecSchema.safeParse(spec);
      return data && <FollowUpPolicyView spec={data} />;
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
