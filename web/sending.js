// A file handed to another program of the machine (mail, chat), where the browser can do that with files.
import { why } from './words.js';

const fileOf = (name, bytes) => new File([bytes], name, { type: 'application/json' });

export function sending({ core }) {
  return {
    tellWhether() {
      const can = navigator.share && navigator.canShare?.({ files: [fileOf('piano.cruscotto.json', '{}')] });
      if (can) core.call('sending_found');
    },
    async send(name, bytes) {
      try {
        await navigator.share({ files: [fileOf(name, bytes)], title: name });
        core.call('sent', name);
      } catch (error) {
        if (error.name !== 'AbortError') core.call('not_sent', why(error));
      }
    },
  };
}
