import { useContext } from 'react';
import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmLanguage } from '@mesa-itsm/backstage-plugin-itsm-react';
import { definitionTitle } from '../../definitions/filterDefinitions';
import { DefinitionTitles } from '../../renderers';

/** A choice by its title. */
export interface DefinitionOption {
  id: string;
  label: string;
}

/**
 * The definitions of a kind that are in use, in the order of their titles.
 *
 * @param chosen - stay among them, even if they are not there any more
 */
export function useDefinitionOptions(
  kind: DefinitionKind,
  chosen: readonly string[],
): DefinitionOption[] {
  const definitions = useContext(DefinitionTitles);
  const language = useItsmLanguage();
  const known = definitions.filter(
    head => head.kind === kind && (!head.retired || chosen.includes(head.name)),
  );
  const others = [...new Set(chosen)].filter(
    name => !known.some(head => head.name === name),
  );
  return [...known, ...others.map(name => ({ name }))]
    .map(head => ({ id: head.name, label: definitionTitle(head, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
