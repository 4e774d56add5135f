# Every test as one list for ctest, in the tree of native-debug: the native cases by name, the same
# core compiled to wasm, and the node scripts of tests/. Labels: native, wasm, tree, cli, web.
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

foreach(folder tree cli web)
  file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${folder}/*.test.mjs)
  foreach(script IN LISTS scripts)
    cmake_path(GET script FILENAME name)
    string(REPLACE ".test.mjs" "" name ${name})
    add_test(NAME "${folder}/${name}" COMMAND ${NODE} --test ${script} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties("${folder}/${name}" PROPERTIES LABELS ${folder} TIMEOUT 300)
  endforeach()
endforeach()
