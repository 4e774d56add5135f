// Pictures of a part of the canvas, as PNG: onto the clipboard or, where the browser refuses, as a download; as a
// download at once where a file is asked for.
import { offerDownload } from './files.js';

const to = { clipboard: 0, download: 1, nowhere: 2, file: 3 };

export function pictures({ canvas, core }) {
  // The canvas holds the picture only until this task ends: the copy is made at once, the rest may wait.
  return (area, name, toFile) => {
    const picture = encoded(cut(canvas, area));
    (toFile ? download(picture, name, to.file) : deliver(picture, name)).then((where) => core.call('picture_copied', where, `${name}.png`));
  };
}

function cut(canvas, { x, y, width, height }) {
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  copy.getContext('2d', { alpha: false }).drawImage(canvas, x, y, width, height, 0, 0, width, height);
  return copy;
}

const encoded = (copy) => new Promise((done, fail) => copy.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));

// The clipboard takes the promise of a picture, so that it can be asked within the user's click.
async function deliver(picture, name) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return to.clipboard;
  } catch { /* refused, or there is no clipboard here */ }
  return download(picture, name, to.download);
}

async function download(picture, name, how) {
  try {
    offerDownload(`${name}.png`, await picture, 'image/png');
    return how;
  } catch { return to.nowhere; }
}
