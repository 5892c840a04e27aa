import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import type {
  ConfigurationItem,
  ConfigurationItemField,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { useRefTitles } from '../../refTitles';
import { useFieldText } from './useFieldText';

/** Fields that are references. */
const REFERENCES: readonly ConfigurationItemField[] = [
  'owner',
  'system',
  'supportGroup',
];

/** What is known of an item, part by part. */
export const ITEM_SECTIONS = {
  identity: ['type', 'description'],
  people: ['owner', 'supportGroup', 'system', 'dependsOn'],
  service: ['lifecycle', 'criticality', 'redundancy', 'maintenanceWindow'],
  inventory: [
    'state',
    'serialNumber',
    'assetNumber',
    'location',
    'manufacturer',
    'model',
    'operatingSystem',
    'ipAddress',
    'purchaseDate',
    'warrantyEnd',
  ],
} as const satisfies Record<string, readonly ConfigurationItemField[]>;

/** Everything that is written of an item. */
export function ItemFacts({ item }: { item: ConfigurationItem }) {
  const { t } = useItsmTranslation();
  const text = useFieldText();
  const { owner, system, supportGroup, dependsOn } = item;
  const { titleOf } = useRefTitles(
    [owner, system, supportGroup, ...dependsOn].flatMap(ref => ref ?? []),
  );
  const tag = (ref: string) => (
    <EntityTag key={ref} entity={{ ref, title: titleOf(ref) }} />
  );
  const valueOf = (field: ConfigurationItemField): ReactNode => {
    const value = item[field];
    if (value === undefined || value.length === 0) {
      return undefined;
    }
    if (typeof value !== 'string') {
      return (
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {value.map(tag)}
        </Flex>
      );
    }
    return REFERENCES.includes(field) ? tag(value) : text(field, value);
  };
  const sections = Object.keys(ITEM_SECTIONS) as (keyof typeof ITEM_SECTIONS)[];
  return (
    <Flex direction="column" gap="5" align="stretch">
      {sections.map(section => {
        const facts = ITEM_SECTIONS[section]
          .map(field => ({
            label: t(`configuration.field.${field}`),
            value: valueOf(field),
          }))
          .filter(({ value }) => value !== undefined);
        return facts.length === 0 ? null : (
          <section key={section}>
            <Text
              as="h3"
              variant="body-large"
              weight="bold"
              style={{ marginTop: 0 }}
            >
              {t(`configuration.section.${section}`)}
            </Text>
            <Facts facts={facts} />
          </section>
        );
      })}
    </Flex>
  );
}
