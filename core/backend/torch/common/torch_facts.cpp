// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/torch_facts.h"

#include "core/backend/onednn_isa.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/version.h>
#include <sstream>

namespace clipscope::backend {
namespace {

/// What stands in the line of a description that begins with these words, up to a bracket or "for".
std::string namedIn(const std::string& description, const std::string& words) {
    std::istringstream lines(description);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = line.find(words);
        if (at != std::string::npos) {
            const std::size_t end = std::min(line.find(" (", at), line.find(" for ", at));
            return line.substr(at, end == std::string::npos ? end : end - at);
        }
    }
    return {};
}

std::string blasOf(const std::string& configuration) {
    for (const char* words : {"Intel(R) oneAPI Math Kernel Library", "Intel(R) Math Kernel Library", "OpenBLAS"}) {
        if (std::string name = namedIn(configuration, words); !name.empty()) {
            return name;
        }
    }
    const std::size_t at = configuration.find("BLAS_INFO=");
    return at == std::string::npos ? std::string() : configuration.substr(at, configuration.find(',', at) - at);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> torchFacts() {
    const std::string configuration = at::show_config();
    std::vector<std::pair<std::string, std::string>> facts{{"LibTorch", TORCH_VERSION}};
    const auto add = [&](const char* title, const std::string& value) {
        if (!value.empty()) {
            facts.emplace_back(title, value);
        }
    };
    add("BLAS", blasOf(configuration));
    add("oneDNN", namedIn(configuration, "Intel(R) MKL-DNN"));
    add("oneDNN instruction set", oneDnnIsaHere());
    add("LibTorch configuration", configuration);
    add("LibTorch parallelism by default", at::get_parallel_info());
    return facts;
}

}  // namespace clipscope::backend
