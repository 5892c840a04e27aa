import { useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import {
  ChangeKindBadge,
  MarkdownText,
  OutcomeBadge,
  PersonName,
  useItsmTranslation,
  useLocalized,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine } from '@remixicon/react';
import { Facts } from '../../facts';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';
import { EditPlanDialog } from './EditPlanDialog';
import { mayEditPlan } from './planForm';
import { PlanTexts } from './PlanTexts';

/** How a change is to be made and when, and how it went. */
export function PlanPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const [isEditing, setEditing] = useState(false);
  const { plan } = ticket;
  if (!plan) {
    return null;
  }
  const isRejected = ticket.status === 'rejected';
  return (
    <Panel
      title={t('ticket.plan.title')}
      actions={
        mayEditPlan(ticket.capabilities) && (
          <Button
            variant="secondary"
            iconStart={<RiEditLine />}
            onPress={() => setEditing(true)}
          >
            {t('ticket.plan.edit')}
          </Button>
        )
      }
    >
      <Flex direction="column" gap="4">
        <Facts
          facts={[
            {
              label: t('ticket.part.rejectReason'),
              value: isRejected && plan.rejectReason && (
                <MarkdownText text={plan.rejectReason} />
              ),
            },
            {
              label: t('ticket.part.changeKind'),
              value: <ChangeKindBadge kind={plan.kind} />,
            },
            {
              label: t('ticket.part.template'),
              value: plan.template && localized(plan.template.title),
            },
            {
              label: t('ticket.plan.window'),
              value: (
                <WindowText start={plan.plannedStart} end={plan.plannedEnd} />
              ),
            },
            {
              label: t('ticket.part.outage'),
              value: outageText(plan.outage, t),
            },
            {
              label: t('ticket.part.approvedBy'),
              value: plan.approvedBy && <PersonName person={plan.approvedBy} />,
            },
            {
              label: t('ticket.part.outcome'),
              value: plan.outcome && <OutcomeBadge outcome={plan.outcome} />,
            },
            {
              label: t('ticket.plan.actual'),
              value: (plan.actualStart || plan.actualEnd) && (
                <WindowText start={plan.actualStart} end={plan.actualEnd} />
              ),
            },
            {
              label: t('ticket.part.conclusions'),
              value: plan.conclusions && (
                <MarkdownText text={plan.conclusions} />
              ),
            },
          ]}
        />
        <PlanTexts plan={plan} />
      </Flex>
      {isEditing && <EditPlanDialog onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function outageText(
  outage: boolean | undefined,
  t: ReturnType<typeof useItsmTranslation>['t'],
): string {
  if (outage === undefined) {
    return t('window.outageUnknown');
  }
  return t(outage ? 'window.outage' : 'window.noOutage');
}
