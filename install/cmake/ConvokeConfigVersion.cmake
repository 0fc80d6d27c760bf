# The version is that of the headers. Versions that belong together are those with the same soname: the same major number, before
# 1.0 the same minor number.

get_filename_component(_convoke_lib "${CMAKE_CURRENT_LIST_DIR}/../.." REALPATH)
set(PACKAGE_VERSION "")
foreach(_convoke_header "${_convoke_lib}/../include/convoke/convoke.h" "${_convoke_lib}/../../include/convoke/convoke.h")
    if(NOT PACKAGE_VERSION AND EXISTS "${_convoke_header}")
        file(STRINGS "${_convoke_header}" PACKAGE_VERSION REGEX "^#define CONVOKE_VERSION ")
        string(REGEX REPLACE ".*\"(.*)\".*" "\\1" PACKAGE_VERSION "${PACKAGE_VERSION}")
    endif()
endforeach()

set(PACKAGE_VERSION_COMPATIBLE FALSE)
if(PACKAGE_VERSION MATCHES "^([0-9]+)\\.([0-9]+)")
    set(_convoke_major ${CMAKE_MATCH_1})
    set(_convoke_minor ${CMAKE_MATCH_2})
    if(PACKAGE_FIND_VERSION VERSION_LESS_EQUAL PACKAGE_VERSION
       AND PACKAGE_FIND_VERSION_MAJOR EQUAL _convoke_major
       AND (_convoke_major GREATER 0 OR PACKAGE_FIND_VERSION_COUNT EQUAL 1 OR PACKAGE_FIND_VERSION_MINOR EQUAL _convoke_minor))
        set(PACKAGE_VERSION_COMPATIBLE TRUE)
    endif()
    if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)
        set(PACKAGE_VERSION_EXACT TRUE)
    endif()
endif()
