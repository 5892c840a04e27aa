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
  return (
    <EntityPicker
      {...rest}
      value={ref ? { ref, title: titleOf(ref) } : null}
      onChange={item => {
        if (item) {
          learn(item);
        }
        onChange(item?.ref ?? '');
      }}
    />
  );
}
