/* The software renderer as it is used here paints triangles and upright rectangles (imgui_impl_sdlrenderer2). What its list
   of commands could ask for besides, lines and points in every format of pixels and turned pictures, is 45 kB: these stand
   in its place and draw nothing. */
#include "SDL_internal.h"
#include "SDL_render.h"

#include "render/software/SDL_blendline.h"
#include "render/software/SDL_blendpoint.h"
#include "render/software/SDL_drawline.h"
#include "render/software/SDL_drawpoint.h"
#include "render/software/SDL_rotate.h"

int SDL_BlendLine(SDL_Surface *dst, int x1, int y1, int x2, int y2, SDL_BlendMode blendMode, Uint8 r, Uint8 g, Uint8 b, Uint8 a) { return -1; }
int SDL_BlendLines(SDL_Surface *dst, const SDL_Point *points, int count, SDL_BlendMode blendMode, Uint8 r, Uint8 g, Uint8 b, Uint8 a) { return -1; }
int SDL_BlendPoint(SDL_Surface *dst, int x, int y, SDL_BlendMode blendMode, Uint8 r, Uint8 g, Uint8 b, Uint8 a) { return -1; }
int SDL_BlendPoints(SDL_Surface *dst, const SDL_Point *points, int count, SDL_BlendMode blendMode, Uint8 r, Uint8 g, Uint8 b, Uint8 a) { return -1; }
int SDL_DrawLine(SDL_Surface *dst, int x1, int y1, int x2, int y2, Uint32 color) { return -1; }
int SDL_DrawLines(SDL_Surface *dst, const SDL_Point *points, int count, Uint32 color) { return -1; }
int SDL_DrawPoint(SDL_Surface *dst, int x, int y, Uint32 color) { return -1; }
int SDL_DrawPoints(SDL_Surface *dst, const SDL_Point *points, int count, Uint32 color) { return -1; }
SDL_Surface *SDLgfx_rotateSurface(SDL_Surface *src, double angle, int smooth, int flipx, int flipy, const SDL_Rect *rect_dest, double cangle, double sangle, const SDL_FPoint *center) { return NULL; }
void SDLgfx_rotozoomSurfaceSizeTrig(int width, int height, double angle, const SDL_FPoint *center, SDL_Rect *rect_dest, double *cangle, double *sangle) {}
