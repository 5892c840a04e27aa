import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Somebody who has a part in tickets. @internal */
export interface Person {
  id: string;
  /** User of the catalog; absent for people without an account. */
  ref?: string;
  name: string;
  email?: string;
  telephone?: string;
  unit?: string;
  language?: Language;
}
