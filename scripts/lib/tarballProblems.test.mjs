import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tarballProblems } from './adopt/tarballProblems.mjs';

const manifest = {
  name: 'x',
  main: './dist/index.cjs.js',
  exports: { '.': { types: './dist/index.d.ts' }, './package.json': './x' },
  files: ['dist', 'migrations'],
  dependencies: { y: '^1.0.0' },
};
const files = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/index.cjs.js',
  'dist/index.d.ts',
  'migrations/1.js',
];

test('finds nothing wrong with a complete package', () => {
  assert.deepEqual(tarballProblems({ manifest, files }), []);
});

test('tells what a package names and lacks', () => {
  assert.deepEqual(
    tarballProblems({
      manifest: { ...manifest, configSchema: 'config.schema.json' },
      files: files.filter(file => !/LICENSE|d\.ts|migrations/.test(file)),
    }),
    [
      'lacks LICENSE',
      'lacks dist/index.d.ts',
      'lacks config.schema.json',
      'lacks everything below migrations',
    ],
  );
});

test('tells what a package should not have', () => {
  assert.deepEqual(
    tarballProblems({
      manifest: { ...manifest, dependencies: { y: 'workspace:^' } },
      files: [...files, 'src/index.ts', 'dist/__testUtils__/fake.cjs.js'],
    }),
    [
      'should not have src/index.ts',
      'should not have dist/__testUtils__/fake.cjs.js',
      'dependencies has y as workspace:^',
    ],
  );
});
