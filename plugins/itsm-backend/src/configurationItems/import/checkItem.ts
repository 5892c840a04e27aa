import {
  type CheckItem,
  newConfigurationItemSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { zodFindings } from '../../http/zodFindings';

/** Judges an item of a file as if somebody had sent it. @internal */
export const checkItem: CheckItem = item => {
  const { data, error } = newConfigurationItemSchema.safeParse(item, {
    reportInput: true,
  });
  return data ? { item: data } : { findings: zodFindings(error.issues) };
};
