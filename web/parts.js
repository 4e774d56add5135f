// The parts of the application as bytes: files beside the page or, in the page that is one file, packed inside it
// (web/setup/one_file).

// Nothing where the page is served with its files beside it.
// `told` hears how much of it is unpacked, from 0 to 1.
export const inside = async (name, told) => window.partInside?.(name, told);

export async function part(name) {
  const bytes = await inside(name);
  if (bytes) return bytes;
  const response = await fetch(name.split('/').map(encodeURIComponent).join('/'));
  if (!response.ok) throw Object.assign(new Error(`${name}: ${response.status}`), { status: response.status });
  return new Uint8Array(await response.arrayBuffer());
}
