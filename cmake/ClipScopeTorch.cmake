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

find_path(CLIPSCOPE_TORCH_INCLUDE ATen/ATen.h HINTS "${CLIPSCOPE_TORCH_DIR}/include" NO_DEFAULT_PATH NO_CACHE)
find_library(CLIPSCOPE_TORCH_CPU torch_cpu HINTS "${CLIPSCOPE_TORCH_DIR}/lib" "${CLIPSCOPE_TORCH_DIR}/lib64"
  "${CLIPSCOPE_TORCH_DIR}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" NO_DEFAULT_PATH NO_CACHE)
find_library(CLIPSCOPE_TORCH_C10 c10 HINTS "${CLIPSCOPE_TORCH_DIR}/lib" "${CLIPSCOPE_TORCH_DIR}/lib64"
  "${CLIPSCOPE_TORCH_DIR}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" NO_DEFAULT_PATH NO_CACHE)
if(NOT CLIPSCOPE_TORCH_INCLUDE OR NOT CLIPSCOPE_TORCH_CPU OR NOT CLIPSCOPE_TORCH_C10)
  message(FATAL_ERROR
    "CLIPSCOPE_TORCH_DIR=${CLIPSCOPE_TORCH_DIR} holds no LibTorch: include/ATen/ATen.h, lib/libtorch_cpu.so and "
    "lib/libc10.so are needed. Give the folder of an official zip, of site-packages/torch, or a prefix.")
endif()
get_filename_component(CLIPSCOPE_TORCH_LIB "${CLIPSCOPE_TORCH_CPU}" DIRECTORY)

add_library(clipscope::torch INTERFACE IMPORTED)
set_target_properties(clipscope::torch PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES
    "${CLIPSCOPE_TORCH_INCLUDE};${CLIPSCOPE_TORCH_INCLUDE}/torch/csrc/api/include"
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES
    "${CLIPSCOPE_TORCH_INCLUDE};${CLIPSCOPE_TORCH_INCLUDE}/torch/csrc/api/include"
  INTERFACE_LINK_LIBRARIES "${CLIPSCOPE_TORCH_CPU};${CLIPSCOPE_TORCH_C10}"
  # DT_RPATH, not DT_RUNPATH: the wheel's libraries find each other through it.
  INTERFACE_LINK_OPTIONS
    "-Wl,--allow-shlib-undefined;-Wl,--disable-new-dtags;-Wl,-rpath,${CLIPSCOPE_TORCH_LIB}")
message(STATUS "LibTorch: ${CLIPSCOPE_TORCH_DIR}")
