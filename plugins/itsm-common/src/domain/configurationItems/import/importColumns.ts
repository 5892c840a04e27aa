import { foldText } from '../../text/foldText';
import type { ConfigurationItemField } from '../configurationItem';

/** What a column can say beside the fields of an item. */
type OtherColumn =
  | 'id'
  | 'name'
  | 'namespace'
  | 'kind'
  | 'class'
  | 'organization';

/** @public */
export type ConfigurationItemColumn = OtherColumn | ConfigurationItemField;

/**
 * What columns are called, the name that counts most first: ours, those of
 * iTop's exports by code and by label, and Spanish ones.
 */
const NAMES: Readonly<Record<ConfigurationItemColumn, readonly string[]>> = {
  id: ['id'],
  name: ['name', 'nombre'],
  namespace: ['namespace'],
  kind: ['kind'],
  class: ['class', 'finalclass', 'ci_class', 'clase', 'type', 'tipo'],
  organization: [
    'organization',
    'organization_name',
    'org_name',
    'org_id_friendlyname',
    'organizacion',
    'organizacion_nombre',
  ],
  title: ['title', 'titulo'],
  description: ['description', 'descripcion'],
  type: [],
  owner: ['owner', 'propietario', 'responsable'],
  system: ['system', 'sistema'],
  lifecycle: ['lifecycle'],
  dependsOn: ['depends_on', 'dependson', 'depende_de'],
  criticality: [
    'criticality',
    'business_criticity',
    'business_criticality',
    'criticidad',
  ],
  redundancy: ['redundancy', 'redundancia'],
  supportGroup: ['support_group', 'grupo_de_soporte'],
  maintenanceWindow: ['maintenance_window', 'ventana_de_mantenimiento'],
  serialNumber: ['serial_number', 'serialnumber', 'numero_de_serie'],
  assetNumber: ['asset_number', 'numero_de_activo'],
  location: [
    'location',
    'location_name',
    'location_id_friendlyname',
    'ubicacion',
  ],
  manufacturer: [
    'manufacturer',
    'brand',
    'brand_name',
    'brand_id_friendlyname',
    'fabricante',
    'marca',
  ],
  model: ['model', 'model_name', 'model_id_friendlyname', 'modelo'],
  operatingSystem: [
    'operating_system',
    'osversion_name',
    'osversion_id_friendlyname',
    'osfamily_name',
    'osfamily_id_friendlyname',
    'iosversion_name',
    'sistema_operativo',
  ],
  ipAddress: ['ip_address', 'managementip', 'management_ip', 'direccion_ip'],
  purchaseDate: ['purchase_date', 'fecha_de_compra'],
  warrantyEnd: ['warranty_end', 'end_of_warranty', 'fin_de_garantia'],
  state: ['state', 'status', 'estado'],
};

/** The columns of a file, by what they say. @public */
export interface ImportColumns {
  /** Places of the columns that say something of an item, best first. */
  places: ReadonlyMap<ConfigurationItemColumn, readonly number[]>;
  /** Places by the name of a column in its plain form. */
  byName: ReadonlyMap<string, number>;
  /** As written in the file. */
  headers: readonly string[];
}

/** `Organization->Name` is `organization_name`. */
export function plainColumn(header: string): string {
  return foldText(header)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Tells what the columns of a file say. @public */
export function readImportColumns(headers: readonly string[]): ImportColumns {
  const byName = new Map<string, number>();
  headers.forEach((header, place) => {
    const name = plainColumn(header);
    if (name && !byName.has(name)) {
      byName.set(name, place);
    }
  });
  const places = new Map<ConfigurationItemColumn, number[]>();
  for (const [column, names] of Object.entries(NAMES)) {
    const found = names.flatMap(name => byName.get(name) ?? []);
    if (found.length > 0) {
      places.set(column as ConfigurationItemColumn, found);
    }
  }
  return { places, byName, headers };
}
