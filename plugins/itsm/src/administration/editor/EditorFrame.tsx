import { type ReactNode, useRef, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useUnsavedChanges } from '../../leaving';
import type { FieldErrors } from './issues/fieldErrors';
import type { Refusal } from './issues/serverErrors';
import { SaveDialog } from './save/SaveDialog';
import type { EditedDefinition } from './save/useSaving';

/** What an editor is given: what it begins with, and what comes after it. */
export interface EditorProps<Spec> {
  title: string;
  /** Empty for a new one, which is still to be named. */
  name: string;
  spec: Spec | undefined;
  /** Revision of the spec; 0 for a new definition. */
  base: number;
  onClose: () => void;
  onSaved: (name: string) => void;
}

/**
 * An editor of a definition: its heading, its fields, and the way to save
 * what they say once none of them is wrong.
 */
export function EditorFrame(props: {
  title: string;
  edited: EditedDefinition;
  /** Whether leaving would lose something. */
  isChanged: boolean;
  errors: FieldErrors;
  /** Somebody wants to save: from now on everything wrong is shown. */
  onTry: () => void;
  wasTried: boolean;
  /** Told what the server found, to be shown at the fields. */
  onRefused: (refusal: Refusal) => void;
  onClose: () => void;
  onSaved: (name: string) => void;
  children: ReactNode;
}) {
  const { t } = useItsmTranslation();
  const { title, edited, errors, onTry, wasTried, onClose } = props;
  const unsaved = useUnsavedChanges(props.isChanged);
  const root = useRef<HTMLElement>(null);
  // What is handed to the dialog stays as it was then.
  const [reviewed, setReviewed] = useState<EditedDefinition>();
  const review = () => {
    onTry();
    if (errors.size === 0) {
      setReviewed(edited);
    } else {
      // The first of them may be far above.
      window.requestAnimationFrame(() =>
        root.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"]')
          ?.focus(),
      );
    }
  };
  return (
    <section ref={root} aria-label={title}>
      <Flex direction="column" gap="5" pt="4" align="stretch">
        <Text as="h3" variant="title-small" style={{ margin: 0 }}>
          {title}
        </Text>
        {props.children}
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <Button variant="primary" onPress={review}>
            {t('administration.editor.review')}
          </Button>
          <Button
            variant="secondary"
            onPress={() => unsaved.askToLeave(onClose)}
          >
            {t('administration.editor.discard')}
          </Button>
          <Text role="status" color="danger">
            {wasTried && errors.size > 0
              ? t('administration.editor.mistakes', { count: errors.size })
              : ''}
          </Text>
        </Flex>
      </Flex>
      {reviewed && (
        <SaveDialog
          edited={reviewed}
          onClose={problems => {
            props.onRefused({ of: reviewed, problems });
            setReviewed(undefined);
          }}
          onSaved={() => unsaved.leave(() => props.onSaved(reviewed.name))}
        />
      )}
      {unsaved.dialog}
    </section>
  );
}
