import { useId, useMemo, useState } from 'react';
import { Combobox } from '@backstage/ui';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import { FieldErrorScope } from '../components';
import { useItsmTranslation } from '../translations';
import type { PickerLoader } from './usePickerPages';
import { usePickerSource } from './usePickerSource';
import { useTitled } from './useTitled';

/** @public */
export interface PickerProps {
  label: string;
  /** Help below the label. */
  description?: string;
  /** What is chosen; null when nothing is. */
  value: PickerItem | null;
  onChange: (value: PickerItem | null) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** What is wrong with the choice. */
  error?: string;
  placeholder?: string;
  /** Id of the input, so that an error summary can lead to it. */
  id?: string;
  name?: string;
  size?: 'small' | 'medium';
}

/** Key of the line that says there is nothing to choose. */
const NOTICE = '';

/**
 * A field that is typed into and chosen from; the server is asked for the
 * lines, page by page, once the typing rests.
 *
 * @param load - must be stable between renders (`useCallback`)
 * @public
 */
export function AsyncPicker(props: PickerProps & { load: PickerLoader }) {
  const { label, value, onChange, isRequired, error, load } = props;
  const { t } = useItsmTranslation();
  const [isByPointer, setByPointer] = useState(false);
  const ownName = useId();
  const name = props.name ?? ownName;
  const titled = useTitled(value, load);
  const source = usePickerSource(load, titled?.title);
  const notice =
    source.loading === 'error'
      ? t('common.picker.error')
      : t('common.picker.empty');
  const options = useMemo(
    () => ({
      items: toOptions(source, titled, notice),
      filterText: source.filterText,
      setFilterText: source.setFilterText,
      loadingState: source.loading,
      loadMore: source.loadMore,
    }),
    [source, titled, notice],
  );
  return (
    <FieldErrorScope name={name} error={error}>
      <div
        onPointerDownCapture={() => setByPointer(true)}
        onBlur={() => setByPointer(false)}
      >
        <Combobox
          // A list that opens under Tab covers the fields that follow and hides
          // them from screen readers.
          menuTrigger={isByPointer ? 'focus' : 'input'}
          id={props.id}
          name={name}
          size={props.size}
          label={label}
          description={props.description}
          secondaryLabel={isRequired ? t('common.required') : undefined}
          isRequired={isRequired}
          // The form says what is missing in the reader's own language.
          validationBehavior="aria"
          isDisabled={props.isDisabled}
          placeholder={props.placeholder ?? t('common.picker.placeholder')}
          search={{ mode: 'server' }}
          options={options}
          value={titled && toOption(titled)}
          onChange={option =>
            onChange(option && option.id !== NOTICE ? toItem(option) : null)
          }
          onFocus={source.start}
        />
      </div>
    </FieldErrorScope>
  );
}

interface PickerOption {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
}

/** The lines of the list, or the notice that there are none. */
function toOptions(
  source: ReturnType<typeof usePickerSource>,
  chosen: PickerItem | null,
  notice: string,
): PickerOption[] {
  const { items, loading, isChoice } = source;
  const isSettled = loading === 'idle' || loading === 'error';
  const lines =
    items.length === 0 && isSettled
      ? [{ id: NOTICE, label: notice, disabled: true }]
      : items.map(toOption);
  // A list without what stands in the field is opened again by the field
  // when it closes.
  const isMissing =
    isChoice && chosen && !items.some(item => item.ref === chosen.ref);
  return isMissing ? [toOption(chosen), ...lines] : lines;
}

function toOption(item: PickerItem): PickerOption {
  return { id: item.ref, label: item.title, description: item.detail };
}

function toItem(option: PickerOption): PickerItem {
  return {
    ref: option.id,
    title: option.label,
    ...(option.description ? { detail: option.description } : {}),
  };
}
