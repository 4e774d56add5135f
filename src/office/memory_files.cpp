// libxlsxwriter writes each part into a temporary file and packs them into an archive that it opens by name. Its
// sources are compiled so that they call these two functions in place of lxw_tmpfile() and zipOpen() (CMakeLists.txt).
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "office/memory_files.hpp"

#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "third_party/minizip/zip.h"

namespace office {
namespace {

// Bytes with a place in them, as both kinds of file want it.
struct Memory {
    std::string bytes;
    std::size_t at = 0;

    std::size_t read(char* to, std::size_t size) {
        const std::size_t count = at < bytes.size() ? std::min(size, bytes.size() - at) : 0;
        std::memcpy(to, bytes.data() + at, count);
        at += count;
        return count;
    }
    std::size_t write(const char* from, std::size_t size) {
        if (bytes.size() < at + size) bytes.resize(at + size);
        std::memcpy(bytes.data() + at, from, size);
        at += size;
        return size;
    }
    // False where there is nothing.
    bool seek(long long offset, int from) {
        const auto base = from == SEEK_SET ? 0LL : static_cast<long long>(from == SEEK_CUR ? at : bytes.size());
        if (base + offset < 0) return false;
        at = static_cast<std::size_t>(base + offset);
        return true;
    }
};

std::string archive;  // the one closed last

// ── a temporary file ─────────────────────────────────────────────────────────────────────────────
ssize_t read_cookie(void* memory, char* to, size_t size) { return static_cast<ssize_t>(static_cast<Memory*>(memory)->read(to, size)); }
ssize_t write_cookie(void* memory, const char* from, size_t size) { return static_cast<ssize_t>(static_cast<Memory*>(memory)->write(from, size)); }
template <class Offset>
int seek_cookie(void* memory, Offset* offset, int from) {
    auto& file = *static_cast<Memory*>(memory);
    if (!file.seek(*offset, from)) return -1;
    *offset = static_cast<Offset>(file.at);
    return 0;
}
int close_cookie(void* memory) {
    delete static_cast<Memory*>(memory);
    return 0;
}

// ── the archive ──────────────────────────────────────────────────────────────────────────────────
voidpf open_archive(voidpf, const void*, int) { return new Memory; }
uLong read_archive(voidpf, voidpf memory, void* to, uLong size) { return static_cast<uLong>(static_cast<Memory*>(memory)->read(static_cast<char*>(to), size)); }
uLong write_archive(voidpf, voidpf memory, const void* from, uLong size) {
    return static_cast<uLong>(static_cast<Memory*>(memory)->write(static_cast<const char*>(from), size));
}
ZPOS64_T tell_archive(voidpf, voidpf memory) { return static_cast<Memory*>(memory)->at; }
long seek_archive(voidpf, voidpf memory, ZPOS64_T offset, int from) { return static_cast<Memory*>(memory)->seek(static_cast<long long>(offset), from) ? 0 : -1; }
int close_archive(voidpf, voidpf memory) {
    const std::unique_ptr<Memory> closed(static_cast<Memory*>(memory));
    archive = std::move(closed->bytes);
    return 0;
}
int error_archive(voidpf, voidpf) { return 0; }

}  // namespace

std::string take_archive() { return std::exchange(archive, {}); }

}  // namespace office

extern "C" FILE* office_memory_file(char*) {
    const cookie_io_functions_t functions{office::read_cookie, office::write_cookie, office::seek_cookie, office::close_cookie};
    auto* memory = new office::Memory;
    FILE* file = fopencookie(memory, "w+", functions);
    if (!file) delete memory;
    return file;
}

extern "C" zipFile office_memory_zip(const char* name, int append) {
    zlib_filefunc64_def functions{office::open_archive, office::read_archive, office::write_archive, office::tell_archive,
                                  office::seek_archive, office::close_archive, office::error_archive, nullptr};
    return zipOpen2_64(name, append, nullptr, &functions);
}
