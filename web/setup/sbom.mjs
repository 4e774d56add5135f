// What the page is made of besides our own code, as CycloneDX 1.5: sbom.cdx.json beside the page. Versions are read from
// the very sources that were compiled.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

// Each library's licence, and where its version stands: the file under the folder of its sources, and the names that it
// is defined by there.
const libraries = {
  imgui: { name: 'Dear ImGui', licence: 'MIT', url: 'https://github.com/ocornut/imgui', file: 'imgui.h', parts: ['IMGUI_VERSION'] },
  sdl: { name: 'SDL', licence: 'Zlib', url: 'https://github.com/libsdl-org/SDL', file: 'include/SDL_version.h', parts: ['SDL_MAJOR_VERSION', 'SDL_MINOR_VERSION', 'SDL_PATCHLEVEL'] },
  json: { name: 'JSON for Modern C++', licence: 'MIT', url: 'https://github.com/nlohmann/json', file: 'nlohmann/detail/abi_macros.hpp',
    parts: ['NLOHMANN_JSON_VERSION_MAJOR', 'NLOHMANN_JSON_VERSION_MINOR', 'NLOHMANN_JSON_VERSION_PATCH'] },
  zlib: { name: 'zlib', licence: 'Zlib', url: 'https://zlib.net', file: 'zlib.h', parts: ['ZLIB_VERSION'] },
  expat: { name: 'Expat', licence: 'MIT', url: 'https://github.com/libexpat/libexpat', file: 'expat/lib/expat.h', parts: ['XML_MAJOR_VERSION', 'XML_MINOR_VERSION', 'XML_MICRO_VERSION'] },
  xlsxwriter: { name: 'libxlsxwriter', licence: 'BSD-2-Clause', url: 'https://github.com/jmcnamara/libxlsxwriter', file: 'include/xlsxwriter.h', parts: ['LXW_VERSION'] },
};
const compiler = { name: 'Emscripten, with musl, libc++ and compiler-rt', licence: 'MIT AND NCSA AND Apache-2.0 WITH LLVM-exception', url: 'https://emscripten.org' };
const fonts = { TitilliumWeb: 'Titillium Web', NotoSymbols: 'Noto Sans Symbols' };

// `sources`: of each library, by its key here, the folder of its sources; under `emscripten` the version of the compiler.
export function sbom({ emscripten, ...sources }) {
  const missing = Object.keys(libraries).filter((key) => !sources[key]);
  if (!emscripten) missing.push('emscripten');
  if (missing.length) throw new Error(`the list of parts misses ${missing.join(', ')}`);
  const compiledIn = Object.entries(libraries).map(([key, library]) => part({ ...library, version: versionIn(sources[key], library) }));
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'application', name: 'Cruscotto' } },
    components: [...compiledIn, part({ ...compiler, version: emscripten }), ...fontsOf(beside('../../assets/fonts'))] }, null, 2)}\n`;
}

// #define XML_MAJOR_VERSION 2, #define ZLIB_VERSION "1.3.1"
function versionIn(folder, { file, parts }) {
  const text = readFileSync(join(folder, file), 'utf8');
  return parts.map((name) => {
    const match = text.match(new RegExp(`define\\s+${name}\\s+"?([^"\\s]+)`));
    if (!match) throw new Error(`${file} does not say ${name}`);
    return match[1];
  }).join('.');
}

function part({ name, version, licence, url }) {
  return { type: 'library', name, ...(version && { version }), licenses: [{ expression: licence }], ...(url && { externalReferences: [{ type: 'website', url }] }) };
}

function fontsOf(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ttf'));
  return [...new Set(files.map((file) => file.split('-')[0]))].map((family) => {
    if (!fonts[family]) throw new Error(`the font ${family} has no name in this list`);
    readFileSync(join(folder, `${family}-OFL.txt`));  // its licence goes with it
    return part({ name: fonts[family], licence: 'OFL-1.1' });
  });
}
