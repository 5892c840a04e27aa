/** Paths of files that a value of `exports`, `main` and the like leads to. */
function targetsOf(value) {
  if (typeof value === 'string') {
    return /^(\.\/)?dist\//.test(value) ? [value.replace(/^\.\//, '')] : [];
  }
  return Object.values(value ?? {}).flatMap(targetsOf);
}

function rangeProblems(manifest) {
  return ['dependencies', 'peerDependencies', 'devDependencies'].flatMap(kind =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, range]) => /^(workspace|link|file|portal):/.test(range))
      .map(([name, range]) => `${kind} has ${name} as ${range}`),
  );
}

/**
 * What is wrong with a packed package: files that it names and lacks, sources
 * and tests that nobody needs, versions that exist in the repository only.
 *
 * @param manifest - the package.json inside
 * @param files - paths inside, without the leading folder
 */
export function tarballProblems({ manifest, files }) {
  const has = new Set(files);
  const wanted = ['package.json', 'README.md', 'LICENSE'];
  for (const key of ['main', 'module', 'types', 'exports']) {
    wanted.push(...targetsOf(manifest[key]));
  }
  if (typeof manifest.configSchema === 'string') {
    wanted.push(manifest.configSchema);
  }
  const folders = (manifest.files ?? []).filter(name => !name.includes('.'));
  return [
    ...[...new Set(wanted)]
      .filter(file => !has.has(file))
      .map(file => `lacks ${file}`),
    ...folders
      .filter(folder => !files.some(file => file.startsWith(`${folder}/`)))
      .map(folder => `lacks everything below ${folder}`),
    ...files
      .filter(file => /^src\/|__testUtils__|\.test\.|setupTests/.test(file))
      .map(file => `should not have ${file}`),
    ...rangeProblems(manifest),
  ];
}
