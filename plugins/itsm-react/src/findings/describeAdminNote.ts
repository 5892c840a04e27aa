import {
  type AdminNote,
  isAdminNoteCode,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { type DescribeContext, showParams } from './showParams';
import { translateWith } from './translateWith';

/**
 * What needs an administrator's hand, in the reader's language. A code that
 * this release does not know leaves the server's own words.
 *
 * @public
 */
export function describeAdminNote(
  { code, params = {}, message }: AdminNote,
  context: DescribeContext,
): string {
  return isAdminNoteCode(code)
    ? translateWith(context.t, `note.${code}`, showParams(params, context))
    : message;
}
