import type { ReactNode } from 'react';
import type { TitleDraft } from '../draft/titleDraft';
import type { ErrorAt } from '../issues/fieldErrors';
import { NameField } from './NameField';
import { TitleFields } from './TitleFields';
import { useFieldRow } from './useFieldRow';

/** What is written in an editor, as far as every definition has it. */
interface HeadEditor {
  name: string;
  setName: (name: string) => void;
  draft: { title: TitleDraft };
  set: (part: { title: TitleDraft }) => void;
  errorAt: ErrorAt;
}

/** What every definition begins with: its name and its titles. */
export function HeadFields(props: {
  isNew: boolean;
  editor: HeadEditor;
  /** Fields beside them. */
  children?: ReactNode;
}) {
  const { editor, isNew } = props;
  const { errorAt } = editor;
  const classes = useFieldRow();
  return (
    <div className={classes.row}>
      <NameField
        isNew={isNew}
        name={editor.name}
        onChange={editor.setName}
        errorAt={errorAt}
      />
      <TitleFields
        title={editor.draft.title}
        onChange={title => editor.set({ title })}
        errorAt={errorAt}
      />
      {props.children}
    </div>
  );
}
