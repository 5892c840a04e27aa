import { foldText } from '../../text/foldText';
import type { ConfigurationItemField } from '../configurationItem';

/** Words of other tools and languages for ours. */
const WORDS: Partial<
  Record<ConfigurationItemField, Readonly<Record<string, string>>>
> = {
  criticality: {
    baja: 'low',
    bajo: 'low',
    media: 'medium',
    medio: 'medium',
    alta: 'high',
    alto: 'high',
    critica: 'critical',
    critico: 'critical',
  },
  state: {
    active: 'production',
    activo: 'production',
    produccion: 'production',
    'en produccion': 'production',
    implementacion: 'implementation',
    'en implementacion': 'implementation',
    inventario: 'stock',
    inactive: 'obsolete',
    inactivo: 'obsolete',
    obsoleto: 'obsolete',
  },
};

/**
 * A cell as the value of a field; empty when it says nothing. What cannot be
 * read is left as it is, for the checks of the field to refuse it.
 */
export function importedValue(
  field: ConfigurationItemField,
  written: string,
): string {
  switch (field) {
    case 'criticality':
    case 'state': {
      const word = foldText(written);
      return WORDS[field]?.[word] ?? word;
    }
    case 'redundancy':
      return redundancyOf(written);
    case 'purchaseDate':
    case 'warrantyEnd':
      return dateOf(written);
    case 'title':
    case 'description':
      return written;
    default:
      return written.replace(/\s+/g, ' ');
  }
}

/** iTop writes `disabled`, a number that must be up, or a percentage. */
function redundancyOf(written: string): string {
  if (foldText(written) === 'disabled') {
    return '';
  }
  return /^\d+$/.test(written) ? `min ${written}` : written;
}

/** The day of a date with its time; iTop writes zeros for none. */
function dateOf(written: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?$/.exec(
    written,
  )?.[1];
  return day === '0000-00-00' ? '' : day ?? written;
}
