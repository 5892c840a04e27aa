import { createContext, useContext } from 'react';
import type { DefinitionHead } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmLanguage } from '@mesa-itsm/backstage-plugin-itsm-react';
import { definitionTitle } from '../definitions/filterDefinitions';

/** The definitions that are known, for their titles. */
export const DefinitionTitles = createContext<readonly DefinitionHead[]>([]);

/** What a definition is called, in the reader's language. */
export function useDefinitionTitle(kind: string, name: string): string {
  const language = useItsmLanguage();
  const known = useContext(DefinitionTitles).find(
    head => head.kind === kind && head.name === name,
  );
  return definitionTitle(known ?? { name }, language);
}
