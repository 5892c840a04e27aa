import { Link } from '@backstage/ui';
import {
  PersonName,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { Facts } from '../../facts';
import { Panel } from '../Panel';

/** Who asks, who is helped and how to reach them, who works on it. */
export function PeoplePanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const { requester, beneficiary, openedBy, contact } = ticket;
  return (
    <Panel title={t('ticket.people.title')}>
      <Facts
        facts={[
          { label: t('ticket.part.team'), value: ticket.team.title },
          {
            label: t('ticket.part.assignee'),
            value: <PersonName person={ticket.assignee} />,
          },
          {
            label: t('ticket.part.requester'),
            value: <PersonName person={requester} />,
          },
          {
            label: t('ticket.part.beneficiary'),
            value: beneficiary.id !== requester.id && (
              <PersonName person={beneficiary} />
            ),
          },
          {
            label: t('ticket.people.email'),
            value: contact.email && (
              <Link href={`mailto:${contact.email}`}>{contact.email}</Link>
            ),
          },
          {
            label: t('ticket.people.telephone'),
            value: contact.telephone && (
              <Link href={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`}>
                {contact.telephone}
              </Link>
            ),
          },
          {
            label: t('ticket.part.unit'),
            value: ticket.unit?.title ?? contact.unit,
          },
          {
            label: t('ticket.people.openedBy'),
            value: openedBy.id !== requester.id && (
              <PersonName person={openedBy} />
            ),
          },
        ]}
      />
    </Panel>
  );
}
