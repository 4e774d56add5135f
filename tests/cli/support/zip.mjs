// The parts of a ZIP archive as texts, and an archive of parts, enough for a test to look into XLSX files and change them.
import { inflateRawSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => (bytes.reduce((sum, byte) => (sum >>> 8) ^ table[(sum ^ byte) & 255], 0xffffffff) ^ 0xffffffff) >>> 0;

export function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = new Map();
  for (let i = 0, at = bytes.readUInt32LE(end + 16); i < bytes.readUInt16LE(end + 10); i++) {
    const [method, packed, name, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begin, begin + packed);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(content) : content);
    at += 46 + name + extra + comment;
  }
  return parts;
}

// [name, bytes, {method, size}]: stored, unless the bytes are packed already by a method of their own.
export function zip(parts) {
  const locals = [], list = [];
  let at = 0;
  for (const [name, content, { method = 0, size = content.length } = {}] of parts) {
    const head = Buffer.alloc(30), entry = Buffer.alloc(46), title = Buffer.from(name);
    head.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [record, shift] of [[head, 0], [entry, 2]]) {
      record.writeUInt16LE(20, 4 + shift);
      record.writeUInt16LE(method, 8 + shift);
      record.writeUInt32LE(method ? 0 : crc(content), 14 + shift);
      record.writeUInt32LE(content.length, 18 + shift);
      record.writeUInt32LE(size, 22 + shift);
      record.writeUInt16LE(title.length, 26 + shift);
    }
    entry.writeUInt32LE(at, 42);
    locals.push(head, title, content);
    list.push(entry, title);
    at += 30 + title.length + content.length;
  }
  const end = Buffer.alloc(22), entries = Buffer.concat(list);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}
