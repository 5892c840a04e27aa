import { spawnSync } from 'node:child_process';

function answers(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The tools node-gyp needs that this machine lacks, of: python3, make, c++. */
export function missingBuildTools(has = answers) {
  const missing = [];
  if (!has('python3') && !has('python')) {
    missing.push('python3');
  }
  if (!has('make')) {
    missing.push('make');
  }
  if (!['c++', 'g++', 'clang++'].some(has)) {
    missing.push('a C++ compiler');
  }
  return missing;
}

/** What to install so that better-sqlite3, the embedded database, can be compiled. */
export function explainNativeBuild(missing) {
  const cause =
    missing.length > 0
      ? `This machine lacks ${missing.join(', ')}.`
      : 'The build tools are there; the lines above say what failed.';
  return [
    'The embedded database (better-sqlite3) could neither be downloaded for this platform nor compiled here.',
    cause,
    'Install the build tools and run the command again:',
    '  Debian, Ubuntu:  sudo apt-get install python3 make g++',
    '  Fedora, RHEL:    sudo dnf install python3 make gcc-c++',
    '  macOS:           xcode-select --install',
  ].join('\n');
}
