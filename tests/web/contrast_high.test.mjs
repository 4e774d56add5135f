// Who asks for high contrast gets 7 for text (WCAG 2.1, AAA) and 4.5 for what carries meaning otherwise.
import { standsOut } from './support/contrast.mjs';

await standsOut({ light: 'theme light\ncontrast high\n', dark: 'theme dark\ncontrast high\n' }, { text: 7, mark: 4.5 });
