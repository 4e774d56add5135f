// Appended to the programs that node runs: the module is a factory, running the file calls it.
await Module();
