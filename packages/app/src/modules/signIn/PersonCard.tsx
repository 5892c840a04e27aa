import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, Badge, Card, CardBody, Flex, Text } from '@backstage/ui';
import { appTranslationRef } from '../../translations';
import { DemoPerson } from './demoPeople';

/** One person to sign in as; the whole card is the button. */
export function PersonCard(props: {
  person: DemoPerson;
  onChoose: (ref: string) => void;
}) {
  const { person, onChoose } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const role = person.role ? t(`signIn.role.${person.role}`) : person.ref;
  const unit = person.unit ?? person.ref;
  return (
    <Card
      onPress={() => onChoose(person.ref)}
      label={t('signIn.signInAs', { name: person.name, role, unit })}
    >
      <CardBody>
        <Flex gap="3" align="center">
          <Avatar src="" name={person.name} size="large" purpose="decoration" />
          <Flex direction="column" gap="1" align="start">
            <Text weight="bold">{person.name}</Text>
            <Text variant="body-small" color="secondary">
              {unit}
            </Text>
            <Badge size="small">{role}</Badge>
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
