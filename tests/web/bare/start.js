import create from './bare.js';
create({ canvas: document.getElementById('canvas') });
