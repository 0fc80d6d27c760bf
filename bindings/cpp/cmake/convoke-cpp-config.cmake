# find_package(convoke-cpp): Convoke in C++17, as Convoke::cpp. It brings the C library, Convoke::convoke.

include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(Convoke CONFIG)
include("${CMAKE_CURRENT_LIST_DIR}/convoke-cpp-targets.cmake")
