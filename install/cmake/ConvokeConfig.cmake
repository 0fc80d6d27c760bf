# find_package(Convoke): the C library of Convoke.
#
#     Convoke::convoke         the headers and the library: the shared one, or the static one where that is all there is
#     Convoke::convoke_static  the static library, where it is installed, with what it needs of the system
#
# It lies in lib/cmake/Convoke of a folder that may be moved, beside lib and include; it finds both from where it is.

get_filename_component(_convoke_lib "${CMAKE_CURRENT_LIST_DIR}/../.." REALPATH)
# The libraries of some systems are one folder further down: lib/x86_64-linux-gnu.
unset(_convoke_headers)
foreach(_convoke_folder "${_convoke_lib}/.." "${_convoke_lib}/../..")
    if(NOT _convoke_headers AND EXISTS "${_convoke_folder}/include/convoke/convoke.h")
        get_filename_component(_convoke_headers "${_convoke_folder}/include/convoke" ABSOLUTE)
    endif()
endforeach()
# On Windows programs are linked with an import library, whose name is that of the dll and more.
find_library(_convoke_linked NAMES convoke.dll convoke PATHS "${_convoke_lib}" NO_DEFAULT_PATH)
find_file(_convoke_static NAMES libconvoke.a convoke.lib PATHS "${_convoke_lib}" NO_DEFAULT_PATH)

if(NOT _convoke_headers OR NOT _convoke_linked)
    set(Convoke_FOUND FALSE)
    set(Convoke_NOT_FOUND_MESSAGE "the headers or the library are not beside ${CMAKE_CURRENT_LIST_DIR}")
elseif(NOT TARGET Convoke::convoke)
    include(CMakeFindDependencyMacro)
    find_dependency(Threads)
    if(_convoke_static)
        add_library(Convoke::convoke_static STATIC IMPORTED GLOBAL)
        set_target_properties(Convoke::convoke_static PROPERTIES
            IMPORTED_LOCATION "${_convoke_static}"
            INTERFACE_INCLUDE_DIRECTORIES "${_convoke_headers}")
        if(UNIX)
            target_link_libraries(Convoke::convoke_static INTERFACE Threads::Threads ${CMAKE_DL_LIBS} m)
        else()
            target_link_libraries(Convoke::convoke_static INTERFACE kernel32 ntdll userenv ws2_32 dbghelp)
        endif()
    endif()
    if(_convoke_linked STREQUAL "${_convoke_static}")
        add_library(Convoke::convoke INTERFACE IMPORTED GLOBAL)
        target_link_libraries(Convoke::convoke INTERFACE Convoke::convoke_static)
    else()
        add_library(Convoke::convoke UNKNOWN IMPORTED GLOBAL)
        set_target_properties(Convoke::convoke PROPERTIES
            IMPORTED_LOCATION "${_convoke_linked}"
            INTERFACE_INCLUDE_DIRECTORIES "${_convoke_headers}")
    endif()
endif()
# Another install may be asked for the next time.
unset(_convoke_linked CACHE)
unset(_convoke_static CACHE)
