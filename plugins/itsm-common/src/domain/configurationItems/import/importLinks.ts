/** One thing that a link may mean: the number of a row, a reference, a name. */
export interface LinkToken {
  /** The number of an item in the tool where the file comes from. */
  id?: string;
  /** A reference or a name, as written. */
  name?: string;
}

const REFERENCE = /^[a-z]+:[^\s/]+\/\S+$/i;
const ATTRIBUTE = /^'?([a-z_]+(?:->[a-z_]+)?):(.*?)'?$/i;

/** Whether a name is a full reference of the catalog. */
export function isFullReference(written: string): boolean {
  return REFERENCE.test(written);
}

/**
 * What a cell of several links says: parts between `|`, each a reference, a
 * name, or attributes of a link as iTop exports them
 * (`functionalci_id:12;functionalci_id->name:SRV-1`).
 */
export function readLinks(cell: string): LinkToken[] {
  return cell
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => (isFullReference(part) ? { name: part } : readLink(part)));
}

function readLink(part: string): LinkToken {
  if (!ATTRIBUTE.test(part.split(';')[0])) {
    return { name: part };
  }
  const token: LinkToken = {};
  for (const attribute of part.split(';')) {
    const [, key = '', value = ''] = ATTRIBUTE.exec(attribute.trim()) ?? [];
    if (/name$/i.test(key)) {
      token.name ??= value.trim();
    } else if (/_id$/i.test(key) || key === 'id') {
      token.id ??= value.trim();
    }
  }
  return token.id || token.name ? token : { name: part };
}

/** One link whose number and name stand in columns of their own. */
export function singleLink(cells: {
  id?: string;
  name?: string;
}): LinkToken | undefined {
  const { id, name } = cells;
  // Zero is iTop's number of nothing.
  const known = id && id !== '0' ? id : undefined;
  if (known === undefined && !name) {
    return undefined;
  }
  // Not every tool writes numbers there.
  if (known !== undefined && !/^\d+$/.test(known)) {
    return { name: known };
  }
  return { ...(known ? { id: known } : {}), ...(name ? { name } : {}) };
}
