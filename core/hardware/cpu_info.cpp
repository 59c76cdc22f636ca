// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_info.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

namespace clipscope::hardware {
namespace {

constexpr std::array<std::string_view, 24> known{
    "sse4_2",      "avx",         "f16c",        "fma",      "avx2",     "avx512f",  "avx512bw", "avx512vl",
    "avx512_vnni", "avx512_bf16", "avx512_fp16", "avx_vnni", "amx_tile", "amx_int8", "amx_bf16", "amx_fp16",
    "asimd",       "asimdhp",     "asimddp",     "bf16",     "i8mm",     "sve",      "sve2",     "hypervisor"};

}  // namespace

CpuInfo readCpuInfo(const std::filesystem::path& sysroot) {
    std::ifstream file(sysroot / "proc/cpuinfo");
    CpuInfo info;
    std::string implementer;
    std::string part;
    std::set<std::string, std::less<>> flags;
    for (std::string line; std::getline(file, line) && !line.empty();) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) {
            continue;
        }
        const std::string key = line.substr(0, line.find_last_not_of(" \t", colon - 1) + 1);
        const std::string value = colon + 2 <= line.size() ? line.substr(colon + 2) : std::string{};
        if (key == "model name") {
            info.model = value;
        } else if (key == "CPU implementer") {
            implementer = value;
        } else if (key == "CPU part") {
            part = value;
        } else if (key == "flags" || key == "Features") {
            std::istringstream words(value);
            for (std::string word; words >> word;) {
                flags.insert(word);
            }
        }
    }
    if (info.model.empty() && !implementer.empty() && !part.empty()) {
        info.model = "ARM implementer " + implementer + ", part " + part;
    }
    info.allFeatures.assign(flags.begin(), flags.end());
    for (const std::string_view feature : known) {
        if (flags.contains(feature)) {
            info.features.emplace_back(feature);
        }
    }
    return info;
}

}  // namespace clipscope::hardware
