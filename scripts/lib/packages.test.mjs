import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import YAML from 'yaml';
import { inRepository } from './repository.mjs';

const folders = ['packages', 'plugins'].flatMap(parent =>
  readdirSync(inRepository(parent))
    .map(name => `${parent}/${name}`)
    .filter(folder => existsSync(inRepository(folder, 'package.json'))),
);
const read = (folder, file) => readFileSync(inRepository(folder, file), 'utf8');
const packages = folders.map(folder => ({
  folder,
  manifest: JSON.parse(read(folder, 'package.json')),
}));

test('every package is in the catalog, as its package.json describes it', () => {
  const root = YAML.parseAllDocuments(read('.', 'catalog-info.yaml'));
  const targets = root
    .map(document => document.toJS())
    .find(entity => entity.kind === 'Location').spec.targets;
  assert.deepEqual(
    [...targets].sort(),
    folders.map(folder => `./${folder}/catalog-info.yaml`).sort(),
  );
  for (const { folder, manifest } of packages) {
    const entity = YAML.parse(read(folder, 'catalog-info.yaml'));
    assert.equal(entity.kind, 'Component', folder);
    assert.equal(
      entity.metadata.name,
      manifest.name.replace('@', '').replace('/', '-'),
    );
    assert.equal(entity.metadata.title, manifest.name);
    assert.equal(entity.spec.type, `backstage-${manifest.backstage.role}`);
    assert.equal(entity.spec.system, 'mesa');
    assert.ok(entity.spec.owner, folder);
  }
});

test('every package that is published says what it is and under which licence', () => {
  const published = packages.filter(({ manifest }) => !manifest.private);
  assert.ok(published.length >= 5);
  const names = published.map(({ manifest }) => manifest.name).sort();
  const versions = new Set(published.map(({ manifest }) => manifest.version));
  assert.equal(versions.size, 1, 'all have one version');
  const licence = read('.', 'LICENSE');
  for (const { folder, manifest } of published) {
    assert.equal(manifest.license, 'Apache-2.0', folder);
    assert.equal(read(folder, 'LICENSE'), licence, folder);
    assert.match(
      read(folder, 'README.md'),
      new RegExp(`^# ${manifest.name}\n`),
    );
    assert.equal(manifest.publishConfig.access, 'public', folder);
    assert.ok(manifest.description && manifest.keywords?.includes('backstage'));
    assert.ok(existsSync(inRepository(folder, 'report.api.md')), folder);
    if (manifest.backstage.pluginId === 'itsm') {
      const own = manifest.backstage.pluginPackages;
      assert.deepEqual(own, [...own].sort());
      assert.ok(
        own.every(name => names.includes(name)),
        folder,
      );
    }
  }
});
