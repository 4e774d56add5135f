/* How expat is compiled here: no general entities, so that no document can grow from a few letters to gigabytes; no
   parts outside of the document. The seed of its tables is given by whoever parses. */
#pragma once
#define BYTEORDER 1234
#define HAVE_MEMMOVE 1
#define XML_GE 0
#define XML_NS 1
#define XML_CONTEXT_BYTES 0
#define XML_POOR_ENTROPY 1
