import {
  type DefinitionHead,
  definitionNameSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';

/** What is wrong with the name of a new definition. */
export function nameError(
  { kind, name }: { kind: string; name: string },
  definitions: readonly DefinitionHead[],
  { t }: DescribeContext,
): string | undefined {
  if (!name) {
    return t('finding.required');
  }
  if (!definitionNameSchema.safeParse(name).success) {
    return t('finding.definitionName');
  }
  return definitions.some(head => head.kind === kind && head.name === name)
    ? t('administration.editor.nameTaken')
    : undefined;
}
