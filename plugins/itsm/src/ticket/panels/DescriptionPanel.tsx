import { Flex } from '@backstage/ui';
import type { FieldAnswer } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  MarkdownText,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { Facts } from '../../facts';
import { Panel } from '../Panel';

/** What was asked, in the requester's words and the form's answers. */
export function DescriptionPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
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
                value: <Answer answer={answer} />,
              }))}
            />
          </div>
        )}
      </Flex>
    </Panel>
  );
}

function Answer({ answer }: { answer: FieldAnswer }) {
  const localized = useLocalized();
  const texts = answer.display.map(localized);
  if (answer.type === 'entity' && typeof answer.value === 'string') {
    return (
      <EntityTag
        entity={{ ref: answer.value, title: texts[0] ?? answer.value }}
      />
    );
  }
  return answer.type === 'longText' ? (
    <span style={{ whiteSpace: 'pre-wrap' }}>{texts.join('\n')}</span>
  ) : (
    <>{texts.join(', ')}</>
  );
}
