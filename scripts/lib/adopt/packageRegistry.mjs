import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

async function describe({ file, version, manifest }, origin, run) {
  const tarball = await readFile(file);
  const hash = (name, encoding) =>
    createHash(name).update(tarball).digest(encoding);
  return {
    tarball,
    packument: {
      name: manifest.name,
      'dist-tags': { latest: version },
      // Old enough for package managers that leave out what is fresh.
      time: { [version]: '2020-01-01T00:00:00.000Z' },
      versions: {
        [version]: {
          ...manifest,
          dist: {
            // A path of its own for each run: caches go by the address.
            tarball: `${origin}/${run}/${encodeURIComponent(
              manifest.name,
            )}.tgz`,
            shasum: hash('sha1', 'hex'),
            integrity: `sha512-${hash('sha512', 'base64')}`,
          },
        },
      },
    },
  };
}

/**
 * Serves packed packages on a loopback port as an npm registry would, so that
 * they can be installed by name before they are published.
 *
 * @returns the URL and `stop()`
 */
export async function startPackageRegistry(packed) {
  const packages = new Map();
  const tarballs = new Map();
  const run = randomUUID();
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(request.url.split('?')[0]).slice(1);
    const body = packages.get(wanted) ?? tarballs.get(wanted);
    response.writeHead(body ? 200 : 404, {
      'content-type': packages.has(wanted)
        ? 'application/json'
        : 'application/octet-stream',
    });
    response.end(body ?? '{}');
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  for (const one of packed) {
    const { tarball, packument } = await describe(one, url, run);
    packages.set(one.name, JSON.stringify(packument));
    tarballs.set(`${run}/${one.name}.tgz`, tarball);
  }
  return {
    url,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
