// Where the shared library is, and its functions by name.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');
const { isNonGlibcLinuxSync } = require('detect-libc');
const koffi = require('koffi');

const FILE = { darwin: 'libconvoke.dylib', win32: 'convoke.dll' }[process.platform] ?? 'libconvoke.so';

let library;

/**
 * Loads the library. The first call of a process counts; what needs the library and finds none loaded calls this.
 * In order: `place`; the environment's CONVOKE_LIB; the package for this platform, which npm installs beside
 * this one; wherever the system looks for libraries.
 * @param {string} [place] a file, or the folder in which it is
 */
function load(place) {
  // Another thread's event loop may end, with the process going on, while the SDK calls back.
  if (!isMainThread) throw new Error('Convoke works on the main thread of a process');
  library ??= open(find(place || process.env.CONVOKE_LIB));
  return library;
}

function open(file) {
  try {
    return koffi.load(file);
  } catch (error) {
    throw new Error(`${file} cannot be loaded (libraryPath and CONVOKE_LIB say where it is): ${error.message}`);
  }
}

function find(place) {
  if (place) return unpacked(isFolder(place) ? path.join(place, FILE) : place);
  const libc = isNonGlibcLinuxSync() ? '-musl' : '';
  try {
    return unpacked(require.resolve(`@convoke-im/${process.platform}-${process.arch}${libc}/${FILE}`));
  } catch {
    return FILE; // there is none for this platform, or it was left out
  }
}

/** Electron shows what is beside an archive (asarUnpack) as if it were inside; the system's loader must be told where it is. */
function unpacked(file) {
  const beside = file.replace(/\.asar(?=[\\/])/, '.asar.unpacked');
  return fs.existsSync(beside) ? beside : file;
}

function isFolder(place) {
  return fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

module.exports = { load };
