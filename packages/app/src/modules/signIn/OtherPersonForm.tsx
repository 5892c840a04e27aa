import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { appTranslationRef } from '../../translations';

/** Signs in any User of the catalog by entity ref. */
export function OtherPersonForm(props: { onChoose: (ref: string) => void }) {
  const { t } = useTranslationRef(appTranslationRef);
  const [ref, setRef] = useState('');
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ref.trim()) {
      props.onChoose(ref.trim());
    } else {
      setMissing(true);
    }
  };

  return (
    <form onSubmit={submit} noValidate aria-labelledby="other-person">
      <Flex direction="column" gap="3" style={{ maxWidth: '32rem' }}>
        <Text as="h2" id="other-person" variant="title-x-small" weight="bold">
          {t('signIn.other.title')}
        </Text>
        <TextField
          label={t('signIn.other.label')}
          description={
            missing ? t('signIn.other.required') : t('signIn.other.description')
          }
          isInvalid={missing}
          value={ref}
          onChange={value => {
            setRef(value);
            setMissing(false);
          }}
        />
        <Flex>
          <Button type="submit" variant="secondary">
            {t('signIn.other.submit')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
