# SPDX-License-Identifier: GPL-3.0-or-later
# clipscope::torch, an imported target for LibTorch on the CPU.
#
# LibTorch's own package file wants the whole CUDA toolkit when it comes from a CUDA wheel. The engine
# links the two libraries it calls and no more; CUDA is opened at run time where there is a driver.

if(NOT CLIPSCOPE_TORCH_DIR AND DEFINED ENV{CLIPSCOPE_TORCH_DIR})
  # Kept, so that a later configuration by ninja alone finds it again.
  set(CLIPSCOPE_TORCH_DIR "$ENV{CLIPSCOPE_TORCH_DIR}" CACHE PATH "A LibTorch: the folder that holds include/ and lib/" FORCE)
endif()
if(NOT CLIPSCOPE_TORCH_DIR)
  message(FATAL_ERROR
    "No LibTorch was given. ./dev build fetches one; or set CLIPSCOPE_TORCH_DIR to the folder that holds "
    "LibTorch's include/ and lib/; or build without an engine by -DCLIPSCOPE_TORCH=OFF.")
endif()

# No slash at the end: CMake leaves out /usr/include, as it has to, only where it is written so.
string(REGEX REPLACE "(.)/+$" "\\1" _torch_prefix "${CLIPSCOPE_TORCH_DIR}")
set(CLIPSCOPE_TORCH_INCLUDE "${_torch_prefix}/include")
find_library(CLIPSCOPE_TORCH_CPU torch_cpu HINTS "${_torch_prefix}/lib" "${_torch_prefix}/lib64"
  "${_torch_prefix}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" NO_DEFAULT_PATH NO_CACHE)
find_library(CLIPSCOPE_TORCH_C10 c10 HINTS "${_torch_prefix}/lib" "${_torch_prefix}/lib64"
  "${_torch_prefix}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" NO_DEFAULT_PATH NO_CACHE)
if(NOT EXISTS "${CLIPSCOPE_TORCH_INCLUDE}/ATen/ATen.h" OR NOT CLIPSCOPE_TORCH_CPU OR NOT CLIPSCOPE_TORCH_C10)
  message(FATAL_ERROR
    "CLIPSCOPE_TORCH_DIR=${CLIPSCOPE_TORCH_DIR} holds no LibTorch: include/ATen/ATen.h, lib/libtorch_cpu.so and "
    "lib/libc10.so are needed. Give the folder of an official zip, of site-packages/torch, or a prefix.")
endif()
get_filename_component(CLIPSCOPE_TORCH_LIB "${CLIPSCOPE_TORCH_CPU}" DIRECTORY)

# The oldest LibTorch that the engine has been compiled against.
set(CLIPSCOPE_TORCH_OLDEST 2.6)
set(CLIPSCOPE_TORCH_VERSION "")
foreach(_header torch/headeronly/version.h torch/csrc/api/include/torch/version.h)
  if(NOT CLIPSCOPE_TORCH_VERSION AND EXISTS "${CLIPSCOPE_TORCH_INCLUDE}/${_header}")
    file(STRINGS "${CLIPSCOPE_TORCH_INCLUDE}/${_header}" _lines REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) [0-9]+")
    string(REGEX MATCHALL "[0-9]+" _numbers "${_lines}")
    list(JOIN _numbers "." CLIPSCOPE_TORCH_VERSION)
  endif()
endforeach()
if(NOT CLIPSCOPE_TORCH_VERSION)
  set(CLIPSCOPE_TORCH_VERSION "of unknown version")
endif()
if(NOT CLIPSCOPE_TORCH_VERSION VERSION_GREATER_EQUAL CLIPSCOPE_TORCH_OLDEST)
  message(FATAL_ERROR
    "CLIPSCOPE_TORCH_DIR=${CLIPSCOPE_TORCH_DIR} holds LibTorch ${CLIPSCOPE_TORCH_VERSION}, and ${CLIPSCOPE_TORCH_OLDEST} "
    "is the oldest that the engine compiles with: give a newer one, or leave it to ./dev build to fetch one.")
endif()

# Wheels before 2.7 and the zips not named cxx11-abi keep GCC 4's std::string: they link with nothing of ours.
file(STRINGS "${CLIPSCOPE_TORCH_C10}" _old_abi REGEX "torchCheckFailEPKcS2_jRKSs" LIMIT_COUNT 1)
if(_old_abi)
  message(FATAL_ERROR
    "CLIPSCOPE_TORCH_DIR=${CLIPSCOPE_TORCH_DIR} holds a LibTorch of the C++ ABI from before GCC 5, which does not link "
    "with today's: give a wheel from 2.7 on or a zip named cxx11-abi, or leave it to ./dev build to fetch one.")
endif()

# LibTorch's parallel regions are compiled into the engine: with its own OpenMP runtime, so that the process has one.
file(GLOB CLIPSCOPE_TORCH_OPENMP "${CLIPSCOPE_TORCH_LIB}/libgomp*.so*" "${CLIPSCOPE_TORCH_LIB}/libiomp5.so")
if(NOT CLIPSCOPE_TORCH_OPENMP)
  set(CLIPSCOPE_TORCH_OPENMP gomp) # the system's, as such a LibTorch uses it itself
endif()
list(GET CLIPSCOPE_TORCH_OPENMP 0 CLIPSCOPE_TORCH_OPENMP)

add_library(clipscope::torch INTERFACE IMPORTED)
set_target_properties(clipscope::torch PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES
    "${CLIPSCOPE_TORCH_INCLUDE};${CLIPSCOPE_TORCH_INCLUDE}/torch/csrc/api/include"
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES
    "${CLIPSCOPE_TORCH_INCLUDE};${CLIPSCOPE_TORCH_INCLUDE}/torch/csrc/api/include"
  INTERFACE_COMPILE_OPTIONS "-fopenmp"
  INTERFACE_LINK_LIBRARIES "${CLIPSCOPE_TORCH_CPU};${CLIPSCOPE_TORCH_C10};${CLIPSCOPE_TORCH_OPENMP}"
  # DT_RPATH, not DT_RUNPATH: the wheel's libraries find each other through it.
  INTERFACE_LINK_OPTIONS "-Wl,--allow-shlib-undefined;-Wl,--disable-new-dtags")
message(STATUS "LibTorch ${CLIPSCOPE_TORCH_VERSION}: ${CLIPSCOPE_TORCH_DIR}")
