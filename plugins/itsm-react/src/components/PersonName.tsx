import { Link } from '@backstage/ui';
import type { PersonView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '../translations';
import { useEntityHref } from './useEntityHref';

/** @public */
export interface PersonNameProps {
  /** Left out: a text that says nobody is there yet. */
  person?: PersonView;
  /** Plain text, for rows that are links themselves. */
  plain?: boolean;
}

/** A person's name, linked to the catalog when they have an account. @public */
export function PersonName({ person, plain }: PersonNameProps) {
  const { t } = useItsmTranslation();
  const href = useEntityHref(person?.ref);
  if (!person) {
    return <span>{t('common.nobody')}</span>;
  }
  const name = person.name || t('common.unknownPerson');
  return href && !plain ? <Link href={href}>{name}</Link> : <span>{name}</span>;
}
