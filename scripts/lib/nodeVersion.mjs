/** The oldest Node release that runs Mesa: same figure as `engines.node` in package.json. */
export const minimumNode = '20.19.0';

function parse(version) {
  return version.replace(/^v/, '').split('.').map(Number);
}

function isOlder(version, minimum) {
  const [left, right] = [parse(version), parse(minimum)];
  for (let i = 0; i < right.length; i += 1) {
    if ((left[i] ?? 0) !== right[i]) {
      return (left[i] ?? 0) < right[i];
    }
  }
  return false;
}

/** What to tell somebody whose Node is too old; undefined when it will do. */
export function nodeVersionProblem(version = process.versions.node) {
  if (!isOlder(version, minimumNode)) {
    return undefined;
  }
  return [
    `Mesa needs Node ${minimumNode} or newer, and this is Node ${version}.`,
    'Install Node 22 or 24 (long-term support), then run the command again:',
    '  - with a version manager:  nvm install 22   or   fnm install 22',
    '  - or with an installer:    https://nodejs.org/en/download',
  ].join('\n');
}
