import { Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import type { DefinitionHead } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmLanguage,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { definitionTitle } from '../../definitions/filterDefinitions';

/** Lists of holidays that belong to a calendar, or to another list. */
export function ListChoice(props: {
  label: string;
  description?: string;
  definitions: readonly DefinitionHead[];
  /** A list that is not offered: it cannot include itself. */
  except?: string;
  value: readonly string[];
  onChange: (names: string[]) => void;
  /** What is wrong with the lists together, or with one of them. */
  error: string | undefined;
}) {
  const { t } = useItsmTranslation();
  const language = useItsmLanguage();
  const { definitions, except, value, onChange } = props;
  const offered = definitions.filter(
    ({ kind, name, retired }) =>
      kind === 'HolidayList' && name !== except && !retired,
  );
  // What is chosen can be taken away, even if it is not there any more.
  const others = value.filter(
    name => !offered.some(known => known.name === name),
  );
  const lists = [...offered, ...others.map(name => ({ name }))];
  if (lists.length === 0) {
    return (
      <Text color="secondary">{t('administration.calendar.noLists')}</Text>
    );
  }
  return (
    <>
      <CheckboxGroup
        label={props.label}
        description={props.description}
        value={[...value]}
        onChange={onChange}
      >
        {lists.map(list => (
          <Checkbox key={list.name} value={list.name}>
            {definitionTitle(list, language)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {props.error && (
        <Text role="alert" color="danger">
          {props.error}
        </Text>
      )}
    </>
  );
}

/** The first error of a list of names, or of one of the names. */
export function errorOfLists(
  errorAt: (path: string) => string | undefined,
  path: string,
  names: readonly string[],
): string | undefined {
  return [path, ...names.map((_, index) => `${path}.${index}`)]
    .map(errorAt)
    .find(error => error !== undefined);
}
