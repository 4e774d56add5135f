# Every test as one list for ctest, in the tree of native-debug: the native cases by name, the same
# core compiled to wasm, fuzz targets, and the node scripts of tests/. Labels: native, wasm, fuzz, tree, cli, web.
include(Catch)
foreach(target cruscotto_tests cruscotto_ui_tests)
  if(TARGET ${target})
    catch_discover_tests(${target} DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
      PROPERTIES LABELS native TIMEOUT 120)
  endif()
endforeach()

find_program(NODE NAMES node nodejs)
if(TARGET cruscotto_tests)
  add_test(NAME "the core's tests, compiled to wasm" COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/build/wasm/cruscotto_tests.mjs
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties("the core's tests, compiled to wasm" PROPERTIES LABELS wasm TIMEOUT 300)
endif()

# Fuzz targets: with libFuzzer where the compiler is Clang, else with a small driver of the same
# arguments; ctest gives each a short run over the cases. Longer: build/debug/fuzz_NAME -runs=10000000 FOLDER
add_library(fuzz_support STATIC)   # plans and edits out of a seed
foreach(part random_edits random_plan reference_evaluator)
  target_sources(fuzz_support PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/${part}.cpp)
endforeach()
target_include_directories(fuzz_support PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(fuzz_support PUBLIC cruscotto_rules)
stand_on(fuzz_support PUBLIC ${CORE})
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  set(runs 3000)
  set(seeds ${PROJECT_SOURCE_DIR}/tests/cases ${PROJECT_SOURCE_DIR}/assets/plans)
  if(name STREQUAL merge)
    set(runs 60)       # each a dozen merges of plans
  elseif(name STREQUAL actions)
    set(runs 12)       # each a story of two hundred actions, of which the bytes are only the seed
    set(seeds "")
  endif()
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    program(fuzz_${name} NAME fuzz_${name} SOURCES ${source} ROOMS ${CORE} app LIBRARIES fuzz_support)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    program(fuzz_${name} NAME fuzz_${name} SOURCES ${source} ${PROJECT_SOURCE_DIR}/tests/fuzz/support/driver.cpp ROOMS ${CORE} app LIBRARIES fuzz_support)
  endif()
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz/${name})   # libFuzzer keeps its finds in the first folder
  add_test(NAME "fuzz/${name}" COMMAND fuzz_${name} -runs=${runs} -seed=1 ${PROJECT_BINARY_DIR}/fuzz/${name} ${seeds})
  set_tests_properties("fuzz/${name}" PROPERTIES LABELS fuzz TIMEOUT 300)
endforeach()

# Writes the page that tests/web/report.test.mjs opens.
program(cruscotto_report_sample NAME cruscotto_report_sample ROOMS ${CORE} SOURCES ${PROJECT_SOURCE_DIR}/tests/web/report/sample.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/four_scenarios.cpp ${PROJECT_SOURCE_DIR}/tests/support/places.cpp)
target_include_directories(cruscotto_report_sample PRIVATE ${PROJECT_SOURCE_DIR}/tests)

# Those of the page that try what depends on where it comes from are run on both: from a server and as the one file
# that a double click opens.
set(also_from_disk files hostile history idle killed leaving links recovery returning tabs versions)
foreach(folder tree cli web)
  file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${folder}/*.test.mjs)
  foreach(script IN LISTS scripts)
    cmake_path(GET script FILENAME name)
    string(REPLACE ".test.mjs" "" name ${name})
    set(runs "${folder}/${name}")
    if(folder STREQUAL web AND name IN_LIST also_from_disk)
      list(APPEND runs "web/${name} from disk")
    endif()
    foreach(run IN LISTS runs)
      add_test(NAME "${run}" COMMAND ${NODE} --test ${script} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
      set_tests_properties("${run}" PROPERTIES LABELS ${folder} TIMEOUT 300)
      if(folder STREQUAL web)   # some of them measure: each has the machine for itself
        set_tests_properties("${run}" PROPERTIES RUN_SERIAL ON)
      endif()
    endforeach()
    if("web/${name} from disk" IN_LIST runs)
      set_tests_properties("web/${name} from disk" PROPERTIES ENVIRONMENT CRUSCOTTO_SHELL=file)
    endif()
  endforeach()
endforeach()
