// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/onednn_isa.h"

#include <gtest/gtest.h>
#include <cstdlib>

namespace clipscope::backend {
namespace {

const std::vector<std::string> sapphireRapids{"sse4_2",      "avx",      "fma",         "avx2",     "avx512f",
                                              "avx512bw",    "avx512vl", "avx512_vnni", "avx_vnni", "avx512_bf16",
                                              "avx512_fp16", "amx_tile", "amx_int8",    "amx_bf16"};

TEST(OneDnnIsa, IsTheHighestThatTheCpuHas) {
    EXPECT_EQ(oneDnnIsa(sapphireRapids, ""), "AVX512_CORE_AMX");
    EXPECT_EQ(oneDnnIsa({"sse4_2", "avx", "fma", "avx2"}, ""), "AVX2");
    EXPECT_EQ(oneDnnIsa({"sse4_2", "avx", "fma", "avx2", "avx_vnni"}, ""), "AVX2_VNNI");
    EXPECT_EQ(oneDnnIsa({"sse4_2", "avx", "fma", "avx2", "avx_vnni", "avx_vnni_int8", "avx_ne_convert"}, ""),
              "AVX2_VNNI_2");
    EXPECT_EQ(oneDnnIsa({"sse4_2", "avx", "avx2"}, ""), "AVX") << "AVX2 kernels use fused multiply-adds";
    EXPECT_EQ(oneDnnIsa({"asimd", "bf16"}, ""), "") << "an Arm CPU";
}

TEST(OneDnnIsa, StaysBelowTheCap) {
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "AVX512_CORE_BF16"), "AVX512_CORE_BF16");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "avx2"), "AVX2");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "AVX2_VNNI"), "AVX2_VNNI");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "AVX2_VNNI_2"), "AVX2_VNNI") << "the CPU has no more of that";
    EXPECT_EQ(oneDnnIsa({"sse4_2", "avx"}, "AVX512_CORE"), "AVX");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "AVX10_1_512"), "AVX512_CORE_FP16");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "AVX10_1_512_AMX"), "AVX512_CORE_AMX");
    EXPECT_EQ(oneDnnIsa(sapphireRapids, "DEFAULT"), "AVX512_CORE_AMX");
}

TEST(OneDnnIsa, HereHeedsTheVariableAndItsOldName) {
    if (oneDnnIsaHere().empty()) {
        GTEST_SKIP() << "this CPU is no x86-64";
    }
    ::setenv("DNNL_MAX_CPU_ISA", "SSE41", 1);
    EXPECT_EQ(oneDnnIsaHere(), "SSE41");
    ::setenv("ONEDNN_MAX_CPU_ISA", "", 1);
    EXPECT_EQ(oneDnnIsaHere(), "SSE41") << "empty is not set";
    ::setenv("ONEDNN_MAX_CPU_ISA", "DEFAULT", 1);
    EXPECT_NE(oneDnnIsaHere(), "SSE41") << "the new name comes first";
    ::unsetenv("ONEDNN_MAX_CPU_ISA");
    ::unsetenv("DNNL_MAX_CPU_ISA");
}

}  // namespace
}  // namespace clipscope::backend
