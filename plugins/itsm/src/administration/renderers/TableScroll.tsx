import type { ReactNode } from 'react';
import { useTableStyles } from './useTableStyles';

/**
 * Where a wide table scrolls on a narrow screen. Nothing in such a table takes
 * the focus, so the place itself is a stop of the tab key, and has a name.
 */
export function TableScroll(props: { title: string; children: ReactNode }) {
  const classes = useTableStyles();
  return (
    <div
      className={classes.scroll}
      role="group"
      aria-label={props.title}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
