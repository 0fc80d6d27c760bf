// A registry of npm that has the packages in a folder and no others: node registry.mjs FOLDER. It says its address.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const [folder] = process.argv.slice(2);
const packages = new Map();
for (const file of fs.readdirSync(folder).filter(file => file.endsWith('.tgz'))) {
  const text = execFileSync('tar', ['-xzOf', path.join(folder, file), 'package/package.json']);
  packages.set(JSON.parse(text).name, { file, manifest: JSON.parse(text) });
}

const server = http.createServer((request, response) => {
  const asked = decodeURIComponent(request.url.slice(1));
  const found = packages.get(asked);
  if (found) {
    const { name, version } = found.manifest;
    const dist = { tarball: `${address()}${found.file}` };
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { ...found.manifest, dist } } }));
  } else if (asked.endsWith('.tgz') && !asked.includes('/')) {
    fs.createReadStream(path.join(folder, asked)).pipe(response);
  } else {
    response.writeHead(404).end();
  }
});
const address = () => `http://127.0.0.1:${server.address().port}/`;
server.listen(0, '127.0.0.1', () => console.log(address()));
