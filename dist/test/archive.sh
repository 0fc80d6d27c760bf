#!/bin/sh
# The archive for C: programs find the library by pkg-config and by CMake, shared and static, wherever the folder stands.
set -eu
tar -xzf "$1"/convoke-*-linux-x86_64.tar.gz -C "$2"
cd "$2"
version=$(echo convoke-*-linux-x86_64 | cut -d- -f2)
for place in here "a folder/there"; do
    mkdir -p "$place"
    mv convoke-*-linux-x86_64 "$place/convoke" 2>/dev/null || mv here/convoke "$place/convoke"
    (
        cd "$place"
        folder=$PWD/convoke
        program=$folder/examples/conversation_groups.c

        export PKG_CONFIG_PATH="$folder/lib/pkgconfig"
        test "$(pkg-config --modversion convoke)" = "$version"
        # pkg-config escapes blanks for a shell.
        eval "cc -std=c11 '$program' -o shared $(pkg-config --cflags --libs convoke)"
        eval "cc -std=c11 '$program' -o static $(pkg-config --cflags convoke) '$folder/lib/libconvoke.a' $(pkg-config --static --libs-only-l convoke | sed 's/-lconvoke//')"

        mkdir project
        cat >project/CMakeLists.txt <<EOF
cmake_minimum_required(VERSION 3.16)
project(program C)
find_package(Convoke $version REQUIRED)
foreach(library convoke convoke_static)
    add_executable(cmake-\${library} "$program")
    target_link_libraries(cmake-\${library} Convoke::\${library})
endforeach()
find_package(Convoke 99 QUIET)
if(Convoke_FOUND)
    message(FATAL_ERROR "it is found as version 99")
endif()
EOF
        cmake -S project -B build -DCMAKE_PREFIX_PATH="$folder" >cmake.txt || { cat cmake.txt; exit 1; }
        cmake --build build >cmake.txt || { cat cmake.txt; exit 1; }

        for program in "env LD_LIBRARY_PATH=convoke/lib ./shared" ./static build/cmake-convoke build/cmake-convoke_static; do
            rm -rf data
            $program data >"said-$(basename "$program")"
            cmp said-shared "said-$(basename "$program")"
        done
        grep -q . said-shared
        if readelf -d build/cmake-convoke_static | grep -q libconvoke; then
            echo 'it links the shared library'
            exit 1
        fi
        readelf -d build/cmake-convoke | grep -q libconvoke.so
        rm -rf build project
    )
done
