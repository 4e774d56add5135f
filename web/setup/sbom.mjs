// What the page is made of besides our own code, as CycloneDX 1.5: sbom.cdx.json beside the page. Versions are read from
// the very sources that were compiled.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));
const found = (file, ...patterns) => {
  const text = readFileSync(file, 'utf8');
  return patterns.map((pattern) => {
    const match = text.match(pattern);
    if (!match) throw new Error(`${file} does not say its version (${pattern})`);
    return match[1];
  }).join('.');
};

// Each: what part of the page it is in, and where its version stands under the folder of its sources.
const libraries = {
  imgui: { name: 'Dear ImGui', licence: 'MIT', url: 'https://github.com/ocornut/imgui', version: (folder) => found(join(folder, 'imgui.h'), /IMGUI_VERSION\s+"([^"]+)"/) },
  sdl: { name: 'SDL', licence: 'Zlib', url: 'https://github.com/libsdl-org/SDL', version: (folder) => found(join(folder, 'include/SDL_version.h'), ...['MAJOR_VERSION', 'MINOR_VERSION', 'PATCHLEVEL'].map((part) => new RegExp(`define SDL_${part}\\s+(\\d+)`))) },
  json: { name: 'JSON for Modern C++', licence: 'MIT', url: 'https://github.com/nlohmann/json', version: (folder) => found(join(folder, 'nlohmann/detail/abi_macros.hpp'), ...['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`define NLOHMANN_JSON_VERSION_${part} (\\d+)`))) },
  zlib: { name: 'zlib', licence: 'Zlib', url: 'https://zlib.net', version: (folder) => found(join(folder, 'zlib.h'), /ZLIB_VERSION "([^"]+)"/) },
  expat: { name: 'Expat', licence: 'MIT', url: 'https://github.com/libexpat/libexpat', version: (folder) => found(join(folder, 'expat/lib/expat.h'), ...['MAJOR', 'MINOR', 'MICRO'].map((part) => new RegExp(`define XML_${part}_VERSION (\\d+)`))) },
  xlsxwriter: { name: 'libxlsxwriter', licence: 'BSD-2-Clause', url: 'https://github.com/jmcnamara/libxlsxwriter', version: (folder) => found(join(folder, 'include/xlsxwriter.h'), /LXW_VERSION "([^"]+)"/) },
  emscripten: { name: 'Emscripten, with musl, libc++ and compiler-rt', licence: 'MIT AND NCSA AND Apache-2.0 WITH LLVM-exception', url: 'https://emscripten.org', version: (version) => version },
};
const fonts = { TitilliumWeb: 'Titillium Web', NotoSymbols: 'Noto Sans Symbols' };

// `folders`: of the sources of each library, by its key here; for emscripten its version.
export function sbom(folders) {
  const missing = Object.keys(libraries).filter((key) => !folders[key]);
  if (missing.length) throw new Error(`the list of parts misses ${missing.join(', ')}`);
  const parts = Object.entries(libraries).map(([key, { name, licence, url, version }]) => part('library', name, version(folders[key]), licence, url));
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'application', name: 'Cruscotto' } },
    components: [...parts, unpacker(), ...fontsOf(beside('../../assets/fonts'))] }, null, 2)}\n`;
}

function part(type, name, version, licence, url) {
  return { type, name, ...(version && { version }), licenses: [{ expression: licence }], ...(url && { externalReferences: [{ type: 'website', url }] }) };
}

// What the page that is one file unpacks itself with.
function unpacker() {
  const { dependencies } = JSON.parse(readFileSync(beside('one_file/package.json'), 'utf8'));
  const [[name, version], ...others] = Object.entries(dependencies);
  if (name !== 'xz-decompress' || others.length) throw new Error('what the one file is made with has no licence in this list');
  return part('library', name, version, 'MIT AND 0BSD', 'https://github.com/httptoolkit/xz-decompress');
}

function fontsOf(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ttf'));
  return [...new Set(files.map((file) => file.split('-')[0]))].map((family) => {
    if (!fonts[family]) throw new Error(`the font ${family} has no name in this list`);
    readFileSync(join(folder, `${family}-OFL.txt`));  // its licence goes with it
    return part('library', fonts[family], undefined, 'OFL-1.1');
  });
}
