// In place of what the unpacker would ask of node: browsers have streams of their own.
export {};
