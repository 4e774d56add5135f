export const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
