// WebGL is called directly, and the only renderer of SDL in this build is its software one: nobody asks for a function of
// WebGL by its name. The table that would answer, and the glue of every function in it, would be 55 kB of script.
extern "C" void* eglGetProcAddress(const char*) { return nullptr; }
