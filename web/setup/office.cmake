# What room office stands on, one static library: libxlsxwriter (with its own writer of ZIP), expat and zlib, from the
# same sources natively and for the page. Their own CMake projects are passed by, as SDL's is. The sources come from
# the set-up's cache, or are fetched.
FetchContent_Declare(libxlsxwriter URL https://github.com/jmcnamara/libxlsxwriter/archive/refs/tags/RELEASE_1.1.4.tar.gz
  DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR none)
FetchContent_Declare(expat URL https://github.com/libexpat/libexpat/archive/refs/tags/R_2_7_1.tar.gz
  DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR none)
FetchContent_Declare(zlib URL https://github.com/madler/zlib/archive/refs/tags/v1.3.1.tar.gz
  DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR none)
FetchContent_MakeAvailable(libxlsxwriter expat zlib)

file(GLOB xlsx_sources ${libxlsxwriter_SOURCE_DIR}/src/*.c)
set(zip_sources ${libxlsxwriter_SOURCE_DIR}/third_party/minizip/zip.c ${libxlsxwriter_SOURCE_DIR}/third_party/minizip/ioapi.c)
# Its temporary files and its archive are kept in memory (src/office/memory_files.cpp).
foreach(source IN LISTS xlsx_sources)
  if(NOT source MATCHES "/utility\\.c$")
    set_source_files_properties(${source} PROPERTIES COMPILE_DEFINITIONS "lxw_tmpfile=office_memory_file;zipOpen=office_memory_zip")
  endif()
endforeach()
set(expat_sources xmlparse xmlrole xmltok)
list(TRANSFORM expat_sources REPLACE "(.+)" "${expat_SOURCE_DIR}/expat/lib/\\1.c")
set(zlib_sources adler32 crc32 deflate inflate inffast inftrees trees zutil)
list(TRANSFORM zlib_sources REPLACE "(.+)" "${zlib_SOURCE_DIR}/\\1.c")

add_library(office_libraries STATIC ${xlsx_sources} ${zip_sources} ${libxlsxwriter_SOURCE_DIR}/third_party/md5/md5.c ${expat_sources} ${zlib_sources})
target_include_directories(office_libraries SYSTEM BEFORE PUBLIC ${CMAKE_CURRENT_LIST_DIR}/expat ${libxlsxwriter_SOURCE_DIR}/include
  ${libxlsxwriter_SOURCE_DIR} ${zlib_SOURCE_DIR} ${expat_SOURCE_DIR}/expat/lib)
target_compile_definitions(office_libraries PRIVATE USE_STANDARD_TMPFILE NOCRYPT _GNU_SOURCE)
target_compile_options(office_libraries PRIVATE -w)
