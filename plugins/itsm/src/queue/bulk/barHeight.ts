/**
 * Room above a row that has the focus: the bar of what is selected stays on
 * screen while rows pass below it, and must not cover them (WCAG 2.4.11).
 */
export const BAR_HEIGHT = '6rem';
