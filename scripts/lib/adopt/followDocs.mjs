import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';
import { Failure } from '../failure.mjs';
import { readDocBlocks } from './docBlocks.mjs';

/** Both configurations in one; lists are put one after the other. */
export function mergeConfig(base, addition) {
  if (Array.isArray(base) && Array.isArray(addition)) {
    return [...base, ...addition];
  }
  const isTable = value =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isTable(base) || !isTable(addition)) {
    return addition;
  }
  const merged = { ...base };
  for (const [key, value] of Object.entries(addition)) {
    merged[key] = key in base ? mergeConfig(base[key], value) : value;
  }
  return merged;
}

async function addConfig(portal, text) {
  const file = path.resolve(portal.root, 'app-config.yaml');
  const merged = mergeConfig(
    YAML.parse(await readFile(file, 'utf8')),
    YAML.parse(text),
  );
  await writeFile(file, YAML.stringify(merged));
}

/** Edits a source file of the portal; a place that is not found is a failure. */
async function edit(portal, name, place, replacement) {
  const file = path.resolve(portal.root, name);
  const text = await readFile(file, 'utf8');
  const edited = text.replace(place, replacement);
  if (edited === text) {
    throw new Failure(
      `${name} has no place like ${place}: has create-app changed?`,
    );
  }
  await writeFile(file, edited);
}

const addImports = (portal, name, text) =>
  edit(portal, name, /^import /m, () => `${text}import `);

async function addBackend(portal, block) {
  await portal.sh(block('add-backend'));
  await edit(
    portal,
    'packages/backend/src/index.ts',
    'backend.start();',
    () => `${block('backend-index')}backend.start();`,
  );
}

async function addDefinitions(portal, block) {
  await portal.sh(block('copy-starter'));
  await writeFile(
    path.resolve(portal.root, 'service-catalogue/routing.yaml'),
    block('routing'),
  );
  await addConfig(portal, block('config'));
  await addConfig(portal, block('guest'));
}

/** docs/installation.md on a portal of the new frontend system. */
export async function followInstallation(portal) {
  const block = await readDocBlocks('docs/installation.md');
  await addBackend(portal, block);
  await portal.sh(block('add-frontend'));
  await addConfig(portal, block('languages'));
  const app = 'packages/app/src/App.tsx';
  await addImports(portal, app, block('search-import'));
  await edit(
    portal,
    app,
    'features: [',
    start => `${start}\n${block('search-feature')}`,
  );
  await addDefinitions(portal, block);
}

/** docs/installation-legacy.md on a portal of the older one. */
export async function followLegacyInstallation(portal) {
  const common = await readDocBlocks('docs/installation.md');
  const block = await readDocBlocks('docs/installation-legacy.md');
  const app = 'packages/app/src/App.tsx';
  const root = 'packages/app/src/components/Root/Root.tsx';
  const page = 'packages/app/src/components/catalog/EntityPage.tsx';
  await addBackend(portal, common);
  await portal.sh(block('add-frontend'));
  await addImports(portal, app, block('page-import'));
  await edit(portal, app, '</FlatRoutes>', end => block('page-route') + end);
  await edit(portal, app, 'const app = createApp({', () =>
    block('languages').trimEnd(),
  );
  await addImports(portal, app, block('search-import'));
  await edit(portal, app, /^ {2}apis,$/m, () => block('search-api').trimEnd());
  const search = 'packages/app/src/components/search/SearchPage.tsx';
  await addImports(portal, search, block('search-type-import'));
  await edit(
    portal,
    search,
    'types={[',
    start => `${start}\n${block('search-type')}`,
  );
  await addImports(portal, root, block('sidebar-import'));
  await edit(
    portal,
    root,
    '{/* End global nav */}',
    end => block('sidebar-item') + end,
  );
  await addImports(portal, page, block('entity-import'));
  // The user page has its own tab beside the one that all pages get.
  await edit(
    portal,
    page,
    /(const userPage = [\s\S]*?)(<\/EntityLayout>)/,
    (_, before, end) => before + block('user-tab') + end,
  );
  await edit(
    portal,
    page,
    /<\/EntityLayout>/g,
    end => block('entity-tab') + end,
  );
  await edit(
    portal,
    page,
    /(const overviewContent = [\s\S]*?)(\n {2}<\/Grid>)/,
    (_, before, end) => `${before}\n${block('entity-cards')}${end}`,
  );
  await addDefinitions(portal, common);
}

/** The permission policy of docs/installation.md in place of the allow-all one. */
export async function followPolicy(portal) {
  const block = await readDocBlocks('docs/installation.md');
  await portal.sh(block('add-policy'));
  await writeFile(
    path.resolve(portal.root, 'packages/backend/src/permissionPolicy.ts'),
    block('policy'),
  );
  await edit(
    portal,
    'packages/backend/src/index.ts',
    /backend\.add\(\s*import\('@backstage\/plugin-permission-backend-module-allow-all-policy'\),?\s*\);\n/,
    () => block('policy-index'),
  );
}
