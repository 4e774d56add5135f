// Sizes as the scripts of the build tell them.
export const kB = (bytes, places = 1) => `${(bytes / 1000).toFixed(places)} kB`;
