import { type ReactNode, useState } from 'react';
import { Flex } from '@backstage/ui';
import type {
  PersonView,
  TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { PersonName } from '@mesa-itsm/backstage-plugin-itsm-react';
import { AddButton } from '../AddButton';
import { AddPersonDialog } from '../dialogs/AddPersonDialog';
import { useTicketWrite } from '../data/useTicketWrite';
import { Panel, type PanelProps } from '../Panel';
import { RemovableList } from '../RemovableList';
import { WriteNotice } from '../WriteNotice';

export interface PeopleListProps
  extends Pick<PanelProps, 'title' | 'icon' | 'tone'> {
  people: TicketDetail['watchers'];
  /** What is said above the list. */
  hint: ReactNode;
  addLabel: string;
  /** The endpoints that add and take off; undefined for who may not. */
  manage?: {
    add: 'addWatcher' | 'grantAccess';
    remove: 'removeWatcher' | 'revokeAccess';
  };
}

/** People of a ticket that come and go one by one. */
export function PeopleList(props: PeopleListProps) {
  const { manage } = props;
  const write = useTicketWrite('button');
  const [isAdding, setAdding] = useState(false);
  const removing = ({ id }: PersonView) =>
    manage
      ? () =>
          void write.run(manage.remove, base => ({
            params: { ref: base.ref, person: id },
          }))
      : undefined;
  return (
    <Panel
      title={props.title}
      icon={props.icon}
      tone={props.tone}
      actions={
        manage && (
          <AddButton label={props.addLabel} onPress={() => setAdding(true)} />
        )
      }
    >
      <Flex direction="column" gap="2">
        {props.hint}
        <RemovableList
          label={props.title}
          isPending={write.isPending}
          items={props.people.map(person => ({
            key: person.id,
            name: person.name,
            content: <PersonName person={person} />,
            onRemove: removing(person),
          }))}
        />
        <WriteNotice write={write} />
      </Flex>
      {manage && isAdding && (
        <AddPersonDialog
          endpoint={manage.add}
          title={props.addLabel}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
