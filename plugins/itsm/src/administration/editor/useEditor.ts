import { useContext, useMemo, useState } from 'react';
import { useDescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DefinitionTitles } from '../renderers';
import {
  type ErrorAt,
  fieldErrors,
  type FieldErrors,
} from './issues/fieldErrors';
import { nameError } from './issues/nameError';
import { type Refusal, serverErrors } from './issues/serverErrors';
import type { EditedDefinition } from './save/useSaving';

interface Schema {
  safeParse: (spec: unknown) => Parameters<typeof fieldErrors>[0];
}

/**
 * What is being written in an editor, what is wrong with it, and how it is
 * saved. Hours are judged while they are written; what is merely not filled
 * in yet is told once somebody wants to save.
 */
export function useEditor<Draft>(options: {
  kind: string;
  name: string;
  base: number;
  begin: () => Draft;
  keep: (draft: Draft) => Record<string, unknown>;
  schema: Schema;
}) {
  const { kind, base, keep, schema } = options;
  const context = useDescribeContext();
  const definitions = useContext(DefinitionTitles);
  const [name, setName] = useState(options.name);
  const [begun] = useState(options.begin);
  const [draft, setDraft] = useState(begun);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const spec = useMemo(() => keep(draft), [keep, draft]);
  // What is taken back again is no change.
  const isDrafted = useMemo(
    () => JSON.stringify(draft) !== JSON.stringify(begun),
    [draft, begun],
  );
  const errors: FieldErrors = useMemo(() => {
    const found = fieldErrors(schema.safeParse(spec), context);
    const wrongName =
      base === 0 ? nameError({ kind, name }, definitions, context) : undefined;
    return wrongName ? new Map([['name', wrongName], ...found]) : found;
  }, [schema, spec, context, base, kind, name, definitions]);
  const edited: EditedDefinition = useMemo(
    () => ({ kind, name, spec, base }),
    [kind, name, spec, base],
  );
  // They hinder nobody from asking the server again.
  const refused = useMemo(
    () => serverErrors(refusal, edited, context),
    [refusal, edited, context],
  );
  const errorAt: ErrorAt = path =>
    (wasTried || path.startsWith('weekly') ? errors.get(path) : undefined) ??
    refused.get(path);
  return {
    name,
    setName,
    draft,
    set: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    errors,
    errorAt,
    edited,
    isChanged: isDrafted || name !== options.name,
    wasTried,
    onTry: () => setTried(true),
    onRefused: setRefusal,
  };
}
