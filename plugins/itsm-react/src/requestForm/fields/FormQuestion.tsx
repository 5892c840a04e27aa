import type { ReactNode } from 'react';
import { Button, Flex } from '@backstage/ui';
import { FieldErrorScope } from '../../components';
import { useItsmTranslation } from '../../translations';
import type { ShownIssue } from '../useRequestForm';
import { fieldAnchorId } from './fieldAnchor';

/** @public */
export interface FormQuestionProps {
  path: string;
  issues: readonly ShownIssue[];
  /** Offers to take the answer back, for fields that cannot be emptied. */
  onClear?: () => void;
  /** The field; its `name` is the path. */
  children: ReactNode;
}

/** A question of the form: an anchor for links, the field, its finding. @public */
export function FormQuestion(props: FormQuestionProps) {
  const { path, issues, onClear, children } = props;
  const { t } = useItsmTranslation();
  const error = issues.find(issue => issue.path === path)?.text;
  return (
    <div id={fieldAnchorId(path)}>
      <FieldErrorScope name={path} error={error}>
        {children}
      </FieldErrorScope>
      {onClear && (
        <Flex mt="1">
          <Button variant="tertiary" size="small" onPress={onClear}>
            {t('form.clearAnswer')}
          </Button>
        </Flex>
      )}
    </div>
  );
}
