import { useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import {
  MarkdownText,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine } from '@remixicon/react';
import { EditAnswersDialog } from '../dialogs/EditAnswersDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { AnswerValue } from '../../answers';
import { Facts } from '../../facts';
import { Panel } from '../Panel';

/** What was asked, in the requester's words and the form's answers. */
export function DescriptionPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const [isEditing, setEditing] = useState(false);
  const offering = ticket.capabilities.edit.includes('fields')
    ? ticket.offering?.name
    : undefined;
  return (
    <Panel title={t('ticket.part.description')}>
      <Flex direction="column" gap="4">
        <MarkdownText text={ticket.description} />
        {ticket.fields.length > 0 && (
          <div
            style={{
              borderTop: '1px solid var(--bui-border-1)',
              paddingTop: 'var(--bui-space-4)',
            }}
          >
            <Facts
              facts={ticket.fields.map(answer => ({
                label: localized(answer.label),
                value: <AnswerValue answer={answer} />,
              }))}
            />
          </div>
        )}
        {offering && ticket.fields.length > 0 && (
          <span>
            <Button
              variant="secondary"
              iconStart={<RiEditLine />}
              onPress={() => setEditing(true)}
            >
              {t('ticket.edit.answers')}
            </Button>
          </span>
        )}
      </Flex>
      {offering && isEditing && (
        <EditAnswersDialog
          offering={offering}
          onClose={() => setEditing(false)}
        />
      )}
    </Panel>
  );
}
