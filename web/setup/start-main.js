// Appended to the programs that node runs: the module is a factory, running the file calls it. A trap
// is told in a line; node would print the whole of this file.
process.on('uncaughtException', (error) => {
  console.error(error?.message ?? error);
  process.exit(70);
});
await Module();
