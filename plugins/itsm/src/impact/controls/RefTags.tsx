import { Flex, Tag, TagGroup, Text } from '@backstage/ui';

/** Entities that were chosen, each a tag that can be taken off. */
export function RefTags(props: {
  label: string;
  refs: readonly string[];
  titleOf: (ref: string) => string;
  onChange: (refs: string[]) => void;
}) {
  const { label, refs, titleOf, onChange } = props;
  return refs.length === 0 ? null : (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <Text as="span" variant="body-small" color="secondary" aria-hidden>
        {label}
      </Text>
      <TagGroup
        aria-label={label}
        onRemove={keys => onChange(refs.filter(ref => !keys.has(ref)))}
      >
        {refs.map(ref => (
          <Tag key={ref} id={ref} textValue={titleOf(ref)} size="medium">
            {titleOf(ref)}
          </Tag>
        ))}
      </TagGroup>
    </Flex>
  );
}
