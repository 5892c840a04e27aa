import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
} from '@backstage/ui';
import type { ChangePlan } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  MarkdownText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** The texts of a plan, each opened when somebody wants to read it. */
export function PlanTexts({ plan }: { plan: ChangePlan }) {
  const { t } = useItsmTranslation();
  const texts = [
    { name: 'changeReason', text: plan.reason },
    { name: 'implementationPlan', text: plan.implementationPlan },
    { name: 'testPlan', text: plan.testPlan },
    { name: 'rollbackPlan', text: plan.rollbackPlan },
  ] as const;
  return (
    <AccordionGroup allowsMultiple aria-label={t('ticket.plan.texts')}>
      {texts.map(({ name, text }) => (
        <Accordion
          key={name}
          // The reason is what everybody asks first.
          defaultExpanded={name === 'changeReason' && text !== undefined}
        >
          <AccordionTrigger
            title={t(`ticket.part.${name}`)}
            subtitle={text ? undefined : t('ticket.plan.notWritten')}
          />
          <AccordionPanel>
            {text ? <MarkdownText text={text} /> : t('ticket.plan.notWritten')}
          </AccordionPanel>
        </Accordion>
      ))}
    </AccordionGroup>
  );
}
