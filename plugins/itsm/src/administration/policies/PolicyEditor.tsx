import {
  type SlaPolicySpec,
  slaPolicySpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { EditorFrame, type EditorProps } from '../editor/EditorFrame';
import { HeadFields } from '../editor/fields/HeadFields';
import { below } from '../editor/issues/fieldErrors';
import { useEditor } from '../editor/useEditor';
import { Part } from '../renderers/Part';
import { keptPolicy, newPolicy, policyDraft } from './draft/policyDraft';
import { DescriptionFields } from './fields/DescriptionFields';
import { PolicyFields } from './fields/PolicyFields';
import { PolicyPreview } from './preview/PolicyPreview';
import { ScopeFields } from './scope/ScopeFields';
import { TargetRows } from './targets/TargetRows';
import { WarningRows } from './warnings/WarningRows';

/** What is promised for which tickets, written field by field. */
export function PolicyEditor(props: EditorProps<SlaPolicySpec>) {
  const { t } = useItsmTranslation();
  const { spec, base } = props;
  const editor = useEditor({
    kind: 'SlaPolicy',
    name: props.name,
    base,
    begin: () => (spec ? policyDraft(spec) : newPolicy()),
    keep: keptPolicy,
    schema: slaPolicySpecSchema,
  });
  const { draft, set, errorAt } = editor;
  return (
    <EditorFrame
      title={props.title}
      onClose={props.onClose}
      onSaved={props.onSaved}
      {...editor}
    >
      <HeadFields isNew={base === 0} editor={editor} />
      <DescriptionFields
        description={draft.description}
        onChange={description => set({ description })}
        errorAt={errorAt}
      />
      <PolicyFields draft={draft} onChange={set} errorAt={errorAt} />
      <Part title={t('administration.sla.appliesTo')}>
        <ScopeFields
          scope={draft.appliesTo}
          onChange={appliesTo => set({ appliesTo })}
          errorAt={below(errorAt, 'appliesTo')}
        />
      </Part>
      <Part title={t('administration.sla.targets')}>
        <TargetRows
          targets={draft.targets}
          onChange={targets => set({ targets })}
          errorAt={below(errorAt, 'targets')}
        />
      </Part>
      <Part title={t('administration.preview.title')}>
        <PolicyPreview calendar={draft.calendar} targets={draft.targets} />
      </Part>
      <Part title={t('administration.sla.warnings')}>
        <WarningRows
          warnings={draft.warnings}
          onChange={warnings => set({ warnings })}
          errorAt={below(errorAt, 'warnings')}
        />
      </Part>
    </EditorFrame>
  );
}
