# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours shares: warnings, sanitizers, the linker, the compiler cache.

find_program(CLIPSCOPE_CCACHE ccache)
if(CLIPSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CLIPSCOPE_CCACHE}")
endif()

# Debug sections kept beside the objects make links several times faster.
add_compile_options("$<$<CONFIG:RelWithDebInfo>:-gsplit-dwarf>" "$<$<CONFIG:RelWithDebInfo>:-g1>")

if(CLIPSCOPE_SANITIZE)
  add_compile_options("-fsanitize=${CLIPSCOPE_SANITIZE}" -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${CLIPSCOPE_SANITIZE}")
endif()

add_library(clipscope_options INTERFACE)
target_compile_options(clipscope_options INTERFACE
  -Wall -Wextra -Wpedantic
  -Wno-missing-field-initializers # designated initializers leave fields to their defaults on purpose
  "$<$<BOOL:${CLIPSCOPE_WERROR}>:-Werror>")
target_include_directories(clipscope_options INTERFACE "${PROJECT_SOURCE_DIR}")

# Warnings are for our code: call this for every target that we compile ourselves.
function(clipscope_target target)
  target_link_libraries(${target} PRIVATE clipscope_options)
endfunction()
