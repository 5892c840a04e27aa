import { foldText } from '../../text/foldText';
import type { ConfigurationItemKind } from '../configurationItem';

/** What a class of another tool becomes in the catalog. */
export interface ImportedClass {
  kind: ConfigurationItemKind;
  type: string;
  /** Columns that name what the item needs, by the group of one link. */
  needs: readonly (readonly string[])[];
  /** Columns that name what needs the item. */
  neededBy: readonly (readonly string[])[];
}

const RACK = ['rack_id', 'rack_name', 'rack_id_friendlyname'];
const NETWORK = ['networkdevice_list', 'networkdevices_list'];
const SOLUTIONS = ['applicationsolution_list', 'applicationsolutions_list'];

const link = (name: string) => [
  `${name}_id`,
  `${name}_name`,
  `${name}_id_friendlyname`,
];

/** Classes of iTop's data model with the links between them. */
const CLASSES: Readonly<Record<string, ImportedClass>> = {
  Server: {
    kind: 'Resource',
    type: 'server',
    needs: [RACK, link('enclosure'), NETWORK],
    neededBy: [SOLUTIONS],
  },
  VirtualMachine: {
    kind: 'Resource',
    type: 'virtual-machine',
    needs: [link('virtualhost')],
    neededBy: [SOLUTIONS],
  },
  ApplicationSolution: {
    kind: 'Component',
    type: 'application',
    needs: [['functionalcis_list', 'functionalci_list']],
    neededBy: [SOLUTIONS],
  },
  WebApplication: {
    kind: 'Component',
    type: 'web-application',
    needs: [link('webserver')],
    neededBy: [SOLUTIONS],
  },
  DBServer: {
    kind: 'Resource',
    type: 'database-server',
    needs: [link('system')],
    neededBy: [SOLUTIONS],
  },
  NetworkDevice: {
    kind: 'Resource',
    type: 'network-device',
    needs: [RACK, NETWORK],
    neededBy: [['connectablecis_list', 'connectableci_list'], SOLUTIONS],
  },
  Hypervisor: {
    kind: 'Resource',
    type: 'hypervisor',
    needs: [link('server')],
    neededBy: [SOLUTIONS],
  },
  Rack: {
    kind: 'Resource',
    type: 'rack',
    needs: [],
    neededBy: [['device_list', 'devices_list']],
  },
};

/** What the classes are called in exports with labels. */
const LABELS: Readonly<Record<string, keyof typeof CLASSES>> = {
  servidor: 'Server',
  maquinavirtual: 'VirtualMachine',
  solucionaplicativa: 'ApplicationSolution',
  aplicacionweb: 'WebApplication',
  servidordebasededatos: 'DBServer',
  databaseserver: 'DBServer',
  dispositivodered: 'NetworkDevice',
  hipervisor: 'Hypervisor',
};

const squash = (text: string) => foldText(text).replace(/[^a-z0-9]+/g, '');

const BY_NAME = new Map([
  ...Object.entries(CLASSES).map(([name, of]) => [squash(name), of] as const),
  ...Object.entries(LABELS).map(([name, of]) => [name, CLASSES[of]] as const),
]);

/** Classes that the portal keeps as components when no kind is written. */
const COMPONENT_TYPES: ReadonlySet<string> = new Set([
  'application',
  'library',
  'service',
  'web-application',
  'website',
]);

/** Lower-case words joined by dashes: `PhysicalDevice` is `physical-device`. */
export function typeOfClass(written: string): string {
  return foldText(written.replace(/([a-z0-9])([A-Z])/g, '$1-$2'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What a class becomes; one that is not known is a type of its own. */
export function importedClass(written: string): ImportedClass {
  const type = typeOfClass(written);
  return (
    BY_NAME.get(squash(written)) ?? {
      kind: COMPONENT_TYPES.has(type) ? 'Component' : 'Resource',
      type,
      needs: [],
      neededBy: [],
    }
  );
}
