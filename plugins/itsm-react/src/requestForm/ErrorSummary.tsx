import { useEffect, useRef } from 'react';
import { Alert } from '@backstage/ui';
import { useItsmTranslation } from '../translations';
import { fieldAnchorId, focusField } from './fields/fieldAnchor';
import type { ShownIssue } from './useRequestForm';

/** Underlined, and tall enough to hit (WCAG 2.5.8). */
const LINK_STYLE = {
  color: 'inherit',
  textDecoration: 'underline',
  display: 'inline-block',
  lineHeight: '24px',
} as const;

/** What is left to put right, and how often sending was tried. @public */
export interface ErrorSummaryProps {
  issues: readonly ShownIssue[];
  /** Name of a question, as the form shows it. */
  labelOf: (path: string) => string | undefined;
  /** Takes the focus whenever this changes. */
  attempts: number;
}

/**
 * What is left to put right, above the form, with links to the questions.
 * It takes the focus after an attempt to send, so that nobody has to look
 * for the reason (WCAG 3.3.1).
 *
 * @public
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { issues, labelOf, attempts } = props;
  const { t } = useItsmTranslation();
  const box = useRef<HTMLDivElement>(null);
  const hasIssues = issues.length > 0;
  useEffect(() => {
    if (attempts > 0 && hasIssues) {
      box.current?.focus();
    }
    // Only an attempt moves the focus, not each finding that is put right.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempts]);
  if (!hasIssues) {
    return null;
  }
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Alert
        status="danger"
        icon
        title={t('form.summary.title', { count: issues.length })}
        description={
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {issues.map(issue => (
              <li key={issue.path}>
                <SummaryLine issue={issue} label={labelOf(issue.path)} />
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}

function SummaryLine(props: { issue: ShownIssue; label: string | undefined }) {
  const { issue, label } = props;
  if (label === undefined) {
    return <span>{issue.text}</span>;
  }
  return (
    <a
      href={`#${fieldAnchorId(issue.path)}`}
      style={LINK_STYLE}
      onClick={event => {
        event.preventDefault();
        focusField(issue.path);
      }}
    >
      {label}: {issue.text}
    </a>
  );
}
