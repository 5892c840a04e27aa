import type { RefObject } from 'react';
import { SearchField } from '@backstage/ui';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTypedText } from '../routing';

/** Search by words or reference. */
export function QueueSearch(props: {
  type: TicketType;
  fieldRef: RefObject<HTMLDivElement>;
  q: string;
  onSearch: (q: string) => void;
}) {
  const { t } = useItsmTranslation();
  const { q, onSearch } = props;
  const [text, setText] = useTypedText(q, onSearch);
  return (
    <SearchField
      ref={props.fieldRef}
      aria-label={t(`queueOf.${props.type}.search`)}
      placeholder={t(`queueOf.${props.type}.placeholder`)}
      value={text}
      onChange={setText}
      onSubmit={value => onSearch(value.trim())}
      maxLength={200}
    />
  );
}
