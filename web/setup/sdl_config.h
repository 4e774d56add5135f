/* SDL for one canvas: what its own configuration for Emscripten says, less everything the page does
   not use. Read before every SDL source, so that SDL's configure step (minutes of probes) is not needed. */
#include "SDL_config_emscripten.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_LOADSO_DLOPEN
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_FILESYSTEM_EMSCRIPTEN
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef HAVE_DLOPEN

#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_HAPTIC_DISABLED 1
#define SDL_SENSOR_DISABLED 1
#define SDL_LOADSO_DISABLED 1
#define SDL_LOADSO_DUMMY 1
#define SDL_POWER_DISABLED 1
#define SDL_FILESYSTEM_DISABLED 1
#define SDL_FILESYSTEM_DUMMY 1
#define SDL_LOCALE_DISABLED 1
#define SDL_LOCALE_DUMMY 1
#define SDL_MISC_DISABLED 1
#define SDL_MISC_DUMMY 1

/* One way to copy a surface is enough, not one for each pair of formats: what is painted is triangles. */
#define SDL_LEAN_AND_MEAN 1
