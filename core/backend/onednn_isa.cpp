// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/onednn_isa.h"

#include "core/hardware/cpu_info.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <span>

namespace clipscope::backend {
namespace {

struct Isa {
    std::string_view name;
    std::array<std::string_view, 4> needs;  ///< beyond those of the sets that it contains
    int contains = -1;                      ///< the place of the set below it
};

// oneDNN's list ("CPU dispatcher control" in its documentation), lowest first.
constexpr std::array<Isa, 11> isas{{{"SSE41", {"sse4_2"}},
                                    {"AVX", {"avx"}, 0},
                                    {"AVX2", {"avx2", "fma"}, 1},
                                    {"AVX2_VNNI", {"avx_vnni"}, 2},
                                    {"AVX2_VNNI_2", {"avx_vnni_int8", "avx_ne_convert"}, 3},
                                    {"AVX512_CORE", {"avx512f", "avx512bw", "avx512vl"}, 2},
                                    {"AVX512_CORE_VNNI", {"avx512_vnni"}, 5},
                                    {"AVX512_CORE_BF16", {"avx512_bf16"}, 6},
                                    {"AVX512_CORE_FP16", {"avx512_fp16", "avx_vnni"}, 7},
                                    {"AVX512_CORE_AMX", {"amx_tile", "amx_int8", "amx_bf16"}, 8},
                                    {"AVX512_CORE_AMX_FP16", {"amx_fp16"}, 9}}};

bool isOffered(const Isa& isa, std::span<const std::string> features) {
    const bool hasOwn = std::ranges::all_of(isa.needs, [&](std::string_view need) {
        return need.empty() || std::ranges::find(features, need) != features.end();
    });
    return hasOwn && (isa.contains < 0 || isOffered(isas.at(static_cast<std::size_t>(isa.contains)), features));
}

/// Whether a set is the other or one that it contains.
bool isWithin(std::size_t isa, std::size_t limit) {
    for (int at = static_cast<int>(limit); at >= 0; at = isas.at(static_cast<std::size_t>(at)).contains) {
        if (static_cast<std::size_t>(at) == isa) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string oneDnnIsa(const std::vector<std::string>& cpuFeatures, std::string_view cap) {
    std::string upper(cap);
    std::ranges::transform(upper, upper.begin(), [](unsigned char letter) { return std::toupper(letter); });
    if (upper.starts_with("AVX10_1_512")) {  // another name for the same sets
        upper =
            "AVX512_CORE" + (upper == "AVX10_1_512" ? "_FP16" : upper.substr(std::string_view("AVX10_1_512").size()));
    }
    const auto* const limit = std::ranges::find(isas, std::string_view(upper), &Isa::name);
    std::string found;
    for (std::size_t isa = 0; isa < isas.size(); ++isa) {
        const bool isAllowed = limit == isas.end() || isWithin(isa, static_cast<std::size_t>(limit - isas.begin()));
        if (isAllowed && isOffered(isas[isa], cpuFeatures)) {
            found = isas[isa].name;
        }
    }
    return found;
}

std::string oneDnnIsaHere() {
    const char* cap = nullptr;
    for (const char* const name : {"ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA"}) {
        if (cap == nullptr || *cap == '\0') {
            cap = std::getenv(name);
        }
    }
    return oneDnnIsa(hardware::readCpuInfo().allFeatures, cap == nullptr ? "" : cap);
}

}  // namespace clipscope::backend
