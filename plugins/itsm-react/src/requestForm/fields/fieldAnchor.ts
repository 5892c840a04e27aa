/** Id of the element around a question, for links to it. */
export function fieldAnchorId(path: string): string {
  return `itsm-request-${path.replace(/[^\w]/g, '-')}`;
}

const FOCUSABLE =
  'input:not([type="hidden"]):not([disabled]), textarea, [role="spinbutton"], button, [tabindex="0"]';

/** Puts the cursor into a question. */
export function focusField(path: string): void {
  const anchor = document.getElementById(fieldAnchorId(path));
  const target = anchor?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  anchor?.scrollIntoView?.({ block: 'center' });
}
