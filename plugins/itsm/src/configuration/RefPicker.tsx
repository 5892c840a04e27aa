import { useMemo } from 'react';
import { EntityPicker } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useRefTitles } from '../refTitles';

/** Chooses an entity of the catalog, of which only the reference is kept. */
export function RefPicker(props: {
  label: string;
  name?: string;
  description?: string;
  kinds: readonly string[];
  isRequired?: boolean;
  /** Empty when nothing is chosen. */
  value: string;
  onChange: (ref: string) => void;
  error?: string;
}) {
  const { value: ref, onChange, ...rest } = props;
  const { titleOf, learn } = useRefTitles(ref ? [ref] : []);
  const title = titleOf(ref);
  // Another object would take the place of what is being typed.
  const value = useMemo(() => (ref ? { ref, title } : null), [ref, title]);
  return (
    <EntityPicker
      {...rest}
      value={value}
      onChange={item => {
        if (item) {
          learn(item);
        }
        onChange(item?.ref ?? '');
      }}
    />
  );
}
