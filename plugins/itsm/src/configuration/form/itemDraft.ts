import {
  CONFIGURATION_ITEM_FIELDS,
  type ConfigurationItem,
  type ConfigurationItemField,
  type EndpointArguments,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Fields that hold one text. */
export type TextField = Exclude<ConfigurationItemField, 'dependsOn'>;

/** An item as it is written in the form: what is empty says nothing. */
export type ItemDraft = Record<TextField | 'kind' | 'name', string> & {
  dependsOn: string[];
};

type NewItem = EndpointArguments<'createConfigurationItem'>['body'];
type ItemFields = EndpointArguments<'updateConfigurationItem'>['body']['item'];

const TEXT_FIELDS = CONFIGURATION_ITEM_FIELDS.filter(
  (field): field is TextField => field !== 'dependsOn',
);

/** What the form begins with: an item, or nothing. */
export function itemDraft(item: ConfigurationItem | undefined): ItemDraft {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map(field => [field, item?.[field] ?? '']),
  ) as Record<TextField, string>;
  return {
    ...texts,
    kind: item?.kind ?? 'Resource',
    name: item?.name ?? '',
    dependsOn: [...(item?.dependsOn ?? [])],
  };
}

/** What is sent of a draft; the server judges the values. */
export function fieldsOf(draft: ItemDraft): ItemFields {
  const filled = TEXT_FIELDS.flatMap(field => {
    const isOfKind = field !== 'lifecycle' || draft.kind === 'Component';
    const text = draft[field].trim();
    return text && isOfKind ? [[field, text] as const] : [];
  });
  return {
    ...Object.fromEntries(filled),
    dependsOn: draft.dependsOn,
  } as ItemFields;
}

/** The same of a new item. */
export function newItemOf(draft: ItemDraft): NewItem {
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    ...fieldsOf(draft),
  } as NewItem;
}
