import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Flex,
  Switch,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  ItsmLocale,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useUrlText } from '../routing';
import { entityTitle } from './entityTitle';
import { TicketPages } from './TicketPages';

const ROLES = ['asked', 'working'] as const;

/** The tab of a person: what they asked for and what they work on. */
export function PersonTicketsContent() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const [roleInUrl, setRole] = useUrlText('role');
  const [done, setDone] = useUrlText('done');
  const role = ROLES.find(known => known === roleInUrl) ?? 'asked';
  const withDone = done === 'yes';
  return (
    <ItsmLocale>
      <Flex direction="column" gap="4" py="4">
        <Text as="h2" variant="title-x-small">
          {t('entity.person.heading', { name: entityTitle(entity) })}
        </Text>
        <Flex
          justify="between"
          align="center"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          <ToggleButtonGroup
            aria-label={t('entity.person.role')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[role]}
            onSelectionChange={keys =>
              setRole(keys.has('working') ? 'working' : '')
            }
          >
            {ROLES.map(each => (
              <ToggleButton key={each} id={each}>
                {t(`entity.person.${each}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Switch
            label={t('entity.withDone')}
            isSelected={withDone}
            onChange={isOn => setDone(isOn ? 'yes' : '')}
          />
        </Flex>
        <TicketPages
          query={{
            [role === 'asked' ? 'requesterOrBeneficiary' : 'assignee']: ref,
            state: withDone ? 'all' : 'open',
            sort: 'createdAt',
            order: 'desc',
          }}
          empty={{
            title: t(`entity.person.empty.${role}`),
            description: t('entity.person.emptyText'),
          }}
        />
      </Flex>
    </ItsmLocale>
  );
}
