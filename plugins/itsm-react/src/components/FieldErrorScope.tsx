import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { FormValidationContext } from 'react-aria-components';

const useStyles = makeStyles(
  {
    // The fields draw their finding over their focus, and a field that is
    // searched draws no focus at all (WCAG 2.4.7).
    root: {
      display: 'contents',
      [[
        '& .bui-Input[data-focused]',
        '& .bui-TextArea[data-focused]',
        '& .bui-DatePickerGroup[data-focus-within]',
        '& [data-focused] .bui-SelectTrigger',
        '& [data-focused] .bui-ComboboxInput',
      ].join()]: { boxShadow: 'inset 0 0 0 2px var(--bui-ring)' },
      // An empty minute is drawn narrower than a target may be (WCAG 2.5.8).
      '& .bui-DatePickerSegment[role="spinbutton"]': {
        boxSizing: 'border-box',
        minWidth: 24,
        minHeight: 24,
        textAlign: 'center',
      },
    },
  },
  { name: 'ItsmFieldErrorScope' },
);

/** @public */
export interface FieldErrorScopeProps {
  /** `name` of the field inside. */
  name: string;
  /** What is wrong with its answer, if anything is. */
  error: string | undefined;
  children: ReactNode;
}

/**
 * Shows a finding at the Backstage UI field inside it and ties the two for
 * screen readers. The fields only show findings of their own or of a form
 * above them; this is such a form, for one field. Also marks the focus of the
 * field, with a finding and without, and gives its parts the size of targets.
 *
 * @public
 */
export function FieldErrorScope(props: FieldErrorScopeProps) {
  const { name, error, children } = props;
  const classes = useStyles();
  return (
    // A new object each time on purpose: a field hides what it was told
    // before as soon as it is edited, and shows it again for a new object.
    <FormValidationContext.Provider value={error ? { [name]: error } : {}}>
      <div className={classes.root}>{children}</div>
    </FormValidationContext.Provider>
  );
}
