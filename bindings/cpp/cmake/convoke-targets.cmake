# Defines convoke::convoke from `convoke_headers` (the folder that has convoke/convoke.hpp), CONVOKE_INCLUDE_DIR (the one that has
# convoke.h) and CONVOKE_LIBRARY. Threads and nlohmann_json are found already.

if(TARGET convoke::convoke)
    return()
endif()
add_library(convoke::convoke INTERFACE IMPORTED GLOBAL)
target_compile_features(convoke::convoke INTERFACE cxx_std_17)
target_include_directories(convoke::convoke INTERFACE ${convoke_headers} ${CONVOKE_INCLUDE_DIR})
target_link_libraries(convoke::convoke INTERFACE ${CONVOKE_LIBRARY} nlohmann_json::nlohmann_json Threads::Threads)
