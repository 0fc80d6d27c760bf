# find_package(Convoke) brings two targets: Convoke::Convoke, the shared library, and Convoke::Static.

if(TARGET Convoke::Convoke)
    return()
endif()
get_filename_component(convoke_prefix "${CMAKE_CURRENT_LIST_DIR}/@UP@" ABSOLUTE)

add_library(Convoke::Convoke SHARED IMPORTED)
set_target_properties(Convoke::Convoke PROPERTIES
    IMPORTED_LOCATION "${convoke_prefix}/@SHARED@"
    INTERFACE_INCLUDE_DIRECTORIES "${convoke_prefix}/include/convoke")
if(WIN32 AND MINGW)
    set_property(TARGET Convoke::Convoke PROPERTY IMPORTED_IMPLIB "${convoke_prefix}/@LIB@/libconvoke.dll.a")
elseif(WIN32)
    set_property(TARGET Convoke::Convoke PROPERTY IMPORTED_IMPLIB "${convoke_prefix}/@LIB@/convoke.lib")
endif()

add_library(Convoke::Static STATIC IMPORTED)
set_target_properties(Convoke::Static PROPERTIES
    IMPORTED_LOCATION "${convoke_prefix}/@LIB@/libconvoke.a"
    INTERFACE_INCLUDE_DIRECTORIES "${convoke_prefix}/include/convoke"
    INTERFACE_LINK_LIBRARIES "@CMAKENEEDS@")

unset(convoke_prefix)
