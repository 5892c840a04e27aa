import { Flex, ToggleButton } from '@backstage/ui';

/** One of a few ways to show something, each a button. */
export function ChoiceButtons<T extends string>(props: {
  label: string;
  options: readonly { id: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <Flex
      role="group"
      aria-label={props.label}
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      {props.options.map(({ id, label }) => (
        <ToggleButton
          key={id}
          isSelected={props.value === id}
          onChange={() => props.onChange(id)}
        >
          {label}
        </ToggleButton>
      ))}
    </Flex>
  );
}
