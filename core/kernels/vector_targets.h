// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which instruction sets the sources of this room are compiled for; included before Highway's own headers. On x86 these
// are SSE4, AVX2 and AVX-512, on ARM NEON. Vectors of a length known only when the program runs cannot be members of a
// struct, which the kernels rely on.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
