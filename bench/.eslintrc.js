// Plain modules for Node: what a package's own configuration checks, without TypeScript.
module.exports = {
  root: true,
  extends: [
    '@spotify/eslint-config-base',
    'prettier',
    'plugin:@backstage/recommended',
  ],
  plugins: ['import'],
  env: { node: true, es2022: true },
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  rules: {
    'import/newline-after-import': 'error',
    'no-undef': 'error',
    'no-unused-vars': [
      'error',
      { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
  },
};
