// WCAG 2.1, AA: a contrast of 4.5 for text, 3 for what carries meaning otherwise.
import { standsOut } from './support/contrast.mjs';

await standsOut({ light: 'theme light\n', dark: 'theme dark\n' }, { text: 4.5, mark: 3 });
