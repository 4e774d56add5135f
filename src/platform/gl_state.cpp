// Every question to WebGL waits until all that was asked for before is painted: without a graphics card a whole frame. Dear
// ImGui's painter asks what was set before it, to set that again afterwards; as nobody else paints here, it is what every
// context begins with, and no question goes out (web/setup/page.cmake has the painter call this one).
#include <GLES3/gl3.h>

extern "C" void cruscotto_gl_state(GLenum name, GLint* value) {
    switch (name) {
        case GL_CURRENT_PROGRAM:
        case GL_TEXTURE_BINDING_2D:
        case GL_SAMPLER_BINDING:
        case GL_ARRAY_BUFFER_BINDING:
        case GL_VERTEX_ARRAY_BINDING:
        case GL_BLEND_DST_RGB:
        case GL_BLEND_DST_ALPHA: *value = 0; break;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA: *value = GL_ONE; break;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
        case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
        case GL_VIEWPORT:
        case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; break;  // set anew by every frame
        default: glGetIntegerv(name, value);
    }
}
